import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { selectAll } from '../../components/select-all.ts';
import { NewPassphrase } from '../protection/new-passphrase.tsx';
import { useNewPassphrase } from '../protection/use-new-passphrase.ts';
import { useSecretAttempt } from '../protection/use-secret-attempt.ts';
import styles from './secret-dialog.module.css';

export interface ChangePassphraseDialogProps {
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Another passphrase in the place of the one there is; the recovery code opens the way as well as the old passphrase. */
export function ChangePassphraseDialog({ onClose, onChanged }: ChangePassphraseDialogProps) {
  const { t } = useTranslation(['privacy', 'protection']);
  const id = useId();
  const [current, setCurrent] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const choosing = useNewPassphrase();
  const { isBusy, waitSeconds, problem, error, attempt } = useSecretAttempt();
  const change = async (event: FormEvent) => {
    event.preventDefault();
    if (current === '') return field.current?.focus();
    const next = await choosing.check();
    if (next === undefined) return;
    const changed = await attempt(async () => void (await api.vault.changePassphrase({ current, next })));
    if (changed) onChanged();
    else selectAll(field.current);
  };
  return (
    <Dialog
      title={t('change.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" form={id} isBusy={isBusy} isDisabled={waitSeconds > 0}>
            {isBusy ? t('change.busy') : t('change.submit')}
          </Button>
        </>
      }
    >
      <form id={id} className={styles.form} onSubmit={change} noValidate>
        <PassphraseField
          label={t('protection:unlock.secret')}
          hint={t('change.currentHint')}
          value={current}
          onChange={setCurrent}
          fieldRef={field}
          problem={problem}
          autoFocus
        />
        <NewPassphrase choosing={choosing} isReplacing />
        {error === undefined ? null : <ErrorNotice error={error} />}
      </form>
    </Dialog>
  );
}
