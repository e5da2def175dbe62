import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../core/brand.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { selectAll } from '../../components/select-all.ts';
import { useProtectionActions } from '../protection/protection.store.ts';
import { useSecretAttempt } from '../protection/use-secret-attempt.ts';
import styles from './secret-dialog.module.css';

interface ClosableProps {
  readonly onClose: () => void;
}

/** A new recovery sheet; the code on the old one stops working. */
export function NewSheetDialog({ onClose }: ClosableProps) {
  const { t } = useTranslation(['privacy', 'protection']);
  return (
    <CodeDialog
      title={t('sheet.title')}
      label={t('protection:unlock.secret')}
      submit={t('sheet.submit')}
      busy={t('sheet.busy')}
      makeCode={(current) => api.vault.renewRecoveryCode({ current })}
      onClose={onClose}
    >
      <p>{t('sheet.text')}</p>
    </CodeDialog>
  );
}

/** The practice and its copies under a new key, for someone who fears that the old one was seen. */
export function RekeyDialog({ onClose }: ClosableProps) {
  const { t } = useTranslation(['privacy', 'protection']);
  return (
    <CodeDialog
      title={t('rekey.title')}
      label={t('protection:choose.first')}
      submit={t('rekey.submit')}
      busy={t('rekey.busy')}
      makeCode={(passphrase) => api.vault.rekey({ passphrase })}
      onClose={onClose}
    >
      <p>{t('rekey.text')}</p>
      <p>{t('rekey.how')}</p>
    </CodeDialog>
  );
}

interface CodeDialogProps extends ClosableProps {
  readonly title: string;
  readonly label: string;
  readonly submit: string;
  readonly busy: string;
  readonly makeCode: (secret: string) => Promise<{ readonly recoveryCode: string }>;
  readonly children: ReactNode;
}

/** Asks for what opens the practice, does something that ends in a new recovery code, and shows its sheet. */
function CodeDialog({ title, label, submit, busy, makeCode, onClose, children }: CodeDialogProps) {
  const { t } = useTranslation('privacy');
  const id = useId();
  const { showCode } = useProtectionActions();
  const [secret, setSecret] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { isBusy, waitSeconds, problem, error, attempt } = useSecretAttempt();
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (secret === '') return field.current?.focus();
    const made = await attempt(async () => {
      const { recoveryCode } = await makeCode(secret);
      showCode({ code: recoveryCode, madeAt: Date.now() as Instant, next: '/privacy' });
    });
    if (!made) selectAll(field.current);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={() => {
        // What is under way ends in a code that has to be shown.
        if (!isBusy) onClose();
      }}
      actions={
        <>
          <Button onPress={onClose} isDisabled={isBusy}>
            {t('cancel')}
          </Button>
          <Button kind="primary" type="submit" form={id} isBusy={isBusy} isDisabled={waitSeconds > 0}>
            {isBusy ? busy : submit}
          </Button>
        </>
      }
    >
      {children}
      <form id={id} className={styles.form} onSubmit={make} noValidate>
        <PassphraseField
          label={label}
          value={secret}
          onChange={setSecret}
          fieldRef={field}
          problem={problem}
          autoFocus
        />
        {error === undefined ? null : <ErrorNotice error={error} />}
      </form>
    </Dialog>
  );
}
