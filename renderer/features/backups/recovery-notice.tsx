import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { asChildError } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import { useAppActions, useStatus } from '../shell/app.store.ts';
import styles from './recovery-notice.module.css';
import { SalvageFailed } from './salvage-failed.tsx';
import { useSalvage } from './use-salvage.ts';

const SalvageDialog = lazy(async () => ({ default: (await import('./salvage-dialog.tsx')).SalvageDialog }));

/** Until the person has read it: the practice was found damaged, and what they see is the last good copy. */
export function RecoveryNotice() {
  const { t } = useTranslation('backups');
  const words = useWords();
  const [, go] = useLocation();
  const recovery = useStatus()?.recovery;
  const { take } = useAppActions();
  const { salvage, begin, putAway } = useSalvage();
  const [error, setError] = useState<ChildError>();
  if (recovery === undefined) return null;

  const acknowledge = async () => {
    try {
      await take(await api.backups.acknowledgeRecovery());
    } catch (failure) {
      setError(asChildError(failure));
    }
  };
  return (
    <section className={styles.notice} aria-labelledby="recovery">
      <div className={styles.words}>
        <h2 className={styles.title} id="recovery">
          {t('recovery.title', { moment: words.moment(recovery.backTo) })}
        </h2>
        <p>{t('recovery.text', { found: words.moment(recovery.foundAt) })}</p>
      </div>
      <div className={styles.actions}>
        <Button size="small" isBusy={salvage.state === 'reading'} onPress={begin}>
          {salvage.state === 'reading' ? t('recovery.salvaging') : t('recovery.salvage')}
        </Button>
        <Button size="small" onPress={() => void acknowledge()}>
          {t('recovery.read')}
        </Button>
      </div>
      {error === undefined ? null : <ErrorNotice error={error} />}
      {salvage.state === 'failed' ? <SalvageFailed error={salvage.error} /> : null}
      {salvage.state === 'found' ? (
        <Suspense fallback={null}>
          <SalvageDialog
            salvaged={salvage.salvaged}
            useLabel={t('salvage.compare')}
            onUse={() => {
              putAway();
              go(`/privacy/backups/${salvage.salvaged.backup.id}`);
            }}
            onClose={putAway}
          />
        </Suspense>
      ) : null}
    </section>
  );
}
