import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useLoaded } from '../../use-loaded.ts';
import { BeginForm } from './begin-form.tsx';
import { DraftList } from './draft-list.tsx';

async function everythingToBegin() {
  const [library, contexts, assessments] = await Promise.all([
    api.models.list(),
    api.contexts.list(),
    api.assessments.list(),
  ]);
  return { models: library.models, contexts, assessments };
}

/** Where an assessment begins or goes on: the drafts first, then a new one, with the wanted model chosen if there is one. */
export default function AssessPage({ versionId }: { readonly versionId?: string }) {
  const { t } = useTranslation('assess');
  const [, go] = useLocation();
  const [loaded, reload] = useLoaded('assess', everythingToBegin);
  if (loaded.state === 'loading') return <Page title={t('begin.title')} />;
  if (loaded.state === 'failed') {
    return (
      <Page title={t('begin.title')}>
        <ErrorNotice error={loaded.error} onRetry={reload} />
      </Page>
    );
  }
  const { contexts, assessments } = loaded.value;
  // What is archived is offered only to somebody who asks for it by name.
  const models = loaded.value.models.filter(
    ({ archivedAt, versionId: id }) => archivedAt === undefined || id === versionId,
  );
  const drafts = assessments.filter((assessment) => assessment.completedAt === undefined);
  const latest = assessments[0];
  const offered = contexts.filter(({ archivedAt }) => archivedAt === undefined);
  const suggestedModel =
    models.find((model) => model.versionId === versionId) ?? models.find((model) => model.modelId === latest?.modelId);
  return (
    <Page title={drafts.length === 0 ? t('begin.title') : t('begin.titleDrafts')} summary={t('begin.summary')}>
      <DraftList drafts={drafts} onDiscarded={reload} />
      <BeginForm
        models={models}
        contexts={offered}
        suggestedModel={suggestedModel}
        suggestedContext={offered.find(({ id }) => id === latest?.context.id)}
        onBegun={(assessment) => go(`/assess/${assessment.id}`)}
      />
    </Page>
  );
}
