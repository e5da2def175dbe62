import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confidences } from '../../../core/assessment/answer.ts';
import { emptyRating, type RatingChange } from '../../../core/assessment/assessment.ts';
import type { DimensionId } from '../../../core/brand.ts';
import type { HistoryEntry } from '../../../core/trajectory/history.ts';
import { api } from '../../api.ts';
import { Segmented } from '../../components/segmented.tsx';
import { WritingField } from '../../components/writing-field.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './answer-dialog.module.css';
import { AnswerDialog } from './answer-dialog.tsx';
import { AnswerPicker } from './answer-picker.tsx';

const texts = ['evidence', 'sceptic', 'whatChanged', 'offTheMap'] as const;

export interface CorrectDialogProps {
  readonly dimensionId: DimensionId;
  readonly entry: HistoryEntry;
  readonly onKept: () => void;
  readonly onClose: () => void;
}

/** Puts right what was meant otherwise when it was said; for a view that came later there is the second look. */
export function CorrectDialog({ dimensionId, entry, onKept, onClose }: CorrectDialogProps) {
  const { t } = useTranslation(['trajectory', 'assess', 'terms']);
  const words = useWords();
  const { assessmentId, at, rating = emptyRating(dimensionId) } = entry;
  const [change, setChange] = useState<RatingChange>({});
  const alter = (part: RatingChange) => setChange((before) => ({ ...before, ...part }));
  const now = { ...rating, ...change };
  const labels = {
    evidence: t('assess:unsaved.evidence'),
    sceptic: t('one.sceptic'),
    whatChanged: t('one.changed'),
    offTheMap: t('one.offTheMap'),
  };
  const hasChange = Object.keys(change).length > 0;
  return (
    <AnswerDialog
      title={t('correct.title', { day: words.day(at) })}
      assessmentId={assessmentId}
      dimensionId={dimensionId}
      keepLabel={t('correct.keep')}
      keep={hasChange ? () => api.assessments.correctRating({ assessmentId, dimensionId, change }) : undefined}
      onKept={onKept}
      onClose={onClose}
    >
      {({ assessment: { model }, dimension }) => (
        <>
          <p>{t('correct.text')}</p>
          <AnswerPicker
            model={model}
            dimension={dimension}
            question={t('correct.question')}
            answer={now.answer ?? undefined}
            onAnswer={(answer) => alter({ answer })}
            // Nothing can be sure of an answer that is not there.
            onOpen={() => alter({ answer: null, confidence: null })}
          />
          <div className={styles.sure}>
            <span>{t('assess:footer.confidence')}</span>
            <Segmented
              label={t('assess:footer.confidence')}
              options={confidences.map((key) => ({ key, label: t(`terms:confidence.${key}`) }))}
              selected={now.confidence ?? undefined}
              onSelect={(confidence) => alter({ confidence })}
            />
          </div>
          {texts
            .filter((text) => text === 'evidence' || rating[text] !== '')
            .map((text) => (
              <WritingField
                key={text}
                label={labels[text]}
                lines={2}
                value={now[text] ?? ''}
                onChange={(written) => alter({ [text]: written })}
              />
            ))}
        </>
      )}
    </AnswerDialog>
  );
}
