import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ModelId } from '../../../core/brand.ts';
import type { ChildError } from '../../../core/errors.ts';
import { isPlainlySame } from '../../../core/model-editing/told-changes.ts';
import { diffModels, isNothingDifferent } from '../../../core/model-versions/diff.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { asChildError, useLoaded } from '../../use-loaded.ts';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import { routeOfDraft } from '../editor/editor.store.ts';
import { DiffView } from '../model-diff/diff-view.tsx';
import { Fates } from './fates.tsx';
import { LevelTable } from './level-table.tsx';
import styles from './publish-page.module.css';
import { type Publication, usePublication } from './use-publication.ts';
import { VersionForm } from './version-form.tsx';

/** Everything an author says before a draft becomes a version. */
export default function PublishPage({ modelId }: { readonly modelId: string }) {
  const { t } = useTranslation('publish');
  const id = modelId as ModelId;
  const [loaded, reload] = useLoaded(`publish ${modelId}`, async () => {
    const stored = await api.modelDrafts.get({ modelId: id });
    const [problems, base] = await Promise.all([
      api.modelDrafts.problems({ modelId: id }),
      stored.basedOn === undefined ? undefined : api.models.get({ versionId: stored.basedOn }),
    ]);
    return { draft: stored.document, base, problemCount: problems.length };
  });
  if (loaded.state === 'loading') return <Page title={t('loading')} />;
  if (loaded.state === 'failed') {
    return (
      <Page context={<Link href="/models">{t('context')}</Link>} title={t('failed')}>
        <ErrorNotice error={loaded.error} onRetry={reload} />
      </Page>
    );
  }
  return <Publishing publication={loaded.value} />;
}

function Publishing({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation('publish');
  const words = useWords();
  const [, go] = useLocation();
  const { draft, base, problemCount } = publication;
  const told = usePublication(publication);
  const [showsAll, setShowsAll] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const [error, setError] = useState<ChildError>();
  const diff = base === undefined ? undefined : diffModels(base, draft, { dimensions: told.changes });
  const isNothing = diff !== undefined && isNothingDifferent(diff);
  const missing = isNothing ? 'nothing' : told.missing;
  const publish = async () => {
    setPublishing(true);
    try {
      const { versionId } = await api.modelDrafts.publish({
        modelId: draft.id,
        version: told.version.trim(),
        summary: told.summary.trim(),
        dimensions: base === undefined ? [] : told.changes.filter((change) => !isPlainlySame(change)),
        ...(told.levels === undefined ? {} : { levels: [...told.levels] }),
      });
      go(`/models/${versionId}`, { replace: true });
    } catch (failure) {
      setError(asChildError(failure));
      setPublishing(false);
    }
  };
  return (
    <Page
      context={<Link href={routeOfDraft(draft.id)}>{t('back')}</Link>}
      title={t('title', { title: draft.title })}
      summary={t(base === undefined ? 'firstSummary' : 'summary')}
      footer={
        <div className={styles.footer}>
          <p className={styles.missing} role="status">
            {missing === undefined ? '' : t(`form.missing.${missing}`)}
          </p>
          <Button
            kind="primary"
            isDisabled={missing !== undefined}
            isBusy={isPublishing}
            onPress={() => void publish()}
          >
            {isPublishing ? t('form.publishing') : t('form.publish', { version: told.version.trim() })}
          </Button>
        </div>
      }
    >
      <div className={styles.steps}>
        {problemCount === 0 ? null : (
          <Notice
            tone="caution"
            title={capitalised(t('problems', { count: problemCount, number: words.count(problemCount) }))}
            actions={<Button onPress={() => go(routeOfDraft(draft.id))}>{t('back')}</Button>}
          >
            {t('problemsText')}
          </Notice>
        )}
        {isNothing ? <Notice title={t('nothing', { version: base?.version ?? '' })} /> : null}
        {base === undefined || isNothing ? null : (
          <>
            <Fates base={base} draft={draft} changes={told.changes} onChange={told.setChanges} />
            {told.levels === undefined ? null : (
              <LevelTable
                base={base}
                draft={draft}
                levels={told.levels}
                onChange={told.setLevels}
                isConfirmed={told.areLevelsConfirmed}
                onConfirm={told.confirmLevels}
              />
            )}
          </>
        )}
        <VersionForm told={told} hasBase={base !== undefined} />
        {error === undefined ? null : <ErrorNotice error={error} />}
        {diff === undefined || isNothing ? null : (
          <section className={styles.different} aria-label={t('different.heading')}>
            <h2 className={styles.heading}>{t('different.heading')}</h2>
            <div>
              <Button size="small" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
                {t(showsAll ? 'different.hide' : 'different.show')}
              </Button>
            </div>
            {showsAll ? <DiffView diff={diff} /> : null}
          </section>
        )}
      </div>
    </Page>
  );
}
