import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { selectAll } from '../../components/select-all.ts';
import { Tick } from '../../components/tick.tsx';
import { useLoaded } from '../../use-loaded.ts';
import { AlonePage } from '../shell/alone-page.tsx';
import { useAppActions } from '../shell/app.store.ts';
import { looksLikeRecoveryCode } from './choosing.ts';
import { LostPassphraseDialog } from './lost-passphrase-dialog.tsx';
import { useProtectionActions } from './protection.store.ts';
import styles from './unlock-page.module.css';
import { useSecretAttempt } from './use-secret-attempt.ts';

/** The door: one field for the passphrase or the recovery code. */
export default function UnlockPage() {
  const { t } = useTranslation('protection');
  const { take, openPractice } = useAppActions();
  const { noteOpenedWithCode } = useProtectionActions();
  const [vault] = useLoaded('vault', () => api.vault.status());
  const [secret, setSecret] = useState('');
  const [remember, setRemember] = useState<boolean>();
  const [hasLost, setHasLost] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { isBusy, waitSeconds, problem, error, attempt } = useSecretAttempt();
  const facts = vault.state === 'ready' ? vault.value.remember : undefined;
  const isRemembered = remember ?? facts?.on ?? false;

  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (secret === '') return field.current?.focus();
    const opened = await attempt(async () => {
      const status = await api.vault.unlock({ secret, remember: isRemembered && facts?.unavailable === undefined });
      if (looksLikeRecoveryCode(secret)) noteOpenedWithCode(secret);
      await take(status);
    });
    if (!opened) selectAll(field.current);
  };

  return (
    <AlonePage
      title={t('unlock.title')}
      texts={[t('unlock.text')]}
      ways={
        <>
          <Button kind="plain" onPress={() => setHasLost(true)}>
            {t('unlock.lost')}
          </Button>
          <Button kind="plain" onPress={() => void openPractice('example')}>
            {t('unlock.explore')}
          </Button>
        </>
      }
    >
      <form className={styles.form} onSubmit={unlock} noValidate aria-label={t('unlock.title')}>
        <PassphraseField
          label={t('unlock.secret')}
          value={secret}
          onChange={setSecret}
          fieldRef={field}
          problem={problem}
          autoFocus
        />
        {facts === undefined ? null : facts.unavailable === undefined ? (
          <Tick isSelected={isRemembered} onChange={setRemember}>
            {t('unlock.remember')}
          </Tick>
        ) : (
          <p className={styles.quiet}>{t(`remember.why.${facts.unavailable}`)}</p>
        )}
        {error === undefined ? null : <ErrorNotice error={error} />}
        <Button kind="primary" type="submit" isBusy={isBusy} isDisabled={waitSeconds > 0}>
          {isBusy ? t('unlock.busy') : t('unlock.submit')}
        </Button>
      </form>
      <LostPassphraseDialog isOpen={hasLost} onClose={() => setHasLost(false)} />
    </AlonePage>
  );
}
