import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './segmented.module.css';

export interface SegmentedProps<Key extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: Key; readonly label: string }[];
  readonly selected: Key | undefined;
  readonly onSelect: (key: Key) => void;
}

/** A few choices side by side, of which at most one holds. */
export function Segmented<Key extends string>({ label, options, selected, onSelect }: SegmentedProps<Key>) {
  return (
    <ToggleButtonGroup
      className={styles.group ?? ''}
      aria-label={label}
      selectionMode="single"
      selectedKeys={selected === undefined ? [] : [selected]}
      onSelectionChange={(keys) => {
        const chosen =
          options.find((option) => keys.has(option.key)) ?? options.find((option) => option.key === selected);
        if (chosen !== undefined) onSelect(chosen.key);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.key} id={option.key} className={styles.option ?? ''}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
