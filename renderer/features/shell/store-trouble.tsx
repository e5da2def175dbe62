import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreState } from '../../../core/contract/app-status.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { useAppActions } from './app.store.ts';
import { Mark } from './mark.tsx';
import styles from './store-trouble.module.css';

const DamagedWays = lazy(() => import('../backups/damaged-ways.tsx'));

export type TroubledState = Exclude<StoreState['state'], 'ready' | 'new' | 'locked'>;

/** The calm screen for a practice that could not be opened: what happened, that nothing is lost, what to do. */
export function StoreTrouble({ state }: { readonly state: TroubledState }) {
  const { t } = useTranslation('shell');
  const { retry, openPractice } = useAppActions();
  const [triedAgain, setTriedAgain] = useState(false);
  const isDamaged = state === 'damaged' || state === 'key-damaged';
  const tryAgain = async () => {
    setTriedAgain(false);
    await retry();
    setTriedAgain(true);
  };
  return (
    <main className={styles.page} id="page">
      <Mark size={40} />
      <h1 className={styles.title}>{t(`store.${state}.title`)}</h1>
      <p className={styles.text}>{t(`store.${state}.text`)}</p>
      <p className={styles.text}>{t(`store.${state}.todo`)}</p>
      <div className={styles.actions}>
        <Button kind="primary" onPress={tryAgain}>
          {t('store.retry')}
        </Button>
        <Button onPress={() => void api.app.showDataFolder()}>{t('store.folder')}</Button>
        {isDamaged || state === 'newer' ? (
          <Button kind="plain" onPress={() => void openPractice('example')}>
            {t('store.example')}
          </Button>
        ) : null}
      </div>
      {isDamaged ? (
        <Suspense fallback={null}>
          <DamagedWays canSalvage={state === 'damaged'} />
        </Suspense>
      ) : null}
      <p className={styles.again} role="status">
        {triedAgain ? t('store.stillSo') : ''}
      </p>
    </main>
  );
}
