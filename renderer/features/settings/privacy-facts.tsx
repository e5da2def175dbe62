import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { asChildError, useLoaded } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './privacy-facts.module.css';
import { SettingsSection } from './settings-section.tsx';

/** What is true of the person's data right now, asked afresh each time the page opens. */
export function PrivacyFacts() {
  const { t } = useTranslation('settings');
  const words = useWords();
  const [status, reload] = useLoaded('privacy', () => api.app.status());
  const [error, setError] = useState<ChildError>();
  const openFolder = () => {
    api.app.showDataFolder().then(
      () => setError(undefined),
      (reason: unknown) => setError(asChildError(reason)),
    );
  };
  return (
    <SettingsSection title={t('privacy.title')} text={t('privacy.text')}>
      {status.state === 'failed' ? <ErrorNotice error={status.error} onRetry={reload} /> : null}
      {status.state === 'ready' ? (
        <dl className={styles.facts}>
          <dt>{t('privacy.where')}</dt>
          <dd>
            <code className={styles.folder}>{status.value.dataFolder}</code>
            <Button size="small" onPress={openFolder}>
              {t('privacy.openFolder')}
            </Button>
            {error === undefined ? null : <ErrorNotice error={error} />}
          </dd>
          <dt>{t('privacy.network')}</dt>
          <dd>
            {t('privacy.blocked', {
              count: status.value.blockedRequests,
              number: words.count(status.value.blockedRequests),
            })}
          </dd>
          <dt>{t('privacy.protection')}</dt>
          <dd>{t('privacy.notEncrypted')}</dd>
        </dl>
      ) : null}
    </SettingsSection>
  );
}
