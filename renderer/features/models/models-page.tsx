import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ChildError } from '../../../core/errors.ts';
import { byStanding, libraryChoices, narrowLibrary, wholeLibrary } from '../../../core/library/filter.ts';
import type { ModelSummary } from '../../../core/practice-model/model.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { asChildError, useLoaded } from '../../use-loaded.ts';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import { NewModelButton } from '../editor/begin-draft.tsx';
import { DraftsSection } from '../editor/drafts-section.tsx';
import { BrokenFiles } from './broken-files.tsx';
import { useLibraryActions, useLibraryFilter } from './library.store.ts';
import filterStyles from './library-filter.module.css';
import { LibraryFilterBar } from './library-filter.tsx';
import { ModelCard } from './model-card.tsx';
import styles from './models-page.module.css';

/** Fewer models than this are seen at a glance: filters would only be in the way. */
const fewestToFilter = 4;

/** The library: every model of practice that can be read and assessed with. */
export default function ModelsPage() {
  const { t } = useTranslation('models');
  const words = useWords();
  const [, go] = useLocation();
  const filter = useLibraryFilter();
  const { widen } = useLibraryActions();
  const [library, reload] = useLoaded('models', () => api.models.list());
  const [error, setError] = useState<ChildError>();
  if (library.state === 'loading') return null;
  if (library.state === 'failed') {
    return (
      <Page context={t('library.context')} title={t('library.failed')}>
        <ErrorNotice error={library.error} onRetry={reload} />
      </Page>
    );
  }
  const { models, problems } = library.value;
  const { offered, archived } = byStanding(models);
  const found = byStanding(narrowLibrary(models, filter));
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(wholeLibrary);
  const foundCount = found.offered.length + found.archived.length;
  const change = async (work: Promise<unknown>) => {
    try {
      await work;
      setError(undefined);
      reload();
    } catch (failure) {
      setError(asChildError(failure));
    }
  };
  const list = (those: readonly ModelSummary[]): ReactNode => (
    <ul className={styles.models}>
      {those.map((model) => (
        <ModelCard key={model.modelId} model={model} onChange={(work) => void change(work)} />
      ))}
    </ul>
  );
  return (
    <Page
      context={t('library.context')}
      title={t('library.title', { count: offered.length, number: words.count(offered.length) })}
      actions={
        <>
          <Button onPress={() => go('/models/import')}>{t('library.bringIn')}</Button>
          <NewModelButton />
        </>
      }
      summary={
        <>
          {t('library.summary')} <Link href="/off-the-map">{t('library.offTheMap')}</Link>
        </>
      }
    >
      {error === undefined ? null : <ErrorNotice error={error} />}
      <DraftsSection />
      <BrokenFiles problems={problems} othersUsable={models.length > 0} />
      {models.length === 0 && problems.length === 0 ? (
        <Notice title={t('library.emptyTitle')}>
          <p>{t('library.emptyText')}</p>
        </Notice>
      ) : null}
      {models.length < fewestToFilter && !isNarrowed ? null : <LibraryFilterBar {...libraryChoices(models)} />}
      <div className={isNarrowed ? filterStyles.found : undefined} role="status">
        {isNarrowed ? (
          <>
            {foundCount === 0
              ? t('filter.none')
              : t('filter.found', {
                  found: capitalised(words.count(foundCount)),
                  all: words.count(models.length),
                  count: foundCount,
                })}
            <Button kind="plain" size="small" onPress={widen}>
              {t('filter.clear')}
            </Button>
          </>
        ) : null}
      </div>
      {list(found.offered)}
      {found.archived.length === 0 ? null : (
        <section aria-labelledby="models-archived" className={styles.archived}>
          <h2 id="models-archived" className={styles.heading}>
            {t('library.archived')}
          </h2>
          <p className={styles.hint}>{t('library.archivedHint')}</p>
          {list(found.archived)}
        </section>
      )}
      {archived.length > 0 && offered.length === 0 && !isNarrowed ? <p>{t('library.allArchived')}</p> : null}
    </Page>
  );
}
