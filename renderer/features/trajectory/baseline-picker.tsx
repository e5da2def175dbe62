import { Check, ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AssessmentId } from '../../../core/brand.ts';
import type { Baseline } from '../../../core/trajectory/baselines.ts';
import styles from './subject-picker.module.css';

export interface BaselinePickerProps {
  /** At least two, the one pinned last first. */
  readonly baselines: readonly Baseline[];
  readonly inUse: AssessmentId;
  readonly nameOf: (id: AssessmentId) => string;
  readonly onChoose: (id: AssessmentId) => void;
}

/** From which of several pinned baselines to look. */
export function BaselinePicker({ baselines, inUse, nameOf, onChoose }: BaselinePickerProps) {
  const { t } = useTranslation('trajectory');
  const label = (id: AssessmentId) => t('baseline.since', { baseline: nameOf(id) });
  return (
    <Select
      className={styles.picker ?? ''}
      aria-label={t('baseline.choose')}
      value={inUse}
      onChange={(id) => {
        const chosen = baselines.find(({ assessmentId }) => assessmentId === id);
        if (chosen !== undefined) onChoose(chosen.assessmentId);
      }}
    >
      <Button className={styles.button ?? ''}>
        <SelectValue>{label(inUse)}</SelectValue>
        {'\u00a0'}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <ListBox
          className={styles.list ?? ''}
          items={baselines.map(({ assessmentId }) => ({ id: assessmentId as string, assessmentId }))}
        >
          {({ id, assessmentId }) => (
            <ListBoxItem id={id} className={styles.item ?? ''} textValue={nameOf(assessmentId)}>
              {({ isSelected }) => (
                <>
                  <span className={styles.words}>{nameOf(assessmentId)}</span>
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
