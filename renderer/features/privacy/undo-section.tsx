import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { asChildError } from '../../use-loaded.ts';
import { SettingsSection } from '../settings/settings-section.tsx';
import { useUndo } from '../undo/undo.store.ts';
import styles from './facts.module.css';

/** What was deleted is kept for a while so that it can be taken back; here a person can let go of it at once. */
export function UndoSection() {
  const { t } = useTranslation('privacy');
  const { undo, redo } = useUndo((state) => state.steps);
  const [isForgotten, setIsForgotten] = useState(false);
  const [error, setError] = useState<ChildError>();
  const forget = async () => {
    try {
      await api.undo.forget();
      setIsForgotten(true);
      setError(undefined);
    } catch (failure) {
      setError(asChildError(failure));
    }
  };
  return (
    <SettingsSection title={t('undo.section')} text={t('undo.text')}>
      <Button isDisabled={undo === undefined && redo === undefined} onPress={() => void forget()}>
        {t('undo.forget')}
      </Button>
      <p className={styles.outcome} role="status">
        {isForgotten ? t('undo.forgotten') : ''}
      </p>
      {error === undefined ? null : <ErrorNotice error={error} />}
    </SettingsSection>
  );
}
