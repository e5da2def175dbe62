import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ModelVersionId } from '../../../core/brand.ts';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useLoaded } from '../../use-loaded.ts';
import { ModelReader } from './model-reader.tsx';

/** One model to read: a dimension at a time, or the whole matrix. */
export default function ModelPage({ versionId }: { readonly versionId: string }) {
  const { t } = useTranslation('models');
  const [model, reload] = useLoaded(versionId, () => api.models.get({ versionId: versionId as ModelVersionId }));
  if (model.state === 'loading') return null;
  if (model.state === 'failed') {
    return (
      <Page context={<Link href="/models">{t('library.context')}</Link>} title={t('model.failed')}>
        <ErrorNotice error={model.error} onRetry={reload} />
      </Page>
    );
  }
  return <ModelReader key={versionId} versionId={versionId} model={model.value} />;
}
