import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './alone-page.module.css';
import { Mark } from './mark.tsx';

export interface AlonePageProps {
  readonly title: string;
  /** Sentences under the title, one paragraph each. */
  readonly texts: readonly string[];
  /** What stands beside the words; below them in a narrow window. Without it the words stand alone in the middle. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
  /** The quieter ways on, at the foot. */
  readonly ways?: ReactNode;
}

/** The frame of a screen that stands alone in the window, before the rooms are open. */
export function AlonePage({ title, texts, beside, children, ways }: AlonePageProps) {
  const { t } = useTranslation('shell');
  useEffect(() => {
    document.title = `${title} · ${t('name')}`;
  }, [title, t]);
  return (
    <main className={beside === undefined ? styles.narrow : styles.wide} id="page" tabIndex={-1}>
      <p className={styles.brand}>
        <Mark />
        {t('name')}
      </p>
      <div className={styles.middle}>
        <div className={styles.words}>
          <h1 className={styles.title}>{title}</h1>
          {texts.map((text) => (
            <p key={text} className={styles.text}>
              {text}
            </p>
          ))}
          {children}
        </div>
        {beside === undefined ? null : <div className={styles.beside}>{beside}</div>}
      </div>
      {ways === undefined ? null : <div className={styles.ways}>{ways}</div>}
    </main>
  );
}
