import { useTranslation } from 'react-i18next';
import { headlineOf } from '../../../core/trajectory/headline.ts';
import { useWords } from '../../words/use-words.ts';
import type { LatestSubject } from './home-facts.ts';

/** The title of the first page: what has happened since the baseline, as one sentence. */
export function useHeadline(): (latest: LatestSubject) => string {
  const { t } = useTranslation('home');
  const words = useWords();
  return ({ trajectory, summary }) => {
    const headline = headlineOf(trajectory, summary);
    const since = summary.since === undefined ? '' : words.month(summary.since);
    switch (headline.kind) {
      case 'moved':
      case 'held':
      case 'newly-placed': {
        const { kind, count, of } = headline;
        if (kind === 'moved' && count === of && of > 1) return t('headline.moved-all', { all: words.count(of), since });
        return t(`headline.${kind}`, { count, number: words.count(count), all: words.count(of), since });
      }
      default:
        return t(`headline.${headline.kind}`);
    }
  };
}
