import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useLoaded } from '../../use-loaded.ts';
import styles from './log-page.module.css';

/** What the application has noted about itself, line by line, for anyone who wants to see for themselves. */
export default function LogPage() {
  const { t } = useTranslation('privacy');
  const [log, reload] = useLoaded('log', () => api.privacy.log());
  const lines = log.state === 'ready' ? log.value.lines : [];
  return (
    <Page
      context={<Link href="/privacy">{t('context')}</Link>}
      title={t('log.title')}
      summary={t('log.summary')}
      actions={<Button onPress={reload}>{t('log.reload')}</Button>}
    >
      {log.state === 'failed' ? <ErrorNotice error={log.error} onRetry={reload} /> : null}
      {log.state === 'ready' && lines.length === 0 ? <p className={styles.empty}>{t('log.empty')}</p> : null}
      {lines.length === 0 ? null : (
        <section className={styles.lines} aria-label={t('log.title')}>
          <pre className={styles.text}>{lines.join('\n')}</pre>
        </section>
      )}
    </Page>
  );
}
