import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DimensionId } from '../../../core/brand.ts';
import type { HistoryEntry } from '../../../core/trajectory/history.ts';
import { api } from '../../api.ts';
import { WritingField } from '../../components/writing-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { AnswerPicker } from './answer-picker.tsx';

export interface LookAgainDialogProps {
  readonly dimensionId: DimensionId;
  readonly entry: HistoryEntry;
  readonly onKept: () => void;
  readonly onClose: () => void;
}

/** A second look at an answer: what the person would say now of that time. The answer of the time stays. */
export function LookAgainDialog({ dimensionId, entry, onKept, onClose }: LookAgainDialogProps) {
  const { t } = useTranslation('trajectory');
  const words = useWords();
  const { assessmentId, at, rating, hindsight } = entry;
  const [answer, setAnswer] = useState(hindsight?.answer);
  const [note, setNote] = useState(hindsight?.note ?? '');
  return (
    <AnswerDialog
      title={t('again.title', { day: words.day(at) })}
      assessmentId={assessmentId}
      dimensionId={dimensionId}
      keepLabel={t('again.keep')}
      keep={answer === undefined ? undefined : () => api.hindsight.set({ assessmentId, dimensionId, answer, note })}
      onKept={onKept}
      onClose={onClose}
    >
      {({ assessment: { model }, dimension }) => (
        <>
          <p>{t('again.text', { place: words.answer(model, rating?.answer) })}</p>
          <AnswerPicker
            model={model}
            dimension={dimension}
            question={t('again.question')}
            answer={answer}
            onAnswer={setAnswer}
          />
          <WritingField label={t('again.note')} lines={2} value={note} onChange={setNote} />
        </>
      )}
    </AnswerDialog>
  );
}
