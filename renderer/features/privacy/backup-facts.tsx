import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PrivacyFacts } from '../../../core/contract/privacy.ts';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { asChildError } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import { SettingsSection } from '../settings/settings-section.tsx';
import styles from './facts.module.css';

export interface BackupFactsProps {
  readonly facts: PrivacyFacts;
  readonly onChanged: () => void;
}

/** How many copies there are, when the last was made, and when one was last read through. */
export function BackupFacts({ facts, onChanged }: BackupFactsProps) {
  const { t } = useTranslation(['privacy', 'backups']);
  const words = useWords();
  const [, go] = useLocation();
  const [isMaking, setIsMaking] = useState(false);
  const [isMade, setIsMade] = useState(false);
  const [error, setError] = useState<ChildError>();
  const { backupCount, lastBackupAt, lastVerifiedAt } = facts;
  const make = async () => {
    setIsMaking(true);
    setIsMade(false);
    setError(undefined);
    try {
      await api.backups.make();
      setIsMade(true);
      onChanged();
    } catch (failure) {
      setError(asChildError(failure));
    }
    setIsMaking(false);
  };
  return (
    <SettingsSection title={t('backups.title')} text={t('backups.text')}>
      <p className={styles.sentence}>{t('backups.count', { count: backupCount, number: words.count(backupCount) })}</p>
      {lastBackupAt === undefined && lastVerifiedAt === undefined ? null : (
        <dl className={styles.facts}>
          {lastBackupAt === undefined ? null : (
            <div className={styles.fact}>
              <dt>{t('backups.last')}</dt>
              <dd>{words.moment(lastBackupAt)}</dd>
            </div>
          )}
          {lastVerifiedAt === undefined ? null : (
            <div className={styles.fact}>
              <dt>{t('backups.verified')}</dt>
              <dd>{words.moment(lastVerifiedAt)}</dd>
            </div>
          )}
        </dl>
      )}
      <div className={styles.actions}>
        <Button isBusy={isMaking} onPress={() => void make()}>
          {isMaking ? t('backups:making') : t('backups:make')}
        </Button>
        <Button onPress={() => go('/privacy/backups')}>{t('backups.all')}</Button>
      </div>
      <p className={styles.quiet} role="status">
        {isMade ? t('backups.made') : ''}
      </p>
      {error === undefined ? null : <ErrorNotice error={error} />}
    </SettingsSection>
  );
}
