import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../core/brand.ts';
import type { TargetMark } from '../../../core/trajectory/targets.ts';
import { useWords } from '../../words/use-words.ts';

/** A target in words: "Proficient by 1 June 2027", or only the level while it has no day. */
export function useTargetWords(): (target: TargetMark) => string {
  const { t } = useTranslation('trajectory');
  const words = useWords();
  return ({ level, dueAt }) =>
    dueAt === undefined ? level.name : t('target.by', { level: level.name, day: words.day(dueAt as Instant) });
}
