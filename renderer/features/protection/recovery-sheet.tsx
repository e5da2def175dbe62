import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { asChildError } from '../../use-loaded.ts';
import { fileName } from '../../words/file-name.ts';
import { useWords } from '../../words/use-words.ts';
import { AlonePage } from '../shell/alone-page.tsx';
import { groupsOf } from './choosing.ts';
import { type FreshCode, useProtectionActions } from './protection.store.ts';
import styles from './recovery-sheet.module.css';

/** The recovery code on a sheet to print and put away; it is shown this once and printed without anything around it. */
export default function RecoverySheet({ fresh }: { readonly fresh: FreshCode }) {
  const { t } = useTranslation('protection');
  const [, go] = useLocation();
  const { forgetCode } = useProtectionActions();
  const [error, setError] = useState<ChildError>();
  const [isSaved, setIsSaved] = useState(false);

  const attempt = async (work: () => Promise<void>) => {
    try {
      setError(undefined);
      await work();
    } catch (failure) {
      setError(asChildError(failure));
    }
  };
  const print = () => attempt(async () => void (await api.files.print()));
  const savePage = () =>
    attempt(async () => {
      const { saved } = await api.files.savePage({ suggestedName: fileName(t('sheet.fileName'), 'pdf') });
      setIsSaved(saved);
    });
  const goOn = () => {
    go(fresh.next);
    forgetCode();
  };

  return (
    <AlonePage
      title={t('sheet.pageTitle')}
      texts={[t('sheet.pageText'), t('sheet.pageOnce')]}
      beside={<Sheet fresh={fresh} />}
    >
      <div className={styles.actions}>
        <Button onPress={() => void print()}>{t('sheet.print')}</Button>
        <Button onPress={() => void savePage()}>{t('sheet.save')}</Button>
      </div>
      <p className={styles.caution}>{t('sheet.saveCaution')}</p>
      <p className={styles.saved} role="status">
        {isSaved ? t('sheet.saved') : ''}
      </p>
      {error === undefined ? null : <ErrorNotice error={error} />}
      <div>
        <Button kind="primary" onPress={goOn}>
          {t('sheet.done')}
        </Button>
      </div>
    </AlonePage>
  );
}

/** What the printer gets. */
function Sheet({ fresh }: { readonly fresh: FreshCode }) {
  const { t } = useTranslation('protection');
  const words = useWords();
  return (
    <article className={styles.sheet} aria-labelledby="sheet">
      <h2 className={styles.title} id="sheet">
        {t('sheet.title')}
      </h2>
      <p>{t('sheet.what')}</p>
      <p className={styles.code}>{groupsOf(fresh.code).join(' ')}</p>
      <p>{t('sheet.how')}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('sheet.made')}</dt>
          <dd>{words.day(fresh.madeAt)}</dd>
        </div>
        <div>
          <dt>{t('sheet.kept')}</dt>
          <dd className={styles.line} />
        </div>
      </dl>
      <p className={styles.lost}>{t('sheet.lost')}</p>
    </article>
  );
}
