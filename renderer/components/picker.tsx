import { Check, ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import styles from './picker.module.css';

export interface PickerProps<Key extends string> {
  readonly label: string;
  /** The first is what is chosen while nothing else is. */
  readonly options: readonly { readonly key: Key; readonly label: string; readonly hint?: string }[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
  /** Its label is only read out: what stands beside it shows it already. */
  readonly isNamedBeside?: boolean;
}

/** One of several things, folded away until it is opened. */
export function Picker<Key extends string>({
  label,
  options,
  selected,
  onSelect,
  isNamedBeside = false,
}: PickerProps<Key>) {
  return (
    <Select className={styles.picker ?? ''} value={selected} onChange={(key) => onSelect(key as Key)}>
      <Label className={(isNamedBeside ? styles.unseen : styles.label) ?? ''}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''}>
          {options.find((option) => option.key === selected)?.label ?? ''}
        </SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <ListBox className={styles.list ?? ''} items={options.map((option) => ({ id: option.key, option }))}>
          {({ id, option }) => (
            <ListBoxItem id={id} className={styles.item ?? ''} textValue={option.label}>
              {({ isSelected }) => (
                <>
                  <span className={styles.words}>
                    <span>{option.label}</span>
                    {option.hint === undefined ? null : <span className={styles.hint}>{option.hint}</span>}
                  </span>
                  {isSelected ? <Check size={15} aria-hidden="true" /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
