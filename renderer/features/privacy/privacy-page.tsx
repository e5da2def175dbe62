import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useLive } from '../../use-live.ts';
import { useLoaded } from '../../use-loaded.ts';
import { useStatus } from '../shell/app.store.ts';
import { BackupFacts } from './backup-facts.tsx';
import { EraseSection } from './erase-section.tsx';
import { ExportFacts } from './export-facts.tsx';
import { LogSection } from './log-section.tsx';
import { NetworkFacts } from './network-facts.tsx';
import { PlaceFacts } from './place-facts.tsx';
import styles from './privacy-page.module.css';
import { ProtectionFacts } from './protection-facts.tsx';
import { UndoSection } from './undo-section.tsx';

/** How often the facts are asked for again while the page is in sight, in milliseconds. */
const every = 2000;

/** What is true of the person's data right now, and everything they can do about it. */
export default function PrivacyPage() {
  const { t } = useTranslation('privacy');
  const status = useStatus();
  const { value: facts, error, reload } = useLive(() => api.privacy.facts(), every);
  const [vault, reloadVault] = useLoaded('vault', () => api.vault.status());
  // What concerns the own practice alone is not shown beside data that is not the person's.
  const isOwn = status?.practice === 'own';
  return (
    <Page context={t('context')} title={t('title')} summary={t('summary')}>
      <div className={styles.notices}>
        {isOwn ? null : <Notice title={t('example')}>{t('exampleText')}</Notice>}
        {error === undefined ? null : <ErrorNotice error={error} onRetry={reload} />}
        {vault.state === 'failed' ? <ErrorNotice error={vault.error} onRetry={reloadVault} /> : null}
      </div>
      {facts === undefined ? null : <NetworkFacts facts={facts} />}
      {isOwn && vault.state === 'ready' ? <ProtectionFacts vault={vault.value} onChanged={reloadVault} /> : null}
      {facts === undefined ? null : (
        <>
          <PlaceFacts facts={facts} />
          {isOwn ? <BackupFacts facts={facts} onChanged={reload} /> : null}
          {isOwn ? <ExportFacts facts={facts} onChanged={reload} /> : null}
          {isOwn ? <UndoSection /> : null}
          <LogSection />
          {isOwn ? <EraseSection /> : null}
        </>
      )}
    </Page>
  );
}
