import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { useAppActions } from './app.store.ts';
import styles from './banner.module.css';

/** Always in sight while the example is open, so that nobody takes it for their own practice. */
export function ExampleBanner() {
  const { t } = useTranslation('shell');
  const [, go] = useLocation();
  const { openPractice } = useAppActions();
  const leave = async () => {
    await openPractice('own');
    go('/');
  };
  return (
    <aside className={styles.banner}>
      <p>{t('example.notice')}</p>
      <Button kind="plain" size="small" onPress={leave}>
        {t('example.leave')}
      </Button>
    </aside>
  );
}
