import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { useUnsaved } from '../../saving.ts';
import styles from './banner.module.css';

/** On every other page: words that could not be saved yet wait somewhere, and here is the way to them. */
export function UnsavedNotice() {
  const { t } = useTranslation('shell');
  const [location, go] = useLocation();
  const [route] = useUnsaved((state) => state.routes);
  if (route === undefined || location === route) return null;
  return (
    <aside className={styles.banner} role="status">
      <p>{t('unsaved.notice')}</p>
      <Button kind="plain" size="small" onPress={() => go(route)}>
        {t('unsaved.go')}
      </Button>
    </aside>
  );
}
