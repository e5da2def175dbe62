import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import styles from './field.module.css';

export interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly hint?: string;
  /** What is wrong with it, said beside it at once. */
  readonly problem?: string | undefined;
  readonly autoFocus?: boolean;
}

/** One line to type into. */
export function LineField({ label, value, onChange, hint, problem, autoFocus = false }: LineFieldProps) {
  return (
    <TextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      isInvalid={problem !== undefined}
      autoComplete="off"
      spellCheck="false"
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.row}>
        <Input className={styles.input ?? ''} maxLength={200} />
      </div>
      {hint === undefined ? null : (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      {problem === undefined ? null : (
        <FieldError className={styles.problem ?? ''}>
          <span role="alert">{problem}</span>
        </FieldError>
      )}
    </TextField>
  );
}
