import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentStep } from '../../../core/assessment/assessment.ts';
import type { AssessmentId, DimensionId, EntryId } from '../../../core/brand.ts';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Tick } from '../../components/tick.tsx';
import { asChildError, useLoaded } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import { noonOf } from '../journal/by-month.ts';
import { EntryAge } from '../journal/entry-age.tsx';
import { useAskAgainWhenKept } from '../journal/use-kept.ts';
import { PickedEntry } from './picked-entry.tsx';
import styles from './recall-entries.module.css';

export interface RecallEntriesProps {
  readonly assessmentId: AssessmentId;
  readonly dimensionId: DimensionId;
  readonly step: AssessmentStep;
}

/** Entries offered at first; the rest on request. */
const fewest = 4;

/**
 * What was written down since the last time, offered while remembering and never forced. Beside the levels only what
 * was picked stays in sight.
 */
export function RecallEntries({ assessmentId, dimensionId, step }: RecallEntriesProps) {
  const { t } = useTranslation('journal');
  const words = useWords();
  const answer = { assessmentId, dimensionId };
  const [loaded, reload] = useLoaded(`recall ${assessmentId} ${dimensionId}`, () => api.journal.forRecall(answer));
  useAskAgainWhenKept(reload);
  const [showsAll, setShowsAll] = useState(false);
  const [error, setError] = useState<ChildError>();
  const pick = async (entryId: EntryId, picked: boolean) => {
    setError(undefined);
    try {
      await api.journal.pick({ ...answer, entryId, picked });
    } catch (failure) {
      setError(asChildError(failure));
    }
    reload();
  };
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'failed') return <ErrorNotice error={loaded.error} onRetry={reload} />;
  const { entries, since } = loaded.value;
  if (step !== 'recall') {
    return entries.filter(({ isPicked }) => isPicked).map(({ entry }) => <PickedEntry key={entry.id} entry={entry} />);
  }
  if (entries.length === 0) return null;
  const shown = entries.filter(({ isPicked }, place) => showsAll || isPicked || place < fewest);
  return (
    <fieldset className={styles.offered}>
      <legend className={styles.legend}>{t(since === undefined ? 'recall.first' : 'recall.since')}</legend>
      <p className={styles.hint}>{t('recall.hint')}</p>
      {error === undefined ? null : <ErrorNotice error={error} />}
      {shown.map(({ entry, isPicked }) => (
        <Tick key={entry.id} isSelected={isPicked} onChange={(picked) => void pick(entry.id, picked)}>
          <span className={styles.text} dir="auto">
            {entry.text}
          </span>
          <span className={styles.when}>
            {words.day(noonOf(entry.happenedOn))} <EntryAge day={entry.happenedOn} />
          </span>
        </Tick>
      ))}
      {shown.length === entries.length ? null : (
        <Button kind="plain" size="small" onPress={() => setShowsAll(true)}>
          {t('recall.more', { count: entries.length - shown.length })}
        </Button>
      )}
    </fieldset>
  );
}
