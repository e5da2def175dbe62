import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useLoaded } from '../../use-loaded.ts';
import { lookBack } from './trajectory-facts.ts';
import { TrajectoryRoom } from './trajectory-room.tsx';

/** Where a practice has been: the page for one model in one context, or for the pair looked at last. */
export default function TrajectoryPage() {
  const { t } = useTranslation(['trajectory', 'shell']);
  const { modelId, contextId } = useParams<{ modelId?: string; contextId?: string }>();
  const [loaded, reload] = useLoaded(`${modelId ?? ''}/${contextId ?? ''}`, () => lookBack(modelId, contextId));
  if (loaded.state === 'loading') return <Page title={t('shell:loading')} />;
  if (loaded.state === 'failed') {
    return (
      <Page title={t('failed')}>
        <ErrorNotice error={loaded.error} onRetry={reload} />
      </Page>
    );
  }
  const { subjects, shown } = loaded.value;
  if (shown === undefined) return <NothingYet />;
  return <TrajectoryRoom subjects={subjects} shown={shown} onChanged={reload} />;
}

function NothingYet() {
  const { t } = useTranslation('trajectory');
  const [, go] = useLocation();
  return (
    <Page title={t('empty.title')} summary={<p>{t('empty.text')}</p>}>
      <Button kind="primary" onPress={() => go('/assess')}>
        {t('empty.action')}
      </Button>
    </Page>
  );
}
