import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../core/assessment/assessment.ts';
import { progressOf } from '../../../core/assessment/progress.ts';
import { reviewOf } from '../../../core/assessment/review.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useLoaded } from '../../use-loaded.ts';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import { useGuided, useGuidedActions } from './guided.store.ts';
import footerStyles from './guided-footer.module.css';
import { ReviewEntry } from './review-entry.tsx';
import styles from './review-view.module.css';
import { SavedMark } from './saved-mark.tsx';

export interface ReviewViewProps {
  readonly assessment: Assessment;
  readonly onComplete: () => Promise<void>;
}

/** All answers once more, with open dimensions and contradictions as questions; nothing here forbids completing. */
export function ReviewView({ assessment, onComplete }: ReviewViewProps) {
  const { t } = useTranslation('assess');
  const words = useWords();
  const ratings = useGuided((state) => state.ratings);
  const error = useGuided((state) => state.error);
  const { goTo, goBack } = useGuidedActions();
  const { model, context } = assessment;
  const [picked] = useLoaded(`picked ${assessment.id}`, () => api.journal.pickedIn({ assessmentId: assessment.id }));
  const picks = picked.state === 'ready' ? picked.value : [];
  const { open, answered } = progressOf(model, ratings);
  const isEmpty = answered.size === 0;
  const [isCompleting, setIsCompleting] = useState(false);
  const complete = async () => {
    setIsCompleting(true);
    await onComplete();
    setIsCompleting(false);
  };
  const openTitle =
    open.length === 0
      ? t('review.title')
      : capitalised(t('review.titleOpen', { count: open.length, number: words.count(open.length) }));
  return (
    <Page
      context={`${model.title} · ${context.name}`}
      title={isEmpty ? t('review.titleNone') : openTitle}
      summary={isEmpty ? t('review.summaryNone') : t('review.summary')}
      footer={
        <div className={footerStyles.footer}>
          <SavedMark />
          <div className={footerStyles.ways}>
            <Button onPress={goBack}>{t('review.back')}</Button>
            <Button kind="primary" onPress={complete} isDisabled={isEmpty || isCompleting}>
              {t('review.complete')}
            </Button>
          </div>
        </div>
      }
    >
      {error === undefined ? null : <ErrorNotice error={error} />}
      <ol className={styles.lines}>
        {reviewOf(model, ratings).map((line) => (
          <ReviewEntry
            key={line.dimension.id}
            model={model}
            line={line}
            picked={picks.flatMap(({ dimensionId, entry }) => (dimensionId === line.dimension.id ? [entry] : []))}
            onChange={() => goTo(line.dimension.id)}
          />
        ))}
      </ol>
    </Page>
  );
}
