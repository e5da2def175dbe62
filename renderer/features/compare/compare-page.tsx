import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useLoaded } from '../../use-loaded.ts';
import { compareFacts } from './compare-facts.ts';
import { CompareRoom } from './compare-room.tsx';

/** Two contexts of one practice side by side. */
export default function ComparePage() {
  const { t } = useTranslation(['compare', 'shell']);
  const { modelId, firstId, secondId } = useParams<{ modelId?: string; firstId?: string; secondId?: string }>();
  const [loaded, reload] = useLoaded([modelId, firstId, secondId].join('/'), () =>
    compareFacts(modelId, firstId, secondId),
  );
  if (loaded.state === 'loading') return <Page context={t('context')} title={t('shell:loading')} />;
  if (loaded.state === 'failed') {
    return (
      <Page context={t('context')} title={t('failed')}>
        <ErrorNotice error={loaded.error} onRetry={reload} />
      </Page>
    );
  }
  const { models, shown } = loaded.value;
  if (shown === undefined) return <NothingBeside hasOne={models.length > 0} />;
  return <CompareRoom models={models} shown={shown} />;
}

function NothingBeside({ hasOne }: { readonly hasOne: boolean }) {
  const { t } = useTranslation('compare');
  const [, go] = useLocation();
  return (
    <Page
      context={t('context')}
      title={t(hasOne ? 'empty.title' : 'empty.titleNone')}
      summary={<p>{t('empty.text')}</p>}
    >
      <Button kind="primary" onPress={() => go('/assess')}>
        {t('empty.action')}
      </Button>
    </Page>
  );
}
