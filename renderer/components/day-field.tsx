import { Input, Label, TextField } from 'react-aria-components';
import type { CalendarDate } from '../../core/brand.ts';
import styles from './field.module.css';

export interface DayFieldProps {
  readonly label: string;
  /** Undefined while no day is set. */
  readonly value: CalendarDate | undefined;
  readonly onChange: (day: CalendarDate | undefined) => void;
}

/** A day of the calendar, or none. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <TextField
      className={styles.field ?? ''}
      value={value ?? ''}
      onChange={(text) => onChange(isDay(text) ? text : undefined)}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.row}>
        <Input className={styles.input ?? ''} type="date" min="2000-01-01" max="2199-12-31" />
      </div>
    </TextField>
  );
}

function isDay(text: string): text is CalendarDate {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
