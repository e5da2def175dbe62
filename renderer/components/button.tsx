import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary` is the one action of a screen; `quiet` has an outline; `plain` is words alone. */
  readonly kind?: 'primary' | 'quiet' | 'plain';
  readonly size?: 'normal' | 'small';
  /** The key that does the same, shown on the button. */
  readonly shortcut?: string;
  readonly children: ReactNode;
}

/** A thing to press. */
export function Button({ kind = 'quiet', size = 'normal', shortcut, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${styles.button} ${styles[kind]} ${styles[size]}`}>
      {children}
      {shortcut === undefined ? null : (
        <span className={styles.shortcut} aria-hidden="true">
          {shortcut}
        </span>
      )}
    </AriaButton>
  );
}
