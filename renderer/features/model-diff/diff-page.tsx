import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ModelId, ModelVersionId } from '../../../core/brand.ts';
import type { ListedVersion } from '../../../core/contract/models.ts';
import { toldBetween } from '../../../core/model-editing/told-between.ts';
import { diffModels, isNothingDifferent } from '../../../core/model-versions/diff.ts';
import type { VersionChange } from '../../../core/practice-model/changes.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Picker } from '../../components/picker.tsx';
import { useLoaded } from '../../use-loaded.ts';
import styles from './diff-page.module.css';
import { DiffView } from './diff-view.tsx';

export interface DiffPageProps {
  readonly modelId: string;
  /** Two stored versions; the newest and the one before it unless something else is asked for. */
  readonly fromId?: string | undefined;
  readonly toId?: string | undefined;
}

/** What is different between any two versions of a model. */
export default function DiffPage({ modelId, fromId, toId }: DiffPageProps) {
  const { t } = useTranslation('model-diff');
  const [loaded, reload] = useLoaded(`diff ${modelId} ${fromId} ${toId}`, async () => {
    const versions = await api.models.versions({ modelId: modelId as ModelId });
    const to = versions.find(({ versionId }) => versionId === toId) ?? versions[0];
    const from =
      versions.find(({ versionId }) => versionId === fromId) ??
      versions[(to === undefined ? -1 : versions.indexOf(to)) + 1];
    if (from === undefined || to === undefined) return { versions, models: undefined };
    const [before, after] = await Promise.all(
      [from, to].map(({ versionId }) => api.models.get({ versionId: versionId as ModelVersionId })),
    );
    return { versions, models: before === undefined || after === undefined ? undefined : { from, to, before, after } };
  });
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'failed') {
    return (
      <Page context={<Back />} title={t('failed')}>
        <ErrorNotice error={loaded.error} onRetry={reload} />
      </Page>
    );
  }
  const { versions, models } = loaded.value;
  if (models === undefined) {
    return (
      <Page context={<Back />} title={t('titleOne', { title: versions[0]?.title ?? '' })} summary={t('summaryOne')} />
    );
  }
  return <Compared modelId={modelId} versions={versions} {...models} />;
}

function Back() {
  const { t } = useTranslation('models');
  return <Link href="/models">{t('library.context')}</Link>;
}

interface ComparedProps {
  readonly modelId: string;
  readonly versions: readonly ListedVersion[];
  readonly from: ListedVersion;
  readonly to: ListedVersion;
  readonly before: PracticeModel;
  readonly after: PracticeModel;
}

function Compared({ modelId, versions, from, to, before, after }: ComparedProps) {
  const { t } = useTranslation('model-diff');
  const [, go] = useLocation();
  const steps = stepsBetween(before, after);
  const diff = diffModels(before, after, { dimensions: steps.length === 0 ? [] : toldBetween(before, after, steps) });
  const options = versions.map(({ versionId, version, isInUse }) => ({
    key: versionId as string,
    label: t('versionOption', { version }),
    ...(isInUse ? { hint: t('inUse') } : {}),
  }));
  const show = (one: string, other: string) => go(`/models/diff/${modelId}/${one}/${other}`, { replace: true });
  return (
    <Page
      context={<Back />}
      title={
        isNothingDifferent(diff)
          ? t('titleSame', { title: after.title })
          : t('title', { title: after.title, before: before.version, after: after.version })
      }
      actions={
        <>
          <Picker
            label={t('from')}
            options={options}
            selected={from.versionId as string}
            onSelect={(key) => show(key, to.versionId)}
          />
          <Picker
            label={t('to')}
            options={options}
            selected={to.versionId as string}
            onSelect={(key) => show(from.versionId, key)}
          />
        </>
      }
    >
      {steps.length === 0 ? null : (
        <section className={styles.told} aria-label={t('told')}>
          <h2 className={styles.heading}>{t('told')}</h2>
          {steps.map((step) => (
            <p key={step.to} className={styles.step} dir="auto">
              <span className={styles.number}>{step.to}</span> {step.summary}
            </p>
          ))}
        </section>
      )}
      <DiffView diff={diff} />
    </Page>
  );
}

/** What the author of the later version says of the way from the earlier one; nothing when it does not lead there. */
function stepsBetween(before: PracticeModel, after: PracticeModel): readonly VersionChange[] {
  const history = after.history ?? [];
  const first = history.findIndex((step) => step.from === before.version);
  return first === -1 ? [] : history.slice(first);
}
