import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { useAppActions, useStatus } from '../shell/app.store.ts';
import styles from './settings-section.module.css';
import { SettingsSection } from './settings-section.tsx';

/** To look around in an example and come back, and to see the first pages again. */
export function ExampleSettings() {
  const { t } = useTranslation('settings');
  const status = useStatus();
  const [, go] = useLocation();
  const { openPractice, changeSettings } = useAppActions();
  const isExample = status?.practice === 'example';
  const change = async () => {
    await openPractice(isExample ? 'own' : 'example');
    go('/');
  };
  return (
    <SettingsSection title={t('example.title')} text={t('example.text')}>
      <div className={styles.actions}>
        <Button onPress={change}>{isExample ? t('example.leave') : t('example.open')}</Button>
        {isExample ? null : (
          <Button onPress={() => void changeSettings({ welcomed: false })}>{t('example.welcome')}</Button>
        )}
      </div>
    </SettingsSection>
  );
}
