import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { asChildError } from '../../use-loaded.ts';
import { AlonePage } from '../shell/alone-page.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import styles from './protect-page.module.css';
import { useProtectionActions } from './protection.store.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';

/** After the recovery code has opened the practice: a new passphrase, set with the code just typed. */
export default function ReplacePassphrasePage({ code }: { readonly code: string }) {
  const { t } = useTranslation('protection');
  const { forgetOpenedWithCode } = useProtectionActions();
  const choosing = useNewPassphrase();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ChildError>();

  const replace = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setError(undefined);
    const next = await choosing.check();
    if (next === undefined) return;
    setIsBusy(true);
    try {
      await api.vault.changePassphrase({ current: code, next });
      forgetOpenedWithCode();
    } catch (failure) {
      setError(asChildError(failure));
      setIsBusy(false);
    }
  };

  return (
    <AlonePage
      title={t('replace.title')}
      texts={[t('replace.text'), t('replace.sheet')]}
      ways={
        <Button kind="plain" onPress={forgetOpenedWithCode}>
          {t('replace.keep')}
        </Button>
      }
      beside={
        <form className={styles.form} onSubmit={replace} noValidate aria-label={t('choose.title')}>
          <NewPassphrase choosing={choosing} autoFocus />
          {error === undefined ? null : <ErrorNotice error={error} />}
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {isBusy ? t('replace.busy') : t('replace.submit')}
          </Button>
        </form>
      }
    />
  );
}
