import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isPending'> {
  /** `primary` is the one action of a screen; `quiet` has an outline; `plain` is words alone. */
  readonly kind?: 'primary' | 'quiet' | 'plain';
  readonly size?: 'normal' | 'small';
  /** What it does is under way: it keeps the focus and does not do it a second time. Its words should say so. */
  readonly isBusy?: boolean;
  /** The key that does the same, shown on the button. */
  readonly shortcut?: string;
  readonly children: ReactNode;
}

/** A thing to press. */
export function Button({ kind = 'quiet', size = 'normal', isBusy = false, shortcut, children, ...rest }: ButtonProps) {
  // A button of type `button` does not send the form it stands in.
  const atRest: Partial<AriaButtonProps> = isBusy ? { onPress: () => undefined, type: 'button' } : {};
  return (
    <AriaButton
      {...rest}
      {...atRest}
      data-busy={isBusy || undefined}
      className={`${styles.button} ${styles[kind]} ${styles[size]}`}
    >
      {children}
      {shortcut === undefined ? null : (
        <span className={styles.shortcut} aria-hidden="true">
          {shortcut}
        </span>
      )}
    </AriaButton>
  );
}
