import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrivacyFacts } from '../../../core/contract/privacy.ts';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { asChildError } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import { SettingsSection } from '../settings/settings-section.tsx';
import styles from './facts.module.css';

/** Where the person's data is, how much there is, and whether others write there too. */
export function PlaceFacts({ facts }: { readonly facts: PrivacyFacts }) {
  const { t } = useTranslation('privacy');
  const words = useWords();
  const [error, setError] = useState<ChildError>();
  const openFolder = () => {
    api.app.showDataFolder().then(
      () => setError(undefined),
      (reason: unknown) => setError(asChildError(reason)),
    );
  };
  return (
    <SettingsSection title={t('place.title')} text={t('place.text')}>
      <code className={styles.folder}>{facts.dataFolder}</code>
      <p>{t('place.size', { size: words.size(facts.bytes) })}</p>
      {facts.folderWarning === undefined ? null : (
        <Notice tone="caution" title={t(`place.${facts.folderWarning}.title`)}>
          {t(`place.${facts.folderWarning}.text`)}
        </Notice>
      )}
      <Button size="small" onPress={openFolder}>
        {t('place.open')}
      </Button>
      {error === undefined ? null : <ErrorNotice error={error} />}
    </SettingsSection>
  );
}
