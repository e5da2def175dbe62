import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './page.module.css';

export interface PageProps {
  /** One quiet line: where this is. */
  readonly context?: ReactNode;
  /** A sentence when there is something to say. */
  readonly title: string;
  /** A short summary in words. */
  readonly summary?: ReactNode;
  /** What can be done with the page as a whole, at the right of its title. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
  /** Stays in sight at the foot of the page. */
  readonly footer?: ReactNode;
}

/** The frame of every screen: context, title, summary, content, and at most one footer. */
export function Page({ context, title, summary, actions, children, footer }: PageProps) {
  const { t } = useTranslation('shell');
  useEffect(() => {
    document.title = `${title} · ${t('name')}`;
  }, [title, t]);
  return (
    <>
      <main className={styles.page} id="page" tabIndex={-1}>
        <header className={styles.header}>
          {context === undefined ? null : <div className={styles.context}>{context}</div>}
          <h1 className={styles.title}>{title}</h1>
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
          {summary === undefined ? null : <div className={styles.summary}>{summary}</div>}
        </header>
        {children}
      </main>
      {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
    </>
  );
}
