import { Check, CircleAlert, Loader } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './save-state.module.css';

/** Whether what was written has arrived in the store, in words. */
export function SaveState({ state, children }: { readonly state: string; readonly children: ReactNode }) {
  const Icon = state === 'saved' ? Check : Loader;
  return (
    <p className={styles.saved} data-saving={state}>
      <Icon size={16} aria-hidden="true" />
      {children}
    </p>
  );
}

/** That it has not, and what happens now. */
export function SaveFailed({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <p className={styles.failed} role="alert">
      <CircleAlert size={16} aria-hidden="true" />
      <span>
        <strong>{title}</strong> {children}
      </span>
    </p>
  );
}
