import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { useLoaded } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './drafts-section.module.css';
import { routeOfDraft } from './editor.store.ts';

/** The models being written, to go on with; nothing while there are none. */
export function DraftsSection() {
  const { t } = useTranslation('editor');
  const words = useWords();
  const [, go] = useLocation();
  const [drafts, reload] = useLoaded('drafts', () => api.modelDrafts.list());
  if (drafts.state === 'failed') return <ErrorNotice error={drafts.error} onRetry={reload} />;
  if (drafts.state === 'loading' || drafts.value.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('drafts.heading')}>
      <h2 className={styles.heading}>{t('drafts.heading')}</h2>
      <ul className={styles.drafts}>
        {drafts.value.map(({ modelId, title, basedOnVersion, dimensionCount, changedAt }) => {
          const name = title.trim() === '' ? t('untitled') : title;
          const facts = [
            basedOnVersion === undefined ? t('drafts.first') : t('drafts.next', { version: basedOnVersion }),
            t('drafts.dimensions', { count: dimensionCount, number: words.count(dimensionCount) }),
            t('drafts.changed', { day: words.day(changedAt) }),
          ];
          return (
            <li key={modelId} className={styles.draft}>
              <div className={styles.words}>
                <p className={styles.title}>{name}</p>
                <p className={styles.facts}>{facts.join(' · ')}</p>
              </div>
              <Button
                size="small"
                onPress={() => go(routeOfDraft(modelId))}
                aria-label={t('drafts.goOnNamed', { title: name })}
              >
                {t('drafts.goOn')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
