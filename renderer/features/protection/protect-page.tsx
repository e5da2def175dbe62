import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Instant } from '../../../core/brand.ts';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { asChildError, useLoaded } from '../../use-loaded.ts';
import { AlonePage } from '../shell/alone-page.tsx';
import { useAppActions } from '../shell/app.store.ts';
import { GoUnprotectedDialog } from './go-unprotected-dialog.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import styles from './protect-page.module.css';
import { useProtectionActions } from './protection.store.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';

/** Whose decision it is: a newcomer's, that of someone with a plain practice, or one that was asked for later. */
export type ProtectOccasion = 'new' | 'plain' | 'later';

/** How the practice is to be protected: with a passphrase, or, after a clear sentence, without. */
export default function ProtectPage({ occasion }: { readonly occasion: ProtectOccasion }) {
  const { t } = useTranslation('protection');
  const [, go] = useLocation();
  const { begin, changeSettings, openPractice, take } = useAppActions();
  const { showCode, stopAsking } = useProtectionActions();
  const [vault] = useLoaded('vault', () => api.vault.status());
  const choosing = useNewPassphrase();
  const [isBusy, setIsBusy] = useState(false);
  const [asksToGoWithout, setAsksToGoWithout] = useState(false);
  const [error, setError] = useState<ChildError>();
  const next = occasion === 'new' ? '/assess' : occasion === 'plain' ? '/' : '/privacy';
  const isRequired = vault.state === 'ready' && vault.value.passphraseRequired;

  const attempt = async (work: () => Promise<void>) => {
    setIsBusy(true);
    try {
      await work();
    } catch (failure) {
      setError(asChildError(failure));
      setIsBusy(false);
    }
  };
  const protect = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setError(undefined);
    const passphrase = await choosing.check();
    if (passphrase === undefined) return;
    await attempt(async () => {
      const { recoveryCode } = await api.vault.protect({ passphrase });
      // The sheet comes first: whatever changes behind it, the code is shown only this once.
      showCode({ code: recoveryCode, madeAt: Date.now() as Instant, next });
      await begin();
      if (occasion === 'new') await changeSettings({ welcomed: true });
    });
  };
  const goWithout = () =>
    attempt(async () => {
      setAsksToGoWithout(false);
      const status = await api.vault.goUnprotected();
      stopAsking();
      go(next);
      await take(status);
      if (occasion === 'new') await changeSettings({ welcomed: true });
    });
  const explore = async () => {
    go('/');
    await openPractice('example');
  };

  return (
    <AlonePage
      title={t(`protect.${occasion}.title`)}
      texts={[t(`protect.${occasion}.text`), t('protect.nobody'), t('protect.sheet')]}
      ways={
        <>
          {occasion === 'new' ? (
            <Button kind="plain" onPress={explore}>
              {t('protect.explore')}
            </Button>
          ) : null}
          {occasion === 'later' ? (
            <Button kind="plain" onPress={stopAsking}>
              {t('protect.notNow')}
            </Button>
          ) : null}
          {occasion === 'later' || isRequired ? null : (
            <Button kind="plain" onPress={() => setAsksToGoWithout(true)}>
              {t(`protect.${occasion}.without`)}
            </Button>
          )}
          {isRequired ? <p className={styles.required}>{t('protect.required')}</p> : null}
        </>
      }
      beside={
        <form className={styles.form} onSubmit={protect} noValidate aria-label={t('choose.title')}>
          <NewPassphrase choosing={choosing} autoFocus={occasion !== 'new'} />
          {error === undefined ? null : <ErrorNotice error={error} />}
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {isBusy ? t('protect.busy') : t('protect.submit')}
          </Button>
        </form>
      }
    >
      <GoUnprotectedDialog
        isOpen={asksToGoWithout}
        onClose={() => setAsksToGoWithout(false)}
        onGoWithout={() => void goWithout()}
      />
    </AlonePage>
  );
}
