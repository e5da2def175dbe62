import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppStatus } from '../../../core/contract/app-status.ts';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { asChildError } from '../../use-loaded.ts';
import { useAppActions } from '../shell/app.store.ts';
import styles from './damaged-ways.module.css';
import { SalvageDialog } from './salvage-dialog.tsx';
import { SalvageFailed } from './salvage-failed.tsx';
import { useSalvage } from './use-salvage.ts';

/** What can be done about a practice that cannot be opened and has no good copy: save what is left, or begin anew. */
export default function DamagedWays({ canSalvage }: { readonly canSalvage: boolean }) {
  const { t } = useTranslation('backups');
  const { take } = useAppActions();
  const { salvage, begin, putAway } = useSalvage();
  const [asksToBeginAnew, setAsksToBeginAnew] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ChildError>();

  const attempt = async (work: () => Promise<AppStatus>) => {
    setIsBusy(true);
    setError(undefined);
    try {
      await take(await work());
    } catch (failure) {
      setError(asChildError(failure));
      putAway();
    }
    setIsBusy(false);
  };
  const beginAnew = () => {
    setAsksToBeginAnew(false);
    void attempt(() => api.backups.beginAnew());
  };

  return (
    <div className={styles.ways}>
      {canSalvage ? (
        <Button isBusy={salvage.state === 'reading'} onPress={begin}>
          {salvage.state === 'reading' ? t('recovery.salvaging') : t('damaged.salvage')}
        </Button>
      ) : null}
      <Button isBusy={isBusy} onPress={() => setAsksToBeginAnew(true)}>
        {t('damaged.anew')}
      </Button>
      {error === undefined ? null : <ErrorNotice error={error} />}
      {salvage.state === 'failed' ? <SalvageFailed error={salvage.error} /> : null}
      {salvage.state === 'found' ? (
        <SalvageDialog
          salvaged={salvage.salvaged}
          useLabel={t('salvage.use')}
          isBusy={isBusy}
          onUse={() => void attempt(() => api.backups.restore({ backupId: salvage.salvaged.backup.id }))}
          onClose={putAway}
        />
      ) : null}
      <Dialog
        title={t('anew.title')}
        isOpen={asksToBeginAnew}
        onClose={() => setAsksToBeginAnew(false)}
        mustAnswer
        actions={
          <>
            <Button onPress={beginAnew}>{t('anew.yes')}</Button>
            <Button kind="primary" onPress={() => setAsksToBeginAnew(false)}>
              {t('anew.no')}
            </Button>
          </>
        }
      >
        <p>{t('anew.text')}</p>
      </Dialog>
    </div>
  );
}
