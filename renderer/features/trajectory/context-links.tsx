import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import { Button } from '../../components/button.tsx';

export interface ContextLinksProps {
  readonly subjects: readonly TrajectorySubject[];
  readonly shown: TrajectorySubject;
}

/** From one context to all of them, and to this one beside another as soon as there is another. */
export function ContextLinks({ subjects, shown }: ContextLinksProps) {
  const { t } = useTranslation('compare');
  const [, go] = useLocation();
  const isElsewhere = subjects.some(
    ({ modelId, context }) => modelId === shown.modelId && context.id !== shown.context.id,
  );
  return (
    <>
      <Button kind="plain" size="small" onPress={() => go('/contexts')}>
        {t('links.contexts')}
      </Button>
      {isElsewhere ? (
        <Button size="small" onPress={() => go(`/compare/${shown.modelId}/${shown.context.id}`)}>
          {t('links.compare')}
        </Button>
      ) : null}
    </>
  );
}
