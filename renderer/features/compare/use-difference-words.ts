import { useTranslation } from 'react-i18next';
import type { Context } from '../../../core/assessment/assessment.ts';
import { quartersPerLevel } from '../../../core/practice-model/scale.ts';
import { useWords } from '../../words/use-words.ts';

export interface DifferenceWords {
  /** "one and a half levels", for at least one quarter step either way. */
  size(quarters: number): string;
  /** "one level higher in Riverside", or that both are at the same place. */
  difference(quarters: number, first: Context, second: Context): string;
}

/** How far two places are apart, in levels and parts of levels, never as a number of points. */
export function useDifferenceWords(): DifferenceWords {
  const { t } = useTranslation('compare');
  const words = useWords();
  const size = (quarters: number) => {
    const steps = Math.abs(quarters);
    const whole = Math.floor(steps / quartersPerLevel);
    const counted = (count: number) => ({ count, number: words.count(count) });
    switch (steps % quartersPerLevel) {
      case 0:
        return t('size.levels', counted(whole));
      case 1:
        return whole === 0 ? t('size.little') : t('size.over', counted(whole));
      case 2:
        return whole === 0 ? t('size.half') : t('size.andHalf', { number: words.count(whole) });
      default:
        return t('size.nearly', counted(whole + 1));
    }
  };
  return {
    size,
    difference: (quarters, first, second) =>
      quarters === 0
        ? t('difference.same')
        : t('difference.higher', { size: size(quarters), place: (quarters > 0 ? first : second).name }),
  };
}
