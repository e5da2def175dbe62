import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { SettingsSection } from '../settings/settings-section.tsx';

/** The way to what the application notes about itself. */
export function LogSection() {
  const { t } = useTranslation('privacy');
  const [, go] = useLocation();
  return (
    <SettingsSection title={t('log.section')} text={t('log.sectionText')}>
      <Button onPress={() => go('/privacy/log')}>{t('log.open')}</Button>
    </SettingsSection>
  );
}
