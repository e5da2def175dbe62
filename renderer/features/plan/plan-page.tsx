import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useLoaded } from '../../use-loaded.ts';
import { lookAhead } from './plan-facts.ts';
import { PlanRoom } from './plan-room.tsx';

/** What to work on next, in one model and context. */
export default function PlanPage() {
  const { t } = useTranslation(['plan', 'shell']);
  const { modelId, contextId } = useParams<{ modelId?: string; contextId?: string }>();
  const key = `${modelId ?? ''}/${contextId ?? ''}`;
  const [loaded, reload] = useLoaded(key, () => lookAhead(modelId, contextId));
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
  return <PlanRoom key={key} subjects={subjects} shown={shown} onChanged={reload} />;
}

function NothingYet() {
  const { t } = useTranslation('plan');
  const [, go] = useLocation();
  return (
    <Page title={t('empty.title')} summary={<p>{t('empty.text')}</p>}>
      <Button kind="primary" onPress={() => go('/assess')}>
        {t('empty.action')}
      </Button>
    </Page>
  );
}
