import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { TrajectorySubject } from '../../../core/contract/contract.ts';
import { Button } from '../../components/button.tsx';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';

export interface ContextLinksProps {
  readonly subjects: readonly TrajectorySubject[];
  readonly shown: TrajectorySubject;
  /** How many notes that did not fit the scale were written in these assessments. */
  readonly notes: number;
}

/**
 * From one context to what did not fit its scale, to all contexts, and to this one beside another as soon as there is
 * another.
 */
export function ContextLinks({ subjects, shown, notes }: ContextLinksProps) {
  const { t } = useTranslation('compare');
  const words = useWords();
  const [, go] = useLocation();
  const isElsewhere = subjects.some(
    ({ modelId, context }) => modelId === shown.modelId && context.id !== shown.context.id,
  );
  return (
    <>
      {notes === 0 ? null : (
        <Button kind="plain" size="small" onPress={() => go('/off-the-map')}>
          {t('links.offTheMap', { count: notes, number: capitalised(words.count(notes)) })}
        </Button>
      )}
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
