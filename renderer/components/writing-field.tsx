import type { Ref } from 'react';
import { Label, Text, TextArea, TextField } from 'react-aria-components';
import styles from './writing-field.module.css';

export interface WritingFieldProps {
  readonly label: string;
  /** A quiet line between label and field. */
  readonly hint?: string | undefined;
  readonly value: string;
  /** Called on every keystroke. */
  readonly onChange: (text: string) => void;
  readonly placeholder?: string | undefined;
  /** Lines shown while little is written; the field grows with the words. */
  readonly lines?: number;
  /** A heading-like label for the main question of a page. */
  readonly prominent?: boolean;
  readonly autoFocus?: boolean;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
}

/** A place for the person's own words, set in the reading face; it grows instead of scrolling. */
export function WritingField({
  label,
  hint,
  lines = 3,
  prominent = false,
  placeholder,
  fieldRef,
  ...field
}: WritingFieldProps) {
  return (
    <TextField
      className={styles.field ?? ''}
      value={field.value}
      onChange={field.onChange}
      autoFocus={field.autoFocus ?? false}
    >
      <Label className={prominent ? (styles.prominent ?? '') : (styles.label ?? '')}>{label}</Label>
      {hint === undefined ? null : (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <TextArea
        ref={fieldRef ?? null}
        className={styles.area ?? ''}
        rows={lines}
        dir="auto"
        style={{ '--lines': lines }}
        maxLength={20_000}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </TextField>
  );
}
