import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';
import styles from './select-field.module.css';

export interface SelectFieldProps<Key extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: Key; readonly label: string; readonly hint?: string }[];
  /** Absent while nothing is chosen. */
  readonly selected: Key | undefined;
  readonly onSelect: (key: Key) => void;
  /** Stands where nothing is chosen yet. */
  readonly placeholder?: string;
}

/** One of many things, from a list that opens. */
export function SelectField<Key extends string>({
  label,
  options,
  selected,
  onSelect,
  placeholder,
}: SelectFieldProps<Key>) {
  return (
    <Select
      className={styles.field ?? ''}
      value={selected ?? null}
      onChange={(key) => {
        const chosen = options.find((option) => option.key === key);
        if (chosen !== undefined) onSelect(chosen.key);
      }}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''}>
          {({ defaultChildren }) => options.find(({ key }) => key === selected)?.label ?? defaultChildren}
        </SelectValue>
        <ChevronDown size={16} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.options ?? ''}>
          {options.map((option) => (
            <ListBoxItem
              key={option.key}
              id={option.key}
              className={styles.option ?? ''}
              textValue={option.hint === undefined ? option.label : `${option.label}, ${option.hint}`}
            >
              <Text slot="label">{option.label}</Text>
              {option.hint === undefined ? null : (
                <Text slot="description" className={styles.hint ?? ''}>
                  {option.hint}
                </Text>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
