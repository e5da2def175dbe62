import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { AssessmentSummary } from '../../../core/assessment/assessment.ts';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { asChildError } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './draft-list.module.css';

export interface DraftListProps {
  readonly drafts: readonly AssessmentSummary[];
  readonly onDiscarded: () => void;
}

/** What was begun and not finished, each with the way back into it. */
export function DraftList({ drafts, onDiscarded }: DraftListProps) {
  const { t } = useTranslation('assess');
  const words = useWords();
  const [, go] = useLocation();
  const [asked, setAsked] = useState<AssessmentSummary>();
  const [error, setError] = useState<ChildError>();
  if (drafts.length === 0) return null;

  const discard = async () => {
    if (asked === undefined) return;
    setAsked(undefined);
    try {
      await api.assessments.discard({ assessmentId: asked.id });
      setError(undefined);
      onDiscarded();
    } catch (failure) {
      setError(asChildError(failure));
    }
  };

  return (
    <section className={styles.drafts} aria-labelledby="drafts">
      <h2 id="drafts" className={styles.title}>
        {t('drafts.title')}
      </h2>
      {error === undefined ? null : <ErrorNotice error={error} />}
      <ul className={styles.list}>
        {drafts.map((draft) => (
          <li key={draft.id} className={styles.draft}>
            <div>
              <h3 className={styles.model}>{draft.modelTitle}</h3>
              <p className={styles.line}>
                {t('drafts.line', {
                  count: draft.answeredCount,
                  answered: words.count(draft.answeredCount),
                  total: words.count(draft.dimensionCount),
                  context: draft.context.name,
                  day: words.day(draft.changedAt),
                })}
              </p>
            </div>
            <Button kind="plain" size="small" onPress={() => setAsked(draft)}>
              {t('drafts.discard')}
            </Button>
            <Button onPress={() => go(`/assess/${draft.id}`)}>{t('drafts.continue')}</Button>
          </li>
        ))}
      </ul>
      <Dialog
        title={t('drafts.discardTitle')}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        actions={
          <>
            <Button onPress={discard}>{t('drafts.discardYes')}</Button>
            <Button kind="primary" onPress={() => setAsked(undefined)}>
              {t('drafts.discardNo')}
            </Button>
          </>
        }
      >
        <p>{t('drafts.discardText')}</p>
      </Dialog>
    </section>
  );
}
