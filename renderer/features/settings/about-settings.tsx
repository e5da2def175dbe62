import { useTranslation } from 'react-i18next';
import { useStatus } from '../shell/app.store.ts';
import styles from './about-settings.module.css';
import { SettingsSection } from './settings-section.tsx';

/** Which application this is and what it stands on, for a report or a question. */
export function AboutSettings() {
  const { t } = useTranslation('settings');
  const status = useStatus();
  if (status === undefined) return null;
  const versions = [
    [t('about.app'), status.appVersion],
    [t('about.electron'), status.electronVersion],
    [t('about.chromium'), status.chromiumVersion],
    [t('about.sqlite'), status.sqliteVersion],
    [t('about.platform'), status.platform],
  ] as const;
  return (
    <SettingsSection title={t('about.title')} text={t('about.text')}>
      <dl className={styles.versions}>
        {versions.map(([name, version]) => (
          <div key={name} className={styles.line}>
            <dt>{name}</dt>
            <dd>{version}</dd>
          </div>
        ))}
      </dl>
    </SettingsSection>
  );
}
