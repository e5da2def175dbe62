import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { asChildError, useLoaded } from '../../use-loaded.ts';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import { BackupList } from './backup-list.tsx';
import { BackupPreview } from './backup-preview.tsx';
import { noteRestored, useRestored } from './backups.store.ts';
import styles from './backups-page.module.css';

/** Every copy of the practice, what each holds beside what there is now, and the way back to one of them. */
export default function BackupsPage({ id }: { readonly id?: string }) {
  const { t } = useTranslation('backups');
  const words = useWords();
  const [, go] = useLocation();
  const [backups, reload] = useLoaded('backups', () => api.backups.list());
  const [isMaking, setIsMaking] = useState(false);
  const [error, setError] = useState<ChildError>();
  const backTo = useRestored((state) => state.backTo);

  const make = async () => {
    setIsMaking(true);
    setError(undefined);
    try {
      const made = await api.backups.make();
      reload();
      go(`/privacy/backups/${made.id}`);
    } catch (failure) {
      setError(asChildError(failure));
    }
    setIsMaking(false);
  };

  const list = backups.state === 'ready' ? backups.value : [];
  const chosen = list.find((backup) => backup.id === id);
  const title =
    backups.state !== 'ready'
      ? t('title')
      : list.length === 0
        ? t('titleNone')
        : capitalised(t('titleCount', { count: list.length, number: words.count(list.length) }));
  return (
    <Page
      context={<Link href="/privacy">{t('back')}</Link>}
      title={title}
      summary={t('summary')}
      actions={
        <Button kind={list.length === 0 ? 'primary' : 'quiet'} isBusy={isMaking} onPress={make}>
          {isMaking ? t('making') : t('make')}
        </Button>
      }
    >
      <div className={styles.notices}>
        {backTo === undefined ? null : (
          <Notice
            title={t('restored.title', { moment: words.moment(backTo) })}
            actions={
              <Button size="small" onPress={() => noteRestored(undefined)}>
                {t('restored.read')}
              </Button>
            }
          >
            {t('restored.text')}
          </Notice>
        )}
        {error === undefined ? null : <ErrorNotice error={error} />}
        {backups.state === 'failed' ? <ErrorNotice error={backups.error} onRetry={reload} /> : null}
      </div>
      {list.length === 0 ? null : (
        <div className={styles.columns}>
          <BackupList backups={list} chosenId={id} />
          {chosen === undefined ? (
            <p className={styles.choose}>{t('choose')}</p>
          ) : (
            <BackupPreview key={chosen.id} backup={chosen} onVerified={reload} />
          )}
        </div>
      )}
    </Page>
  );
}
