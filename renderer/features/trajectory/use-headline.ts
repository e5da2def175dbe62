import { useTranslation } from 'react-i18next';
import type { Headline } from '../../../core/trajectory/headline.ts';
import { useWords } from '../../words/use-words.ts';

/** The title of the page: what there is to say first, as one sentence. */
export function useHeadline(): (headline: Headline, baselineName?: string) => string {
  const { t, i18n } = useTranslation('trajectory');
  const words = useWords();
  const capital = (sentence: string) => sentence.charAt(0).toLocaleUpperCase(i18n.language) + sentence.slice(1);
  return (headline, baselineName = '') => {
    const baseline = baselineName === '' ? t('baseline.yours') : t('baseline.yoursNamed', { name: baselineName });
    if (headline.kind === 'moved' || headline.kind === 'held' || headline.kind === 'newly-placed') {
      const { kind, count, of } = headline;
      const numbers = { count, number: words.count(count), all: words.count(of), baseline };
      if (count === of && of === 2 && kind !== 'newly-placed') {
        return kind === 'moved' ? t('headline.movedBoth', { baseline }) : t('headline.heldBoth', { baseline });
      }
      if (count === of && kind !== 'newly-placed') {
        return capital(kind === 'moved' ? t('headline.movedAll', numbers) : t('headline.heldAll', numbers));
      }
      return capital(t(`headline.${kind}`, numbers));
    }
    return t(`headline.${headline.kind}`, { baseline });
  };
}
