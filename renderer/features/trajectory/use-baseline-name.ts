import { useTranslation } from 'react-i18next';
import type { AssessmentId } from '../../../core/brand.ts';
import type { Baseline } from '../../../core/trajectory/baselines.ts';
import type { Trajectory } from '../../../core/trajectory/trajectory.ts';
import { useWords } from '../../words/use-words.ts';

/** A baseline by its name, or by its month while it has none. */
export function useBaselineName(
  baselines: readonly Baseline[],
  { assessments }: Pick<Trajectory, 'assessments'>,
): (id: AssessmentId) => string {
  const { t } = useTranslation('trajectory');
  const words = useWords();
  return (id) => {
    const name = baselines.find(({ assessmentId }) => assessmentId === id)?.name ?? '';
    const at = assessments.find((assessment) => assessment.id === id)?.completedAt;
    if (name !== '') return t('baseline.named', { name });
    return t('baseline.ofDay', { day: at === undefined ? '' : words.day(at) });
  };
}
