import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { AssessmentId } from '../../../core/brand.ts';
import { listenTo } from '../../api.ts';
import { ErrorNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useSettings } from '../shell/app.store.ts';
import { DimensionView } from './dimension-view.tsx';
import { useGuided, useGuidedActions } from './guided.store.ts';
import { ReviewView } from './review-view.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { useAssessKeys } from './use-assess-keys.ts';

/** The guided assessment: one dimension at a time, then all of it once more. */
export default function GuidedPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('assess');
  const [, go] = useLocation();
  const { open, refresh, goOn, complete } = useGuidedActions();
  const assessment = useGuided((state) => state.assessment);
  const place = useGuided((state) => state.place);
  const error = useGuided((state) => state.error);
  const revealsAfter = useSettings()?.previousAnswer !== 'before';
  const [showsShortcuts, setShowsShortcuts] = useState(false);

  useEffect(() => open(id as AssessmentId), [id, open]);
  useEffect(
    () => listenTo('changed', () => void refresh().then((isThere) => isThere || go('/assess', { replace: true }))),
    [refresh, go],
  );
  useAssessKeys({ revealsAfter, showShortcuts: () => setShowsShortcuts(true) });

  const isComplete = assessment?.completedAt !== undefined;
  const destination = assessment === undefined ? '' : `/trajectory/${assessment.modelId}/${assessment.context.id}`;
  useEffect(() => {
    if (isComplete) go(destination, { replace: true });
  }, [isComplete, destination, go]);

  if (assessment === undefined || place === undefined || isComplete) {
    return <Page title={t('loading')}>{error === undefined ? null : <ErrorNotice error={error} />}</Page>;
  }
  const dimension = assessment.model.dimensions.find((candidate) => candidate.id === place.dimensionId);
  return (
    <>
      {place.step === 'review' || dimension === undefined ? (
        <ReviewView
          assessment={assessment}
          onComplete={async () => {
            if (await complete()) go(destination);
          }}
        />
      ) : (
        <DimensionView
          key={dimension.id}
          assessment={assessment}
          dimension={dimension}
          step={place.step}
          onNext={() => goOn(revealsAfter)}
          onShortcuts={() => setShowsShortcuts(true)}
        />
      )}
      <ShortcutsDialog
        isOpen={showsShortcuts}
        levelCount={assessment.model.levels.length}
        onClose={() => setShowsShortcuts(false)}
      />
    </>
  );
}
