import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './choice.module.css';

export interface ChoiceProps<Key extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: Key; readonly label: ReactNode; readonly hint?: ReactNode }[];
  readonly selected: Key | undefined;
  readonly onSelect: (key: Key) => void;
  /** One below the other for sentences, side by side for cards of equal weight. */
  readonly layout?: 'rows' | 'cards';
  readonly isLabelHidden?: boolean;
}

/** One of several things, each with room to say what it is. */
export function Choice<Key extends string>({
  label,
  options,
  selected,
  onSelect,
  layout = 'rows',
  isLabelHidden = false,
}: ChoiceProps<Key>) {
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={selected ?? null}
      onChange={(key) => onSelect(key as Key)}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {isLabelHidden ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      <div className={styles[layout]}>
        {options.map((option) => (
          <Radio key={option.key} value={option.key} className={styles.option ?? ''}>
            <span className={styles.dot} aria-hidden="true" />
            <span className={styles.words}>
              <span className={styles.name}>{option.label}</span>
              {option.hint === undefined ? null : <span className={styles.hint}>{option.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
