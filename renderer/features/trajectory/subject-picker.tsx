import { Check, ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import styles from './subject-picker.module.css';

export interface SubjectPickerProps {
  readonly subjects: readonly TrajectorySubject[];
  readonly shown: TrajectorySubject;
  /** The page on which another one is shown. */
  readonly base?: '/trajectory' | '/plan';
}

const keyOf = (subject: TrajectorySubject) => `${subject.modelId}/${subject.context.id}`;

/** Which practice, where. Only words as long as there is nothing to choose. */
export function SubjectPicker({ subjects, shown, base = '/trajectory' }: SubjectPickerProps) {
  const { t } = useTranslation('trajectory');
  const [, go] = useLocation();
  const nameOf = (subject: TrajectorySubject) =>
    t('subjectIn', { model: subject.modelTitle, place: subject.context.name });
  if (subjects.length < 2) return <span>{nameOf(shown)}</span>;
  return (
    <Select
      className={styles.picker ?? ''}
      aria-label={t('subject')}
      value={keyOf(shown)}
      onChange={(key) => go(`${base}/${String(key)}`)}
    >
      <Button className={styles.button ?? ''}>
        <SelectValue>{nameOf(shown)}</SelectValue>
        {'\u00a0'}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <ListBox className={styles.list ?? ''} items={subjects.map((subject) => ({ id: keyOf(subject), subject }))}>
          {({ id, subject }) => (
            <ListBoxItem id={id} className={styles.item ?? ''} textValue={nameOf(subject)}>
              {({ isSelected }) => (
                <>
                  <span className={styles.words}>
                    <span>{subject.modelTitle}</span>
                    <span className={styles.context}>{subject.context.name}</span>
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
