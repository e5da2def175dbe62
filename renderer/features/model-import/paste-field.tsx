import { Label, Text, TextArea, TextField } from 'react-aria-components';
import styles from './choose-step.module.css';

export interface PasteFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** As much as a whole import may have; every character takes at least one byte. */
const longestPaste = 32 * 1024 * 1024;

/** Room for a table or a document from another program; it scrolls, and wraps nothing. */
export function PasteField({ label, hint, value, onChange }: PasteFieldProps) {
  return (
    <TextField className={styles.field ?? ''} value={value} onChange={onChange}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <Text slot="description" className={styles.hint ?? ''}>
        {hint}
      </Text>
      <TextArea
        className={styles.area ?? ''}
        rows={8}
        dir="auto"
        wrap="off"
        spellCheck="false"
        autoComplete="off"
        maxLength={longestPaste}
      />
    </TextField>
  );
}
