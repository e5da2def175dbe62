import { Eye, EyeOff } from 'lucide-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './field.module.css';

/** As long as the contract takes it. */
const longest = 1000;

export interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (passphrase: string) => void;
  /** A quiet line below the field. */
  readonly hint?: string | undefined;
  /** What has to be mended before it can be taken; marks the field. */
  readonly problem?: string | undefined;
  readonly autoFocus?: boolean;
  readonly fieldRef?: Ref<HTMLInputElement>;
}

/**
 * A place for a passphrase: hidden until the person wants to see it, kept from completion and spelling, and with a word
 * when Caps Lock is on. Pasting is welcome.
 */
export function PassphraseField({
  label,
  value,
  onChange,
  hint,
  problem,
  autoFocus = false,
  fieldRef,
}: PassphraseFieldProps) {
  const { t } = useTranslation('shell');
  const [isShown, setIsShown] = useState(false);
  const [hasCapsLock, setHasCapsLock] = useState(false);
  const readCapsLock = (event: KeyboardEvent) => setHasCapsLock(event.getModifierState('CapsLock'));
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      type={isShown ? 'text' : 'password'}
      autoFocus={autoFocus}
      isInvalid={problem !== undefined}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      onBlur={() => setHasCapsLock(false)}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.row}>
        <Input
          ref={fieldRef ?? null}
          className={styles.input ?? ''}
          maxLength={longest}
          autoCapitalize="none"
          onKeyDownCapture={readCapsLock}
          onKeyUpCapture={readCapsLock}
        />
        <Button
          className={styles.show ?? ''}
          onPress={() => setIsShown(!isShown)}
          aria-label={t(isShown ? 'passphrase.hide' : 'passphrase.show')}
        >
          <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
          {t(isShown ? 'passphrase.hideShort' : 'passphrase.showShort')}
        </Button>
      </div>
      {hint === undefined ? null : (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <p className={styles.hint} role="status" hidden={!hasCapsLock}>
        {hasCapsLock ? t('passphrase.capsLock') : ''}
      </p>
      {problem === undefined ? null : (
        <Text slot="errorMessage" className={styles.problem ?? ''}>
          {problem}
        </Text>
      )}
    </TextField>
  );
}
