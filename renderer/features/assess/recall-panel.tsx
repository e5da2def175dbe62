import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentStep, Rating } from '../../../core/assessment/assessment.ts';
import type { AssessmentId, IndicatorId } from '../../../core/brand.ts';
import { type Dimension, indicatorsOf, type PracticeModel } from '../../../core/practice-model/model.ts';
import { Tick } from '../../components/tick.tsx';
import { WritingField } from '../../components/writing-field.tsx';
import { useGuidedActions } from './guided.store.ts';
import { RecallEntries } from './recall-entries.tsx';
import styles from './recall-panel.module.css';
import { evidenceFieldId } from './use-assess-keys.ts';

export interface RecallPanelProps {
  readonly assessmentId: AssessmentId;
  readonly model: PracticeModel;
  readonly dimension: Dimension;
  readonly rating: Rating;
  readonly step: AssessmentStep;
}

/** Remembering comes first: the person's own words, then (with the levels) what they have seen themselves do. */
export function RecallPanel({ assessmentId, model, dimension, rating, step }: RecallPanelProps) {
  const { t } = useTranslation('assess');
  const { change } = useGuidedActions();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (step === 'recall') field.current?.focus();
  }, [step]);
  const tick = (id: IndicatorId, seen: boolean) =>
    change({
      indicatorsSeen: seen ? [...rating.indicatorsSeen, id] : rating.indicatorsSeen.filter((other) => other !== id),
    });
  return (
    <>
      <div id={evidenceFieldId}>
        <WritingField
          fieldRef={field}
          label={
            dimension.recall === undefined ? t('recall.titlePlain') : t('recall.title', { recall: dimension.recall })
          }
          hint={t('recall.hint')}
          placeholder={t('recall.placeholder')}
          prominent
          lines={step === 'recall' ? 7 : 4}
          value={rating.evidence}
          onChange={(evidence) => change({ evidence })}
        />
      </div>
      <RecallEntries assessmentId={assessmentId} dimensionId={dimension.id} step={step} />
      {step === 'recall' ? null : (
        <fieldset>
          <legend className={styles.legend}>{t('indicators.title')}</legend>
          {indicatorsOf(model, dimension).map(({ indicator }) => (
            <Tick
              key={indicator.id}
              isSelected={rating.indicatorsSeen.includes(indicator.id)}
              onChange={(seen) => tick(indicator.id, seen)}
            >
              {indicator.text}
            </Tick>
          ))}
        </fieldset>
      )}
    </>
  );
}
