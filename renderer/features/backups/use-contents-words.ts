import { useTranslation } from 'react-i18next';
import type { StoreContents } from '../../../core/contract/backups.ts';
import { capitalised } from '../../words/capitalised.ts';
import { useWords } from '../../words/use-words.ts';
import { type ContentsDifference, type ContentsLine, compareContents } from './compare-contents.ts';

export interface ContentsWords {
  /** "three completed assessments, one draft and two places". */
  counts(contents: StoreContents): string;
  /** One assessment: "Coaching conversations in Riverside clinic team". */
  line(line: ContentsLine): string;
  /** Sentences on what would change if the backup took the place of what there is now. */
  difference(backup: StoreContents, now: StoreContents): readonly string[];
}

/** Says in words what a store holds, and how a backup differs from the practice. */
export function useContentsWords(): ContentsWords {
  const { t } = useTranslation('backups');
  const words = useWords();
  const numbered = (key: 'completed' | 'drafts' | 'contexts', count: number) =>
    t(`counts.${key}`, { count, number: words.count(count) });
  const sentences = ({ missing, extra, isSame, writtenSince }: ContentsDifference) => {
    if (isSame) return [t('difference.same')];
    const counted =
      missing > 0
        ? [t('difference.missing', { count: missing, number: words.count(missing) })]
        : extra > 0
          ? [t('difference.extra', { count: extra, number: words.count(extra) })]
          : [];
    const written = writtenSince.length === 0 ? [] : [t('difference.written')];
    return counted.length + written.length === 0 ? [t('difference.little')] : [...counted, ...written];
  };
  return {
    counts: ({ completed, drafts, contexts }) =>
      words.list([numbered('completed', completed), numbered('drafts', drafts), numbered('contexts', contexts)]),
    line: ({ modelTitle, contextName }) => t('line', { model: modelTitle, where: contextName }),
    difference: (backup, now) => sentences(compareContents(backup, now)).map(capitalised),
  };
}
