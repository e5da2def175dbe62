import { Check, ChevronDown } from 'lucide-react';
import {
  Button,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import styles from './pick.module.css';

/** Things to choose from under one heading; without a heading they stand alone. */
export interface PickGroup {
  readonly title?: string | undefined;
  readonly options: readonly { readonly key: string; readonly label: string }[];
}

export interface PickOneProps {
  readonly label: string;
  readonly groups: readonly PickGroup[];
  readonly selected: string;
  readonly onSelect: (key: string) => void;
}

/** One of many things, in a list that opens. */
export function PickOne({ label, groups, selected, onSelect }: PickOneProps) {
  return (
    <Select
      className={styles.picker ?? ''}
      aria-label={label}
      value={selected}
      onChange={(key) => {
        if (key !== null) onSelect(String(key));
      }}
    >
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''}>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <ListBox className={styles.list ?? ''}>
          {groups.map(({ title, options }, index) => (
            <ListBoxSection key={title ?? index} {...(title === undefined ? { 'aria-label': label } : {})}>
              {title === undefined ? null : <Header className={styles.heading ?? ''}>{title}</Header>}
              {options.map((option) => (
                <ListBoxItem key={option.key} id={option.key} className={styles.item ?? ''} textValue={option.label}>
                  {({ isSelected }) => (
                    <>
                      <span className={styles.words}>{option.label}</span>
                      {isSelected ? <Check size={15} aria-hidden="true" /> : null}
                    </>
                  )}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
