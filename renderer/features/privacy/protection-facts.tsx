import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '../../../core/contract/vault.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { Tick } from '../../components/tick.tsx';
import { useWords } from '../../words/use-words.ts';
import { useProtectionActions } from '../protection/protection.store.ts';
import { SettingsSection } from '../settings/settings-section.tsx';
import { useAppActions } from '../shell/app.store.ts';
import { ChangePassphraseDialog } from './change-passphrase-dialog.tsx';
import styles from './facts.module.css';
import { NewSheetDialog, RekeyDialog } from './secret-dialogs.tsx';
import { useRemember } from './use-remember.ts';

export interface ProtectionFactsProps {
  readonly vault: VaultStatus;
  readonly onChanged: () => void;
}

/** How the practice is protected, and everything that opens it. */
export function ProtectionFacts({ vault, onChanged }: ProtectionFactsProps) {
  const { t } = useTranslation('privacy');
  const { askToProtect } = useProtectionActions();
  if (vault.protection === 'passphrase') return <Encrypted vault={vault} onChanged={onChanged} />;
  return (
    <SettingsSection title={t('protection.title')} text={t('protection.text')}>
      <Notice
        tone="caution"
        title={t('protection.plain')}
        actions={
          <Button kind="primary" onPress={askToProtect}>
            {t('protection.protect')}
          </Button>
        }
      >
        {t('protection.plainText')}
      </Notice>
    </SettingsSection>
  );
}

function Encrypted({ vault, onChanged }: ProtectionFactsProps) {
  const { t } = useTranslation(['privacy', 'protection']);
  const words = useWords();
  const { lock } = useAppActions();
  const [open, setOpen] = useState<'passphrase' | 'sheet' | 'rekey'>();
  const [hasChanged, setHasChanged] = useState(false);
  const { isOn, error, change } = useRemember(vault, onChanged);
  const close = () => setOpen(undefined);
  return (
    <SettingsSection title={t('protection.title')} text={t('protection.text')}>
      <p className={styles.sentence}>{t('protection.encrypted')}</p>
      <dl className={styles.facts}>
        {vault.passphraseSetAt === undefined ? null : (
          <div className={styles.fact}>
            <dt>{t('protection.passphraseSet')}</dt>
            <dd>{words.day(vault.passphraseSetAt)}</dd>
          </div>
        )}
        {vault.recoveryCodeMadeAt === undefined ? null : (
          <div className={styles.fact}>
            <dt>{t('protection.sheetMade')}</dt>
            <dd>{words.day(vault.recoveryCodeMadeAt)}</dd>
          </div>
        )}
      </dl>
      {vault.remember.unavailable === undefined ? (
        <div>
          <Tick isSelected={isOn} onChange={change}>
            {t('protection.remember')}
          </Tick>
          <p className={styles.quiet}>{t('protection.rememberMeans')}</p>
        </div>
      ) : (
        <p className={styles.quiet}>{t(`protection:remember.why.${vault.remember.unavailable}`)}</p>
      )}
      {error === undefined ? null : <ErrorNotice error={error} />}
      <div className={styles.actions}>
        <Button onPress={() => void lock()}>{t('protection.lock')}</Button>
        <Button onPress={() => setOpen('passphrase')}>{t('protection.change')}</Button>
        <Button onPress={() => setOpen('sheet')}>{t('protection.newSheet')}</Button>
        <Button onPress={() => setOpen('rekey')}>{t('protection.rekey')}</Button>
      </div>
      <p className={styles.quiet} role="status">
        {hasChanged ? t('protection.changed') : ''}
      </p>
      {open === 'passphrase' ? (
        <ChangePassphraseDialog
          onClose={close}
          onChanged={() => {
            close();
            setHasChanged(true);
            onChanged();
          }}
        />
      ) : null}
      {open === 'sheet' ? <NewSheetDialog onClose={close} /> : null}
      {open === 'rekey' ? <RekeyDialog onClose={close} /> : null}
    </SettingsSection>
  );
}
