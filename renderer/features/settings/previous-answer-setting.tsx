import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/choice.tsx';
import { useAppActions, useSettings } from '../shell/app.store.ts';
import { SettingsSection } from './settings-section.tsx';

/** When the previous answer comes into sight while assessing. */
export function PreviousAnswerSetting() {
  const { t } = useTranslation('settings');
  const settings = useSettings();
  const { changeSettings } = useAppActions();
  return (
    <SettingsSection title={t('previous.title')} text={t('previous.text')}>
      <Choice
        label={t('previous.title')}
        isLabelHidden
        options={[
          { key: 'after', label: t('previous.after'), hint: t('previous.afterWhy') },
          { key: 'before', label: t('previous.before'), hint: t('previous.beforeWhy') },
        ]}
        selected={settings?.previousAnswer}
        onSelect={(previousAnswer) => void changeSettings({ previousAnswer })}
      />
    </SettingsSection>
  );
}
