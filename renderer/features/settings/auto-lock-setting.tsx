import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Settings } from '../../../core/contract/settings.ts';
import { Segmented } from '../../components/segmented.tsx';
import { useAppActions, useSettings, useStatus } from '../shell/app.store.ts';
import { SettingsSection } from './settings-section.tsx';

type Minutes = Settings['autoLockMinutes'];

const choices: readonly Minutes[] = [1, 5, 10, 15, 30, 60, 0];

/** After how long without a touch the practice locks itself. */
export function AutoLockSetting() {
  const { t } = useTranslation('settings');
  const settings = useSettings();
  const isProtected = useStatus()?.protection === 'passphrase';
  const { changeSettings } = useAppActions();
  const label = (minutes: Minutes) => {
    if (minutes === 0) return t('lock.never');
    return minutes === 60 ? t('lock.hour') : t('lock.minutes', { minutes });
  };
  return (
    <SettingsSection title={t('lock.title')} text={t('lock.text')}>
      {isProtected ? (
        <Segmented
          label={t('lock.after')}
          options={choices.map((minutes) => ({ key: String(minutes), label: label(minutes) }))}
          selected={String(settings?.autoLockMinutes)}
          onSelect={(key) => {
            const autoLockMinutes = choices.find((minutes) => String(minutes) === key);
            if (autoLockMinutes !== undefined) void changeSettings({ autoLockMinutes });
          }}
        />
      ) : (
        <p>
          {t('lock.plain')} <Link href="/privacy">{t('lock.toPrivacy')}</Link>
        </p>
      )}
    </SettingsSection>
  );
}
