import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ModelId, ModelVersionId } from '../../../core/brand.ts';
import type { ListedVersion } from '../../../core/contract/models.ts';
import type { ChildError } from '../../../core/errors.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { asChildError, useLoaded } from '../../use-loaded.ts';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import { SideBySide } from './side-by-side.tsx';
import { VersionRow } from './version-row.tsx';
import styles from './versions-page.module.css';

/** Versions that stand beside each other in sight at once; a fourth column could not be read. */
const mostSideBySide = 3;

// By its own name it would pass for a hook.
const { useVersion: takeIntoUse } = api.models;

interface Known {
  readonly versions: readonly ListedVersion[];
  /** The version in use first, then those that diverge from it. */
  readonly side: readonly { readonly version: ListedVersion; readonly model: PracticeModel }[];
}

async function lookAt(modelId: ModelId): Promise<Known> {
  const versions = await api.models.versions({ modelId });
  const apart = versions.filter(({ isInUse, relation }) => isInUse || relation === 'diverging');
  const shown = apart.toSorted((a, b) => Number(b.isInUse) - Number(a.isInUse)).slice(0, mostSideBySide);
  const side = await Promise.all(
    shown.map(async (version) => ({ version, model: await api.models.get({ versionId: version.versionId }) })),
  );
  return { versions, side };
}

/** Every version of a model that is kept, and which one is in use; those nobody merged stand side by side. */
export default function VersionsPage({ modelId }: { readonly modelId: string }) {
  const { t } = useTranslation(['models', 'editor']);
  const [, go] = useLocation();
  const words = useWords();
  const [loaded, reload] = useLoaded(modelId, () => lookAt(modelId as ModelId));
  const [error, setError] = useState<ChildError>();
  if (loaded.state === 'loading') return null;
  const context = <Link href="/models">{t('library.context')}</Link>;
  if (loaded.state === 'failed') {
    return (
      <Page context={context} title={t('versions.failed')}>
        <ErrorNotice error={loaded.error} onRetry={reload} />
      </Page>
    );
  }
  const { versions, side } = loaded.value;
  const inUse = versions.find((version) => version.isInUse);
  const use = async (versionId: ModelVersionId | undefined) => {
    try {
      await takeIntoUse({ modelId: modelId as ModelId, ...(versionId === undefined ? {} : { versionId }) });
      setError(undefined);
      reload();
    } catch (failure) {
      setError(asChildError(failure));
    }
  };
  const isHighest = inUse === versions[0];
  return (
    <Page
      context={context}
      title={inUse?.title ?? t('versions.failed')}
      actions={
        versions.length < 2 ? undefined : (
          <Button onPress={() => go(`/models/diff/${modelId}`)}>{t('editor:diff.compare')}</Button>
        )
      }
      summary={t(side.length > 1 ? 'versions.summaryBeside' : 'versions.summary', {
        count: versions.length,
        number: capitalised(words.count(versions.length)),
      })}
    >
      {error === undefined ? null : <ErrorNotice error={error} />}
      {side.length > 1 ? <SideBySide side={side} onUse={(versionId) => void use(versionId)} /> : null}
      <section aria-labelledby="versions-all" className={styles.all}>
        <h2 id="versions-all" className={styles.heading}>
          {t('versions.all')}
        </h2>
        <ul className={styles.list}>
          {versions.map((version) => (
            <VersionRow
              key={version.versionId}
              version={version}
              onUse={(versionId) => void use(versionId)}
              inUse={inUse?.versionId}
            />
          ))}
        </ul>
        {isHighest ? null : (
          <p className={styles.hint}>
            {t('versions.notHighest')}{' '}
            <Button kind="plain" size="small" onPress={() => void use(undefined)}>
              {t('versions.followHighest')}
            </Button>
          </p>
        )}
      </section>
    </Page>
  );
}
