import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DimensionId } from '../../../core/brand.ts';
import type { ChildError } from '../../../core/errors.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import type { HistoryEntry } from '../../../core/trajectory/history.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { asChildError } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import styles from './history.module.css';
import { LookAgainDialog } from './look-again-dialog.tsx';
import { Written } from './written.tsx';

export interface EntryWaysProps {
  /** The scale it was told on. */
  readonly model: Pick<PracticeModel, 'levels'>;
  readonly dimensionId: DimensionId;
  readonly entry: HistoryEntry;
  readonly day: string;
  readonly onChanged: () => void;
}

/** The second look at a look, and what a person can do: look again, put a slip right, delete the whole assessment. */
export function EntryWays({ model, dimensionId, entry, day, onChanged }: EntryWaysProps) {
  const { t } = useTranslation('trajectory');
  const words = useWords();
  const [open, setOpen] = useState<'again' | 'correct' | 'remove'>();
  const [error, setError] = useState<ChildError>();
  const { assessmentId, hindsight } = entry;
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    setError(undefined);
    onChanged();
  };
  const attempt = async (call: () => Promise<unknown>) => {
    try {
      await call();
      done();
    } catch (failure) {
      close();
      setError(asChildError(failure));
    }
  };
  return (
    <>
      {hindsight === undefined ? null : (
        <div className={styles.again}>
          <p className={styles.label}>{t('again.seen', { day: words.day(hindsight.madeAt) })}</p>
          <p className={styles.seen}>{words.answer(model, hindsight.answer)}</p>
          <Written text={hindsight.note} />
          <div className={styles.ways}>
            <Button
              kind="plain"
              size="small"
              aria-label={t('again.changeNamed', { day })}
              onPress={() => setOpen('again')}
            >
              {t('again.change')}
            </Button>
            <Button
              kind="plain"
              size="small"
              aria-label={t('again.removeNamed', { day })}
              onPress={() => attempt(() => api.hindsight.remove({ assessmentId, dimensionId }))}
            >
              {t('again.remove')}
            </Button>
          </div>
        </div>
      )}
      <div className={styles.ways}>
        {hindsight === undefined ? (
          <Button kind="plain" size="small" aria-label={t('again.openNamed', { day })} onPress={() => setOpen('again')}>
            {t('again.open')}
          </Button>
        ) : null}
        <Button
          kind="plain"
          size="small"
          aria-label={t('correct.openNamed', { day })}
          onPress={() => setOpen('correct')}
        >
          {t('correct.open')}
        </Button>
        <Button kind="plain" size="small" aria-label={t('remove.openNamed', { day })} onPress={() => setOpen('remove')}>
          {t('remove.open')}
        </Button>
      </div>
      {error === undefined ? null : <ErrorNotice error={error} />}
      {open === 'again' ? (
        <LookAgainDialog dimensionId={dimensionId} entry={entry} onKept={done} onClose={close} />
      ) : null}
      {open === 'correct' ? (
        <CorrectDialog dimensionId={dimensionId} entry={entry} onKept={done} onClose={close} />
      ) : null}
      <Dialog
        title={t('remove.title')}
        isOpen={open === 'remove'}
        onClose={close}
        mustAnswer
        actions={
          <>
            <Button onPress={close}>{t('remove.no')}</Button>
            <Button kind="primary" onPress={() => attempt(() => api.assessments.remove({ assessmentId }))}>
              {t('remove.yes')}
            </Button>
          </>
        }
      >
        <p>{t('remove.text', { day })}</p>
      </Dialog>
    </>
  );
}
