import { useTranslation } from 'react-i18next';
import type { FormerTrajectory, Trajectory } from '../../../core/trajectory/trajectory.ts';
import { useWords } from '../../words/use-words.ts';

/** What became of a former dimension, in a few words: until which version it was there, and what it went into. */
export function useFormerWords(trajectory: Trajectory): (former: FormerTrajectory) => string {
  const { t } = useTranslation('trajectory');
  const words = useWords();
  const titleOf = ({ dimensionId, former: key }: FormerTrajectory['became'][number]) =>
    [...trajectory.dimensions, ...trajectory.formers].find((line) =>
      dimensionId === undefined
        ? 'key' in line && line.key === key
        : line.dimension.id === dimensionId && !('key' in line),
    )?.dimension.title ?? '';
  return ({ version, became }) => {
    const [first] = became;
    if (first === undefined) return t('former.retired', { version });
    const names = words.list(became.map(titleOf).filter((title) => title !== ''));
    return t(`former.${first.isBack ? 'back' : wayOf(first.fate)}`, { version, names });
  };
}

function wayOf(fate: FormerTrajectory['became'][number]['fate']): 'split' | 'merged' | 'meaning' {
  return fate === 'split' || fate === 'merged' ? fate : 'meaning';
}
