import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useAppActions, useSettings } from '../shell/app.store.ts';
import { AboutSettings } from './about-settings.tsx';
import { AutoLockSetting } from './auto-lock-setting.tsx';
import { ExampleSettings } from './example-settings.tsx';
import { PreviousAnswerSetting } from './previous-answer-setting.tsx';
import { ReviewSettings } from './review-settings.tsx';
import { SettingsSection } from './settings-section.tsx';

/** What a person may set and what they may want to know; every change holds at once. */
export default function SettingsPage() {
  const { t } = useTranslation('settings');
  const settings = useSettings();
  const { changeSettings } = useAppActions();
  if (settings === undefined) return null;
  return (
    <Page context={t('context')} title={t('title')} summary={t('summary')}>
      <SettingsSection title={t('appearance.title')} text={t('appearance.text')}>
        <Segmented
          label={t('appearance.title')}
          options={[
            { key: 'system', label: t('appearance.system') },
            { key: 'light', label: t('appearance.light') },
            { key: 'dark', label: t('appearance.dark') },
          ]}
          selected={settings.appearance}
          onSelect={(appearance) => void changeSettings({ appearance })}
        />
      </SettingsSection>
      <PreviousAnswerSetting />
      <AutoLockSetting />
      <ReviewSettings />
      <ExampleSettings />
      <AboutSettings />
    </Page>
  );
}
