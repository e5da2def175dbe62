import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../../core/contract/backups.ts';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { asChildError, useLoaded } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import { useAppActions } from '../shell/app.store.ts';
import styles from './backup-preview.module.css';
import { noteRestored } from './backups.store.ts';
import { ContentsComparison } from './contents-comparison.tsx';
import { RestoreDialog } from './restore-dialog.tsx';

export interface BackupPreviewProps {
  readonly backup: Backup;
  /** It was read through again, and its line in the list may have changed. */
  readonly onVerified: () => void;
}

/** One copy opened beside the practice as it is now, before anything is put in the place of anything. */
export function BackupPreview({ backup, onVerified }: BackupPreviewProps) {
  const { t } = useTranslation('backups');
  const words = useWords();
  const { take } = useAppActions();
  const [isAsking, setIsAsking] = useState(false);
  const [busy, setBusy] = useState<'verify' | 'restore'>();
  const [error, setError] = useState<ChildError>();
  const [preview, reload] = useLoaded(`preview ${backup.id}`, async () =>
    backup.isGood ? await api.backups.preview({ backupId: backup.id }) : undefined,
  );

  const attempt = async (what: 'verify' | 'restore', work: () => Promise<void>) => {
    setBusy(what);
    setError(undefined);
    try {
      await work();
    } catch (failure) {
      setError(asChildError(failure));
    }
    setBusy(undefined);
  };
  const verify = () =>
    attempt('verify', async () => {
      await api.backups.verify({ backupId: backup.id });
      onVerified();
      reload();
    });
  const restore = () =>
    attempt('restore', async () => {
      setIsAsking(false);
      const status = await api.backups.restore({ backupId: backup.id });
      noteRestored(backup.madeAt);
      await take(status);
    });

  const reason = backup.underOtherKey ? 'otherKey' : 'broken';
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <h2 className={styles.title} id="preview">
        {t('preview.title', { moment: words.moment(backup.madeAt) })}
      </h2>
      {backup.isGood ? null : (
        <Notice tone="caution" title={t(`preview.${reason}`)}>
          {t(`preview.${reason}Text`)}
        </Notice>
      )}
      {preview.state === 'loading' ? <p className={styles.quiet}>{t('preview.opening')}</p> : null}
      {preview.state === 'failed' ? <ErrorNotice error={preview.error} onRetry={reload} /> : null}
      {preview.state === 'ready' && preview.value !== undefined ? (
        <ContentsComparison backup={preview.value.backup} now={preview.value.now} />
      ) : null}
      {error === undefined ? null : <ErrorNotice error={error} />}
      <div className={styles.actions}>
        {backup.isGood ? (
          <Button
            kind="primary"
            isDisabled={preview.state !== 'ready'}
            isBusy={busy === 'restore'}
            onPress={() => setIsAsking(true)}
          >
            {busy === 'restore' ? t('preview.restoring') : t('preview.restore')}
          </Button>
        ) : null}
        <Button isBusy={busy === 'verify'} onPress={() => void verify()}>
          {busy === 'verify' ? t('preview.verifying') : t('preview.verify')}
        </Button>
      </div>
      <RestoreDialog
        isOpen={isAsking}
        moment={words.moment(backup.madeAt)}
        hasNow={preview.state === 'ready' && preview.value?.now !== undefined}
        onClose={() => setIsAsking(false)}
        onRestore={() => void restore()}
      />
    </section>
  );
}
