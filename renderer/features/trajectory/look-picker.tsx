import { Check, ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { AssessmentId } from '../../../core/brand.ts';
import styles from './subject-picker.module.css';

export interface LookPickerProps {
  readonly label: string;
  readonly looks: readonly { readonly id: AssessmentId; readonly words: string }[];
  readonly chosen: AssessmentId;
  readonly onChoose: (id: AssessmentId) => void;
}

/** One of many assessments, by its day. */
export function LookPicker({ label, looks, chosen, onChoose }: LookPickerProps) {
  return (
    <Select
      className={styles.labelled ?? ''}
      value={chosen}
      onChange={(key) => {
        const look = looks.find(({ id }) => id === key);
        if (look !== undefined) onChoose(look.id);
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={styles.framed ?? ''}>
        <SelectValue className={styles.value ?? ''}>{looks.find(({ id }) => id === chosen)?.words ?? ''}</SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <ListBox className={styles.list ?? ''} items={looks.map(({ id, words }) => ({ id: id as string, words }))}>
          {({ id, words }) => (
            <ListBoxItem id={id} className={styles.item ?? ''} textValue={words}>
              {({ isSelected }) => (
                <>
                  <span>{words}</span>
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
