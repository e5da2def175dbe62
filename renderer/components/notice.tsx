import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChildError } from '../../core/errors.ts';
import { Button } from './button.tsx';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `caution` for what needs a person's eye, `calm` for what is good to know. */
  readonly tone?: 'calm' | 'caution';
}

/** A few words that stand apart from the page without shouting. */
export function Notice({ title, children, actions, tone = 'calm' }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'caution' ? 'alert' : 'status'}>
      <p className={styles.title}>{title}</p>
      {children === undefined ? null : <div className={styles.text}>{children}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** What did not go together, where there is more to say of it than that. */
const apart = ['last-answer', 'archived-context'] as const;

/** An error in the one wording there is for its kind, with a way to try again where that can help. */
export function ErrorNotice({ error, onRetry }: { readonly error: ChildError; readonly onRetry?: () => void }) {
  const { t } = useTranslation('errors');
  const wording = apart.find((what) => error.kind === 'conflict' && error.details.what === what) ?? error.kind;
  return (
    <Notice
      tone="caution"
      title={t(`${wording}.title`)}
      actions={onRetry === undefined ? undefined : <Button onPress={onRetry}>{t('retry')}</Button>}
    >
      {t(`${wording}.text`)}
    </Notice>
  );
}
