import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import styles from './empty-home.module.css';
import { FirstPoint } from './first-point.tsx';

/** The first page before anything is written: one invitation. */
export function EmptyHome() {
  const { t } = useTranslation('home');
  const [, go] = useLocation();
  return (
    <Page title={t('empty.title')} summary={t('empty.text')}>
      <div className={styles.actions}>
        <Button kind="primary" onPress={() => go('/assess')}>
          {t('begin')}
        </Button>
        <Link className={styles.link ?? ''} href="/models">
          {t('empty.models')}
        </Link>
      </div>
      <FirstPoint />
      <p className={styles.caption}>{t('empty.caption')}</p>
    </Page>
  );
}
