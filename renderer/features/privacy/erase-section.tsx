import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { LineField } from '../../components/line-field.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { asChildError } from '../../use-loaded.ts';
import { SettingsSection } from '../settings/settings-section.tsx';
import { useAppActions } from '../shell/app.store.ts';
import styles from './erase-section.module.css';

/** The end of everything the application keeps of the person; only after a word was typed. */
export function EraseSection() {
  const { t } = useTranslation('privacy');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <SettingsSection title={t('erase.title')} text={t('erase.section')}>
      <Button onPress={() => setIsAsking(true)}>{t('erase.open')}</Button>
      {isAsking ? <EraseDialog onClose={() => setIsAsking(false)} /> : null}
    </SettingsSection>
  );
}

function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('privacy');
  const [, go] = useLocation();
  const { take } = useAppActions();
  const [word, setWord] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ChildError>();
  const isTyped = word.trim().toLocaleLowerCase() === t('erase.word');
  const erase = async () => {
    setIsBusy(true);
    setError(undefined);
    try {
      const status = await api.privacy.eraseEverything({ confirmed: true });
      go('/');
      await take(status);
    } catch (failure) {
      setError(asChildError(failure));
      setIsBusy(false);
    }
  };
  return (
    <Dialog
      title={t('erase.question')}
      isOpen
      onClose={onClose}
      mustAnswer
      actions={
        <>
          <Button isDisabled={!isTyped} isBusy={isBusy} onPress={() => void erase()}>
            {isBusy ? t('erase.busy') : t('erase.yes')}
          </Button>
          <Button kind="primary" isDisabled={isBusy} onPress={onClose}>
            {t('erase.no')}
          </Button>
        </>
      }
    >
      <p>{t('erase.gone')}</p>
      <ul className={styles.gone}>
        <li>{t('erase.goneAssessments')}</li>
        <li>{t('erase.goneBackups')}</li>
        <li>{t('erase.goneSettings')}</li>
      </ul>
      <p>{t('erase.stays')}</p>
      <LineField label={t('erase.type', { word: t('erase.word') })} value={word} onChange={setWord} autoFocus />
      {error === undefined ? null : <ErrorNotice error={error} />}
    </Dialog>
  );
}
