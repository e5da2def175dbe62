import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { api } from '../../api.ts';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useLoaded } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import { BrokenFiles } from './broken-files.tsx';
import { ModelCard } from './model-card.tsx';
import styles from './models-page.module.css';

/** The library: every model of practice that can be read and assessed with. */
export default function ModelsPage() {
  const { t } = useTranslation('models');
  const words = useWords();
  const [library, reload] = useLoaded('models', () => api.models.list());
  if (library.state === 'loading') return null;
  if (library.state === 'failed') {
    return (
      <Page context={t('library.context')} title={t('library.failed')}>
        <ErrorNotice error={library.error} onRetry={reload} />
      </Page>
    );
  }
  const { models, problems } = library.value;
  const title = t('library.title', { count: models.length, number: words.count(models.length) });
  return (
    <Page
      context={t('library.context')}
      title={title}
      summary={
        <>
          {t('library.summary')} <Link href="/off-the-map">{t('library.offTheMap')}</Link>
        </>
      }
    >
      <BrokenFiles problems={problems} othersUsable={models.length > 0} />
      {models.length === 0 && problems.length === 0 ? (
        <Notice title={t('library.emptyTitle')}>
          <p>{t('library.emptyText')}</p>
        </Notice>
      ) : null}
      <ul className={styles.models}>
        {models.map((model) => (
          <ModelCard key={model.versionId} model={model} />
        ))}
      </ul>
    </Page>
  );
}
