import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../core/brand.ts';
import { useWords } from '../../words/use-words.ts';
import { daysBetween } from './days-between.ts';

const daysInWords = 13;

/** How long ago something was, the way a person says it: "today", "three days ago", "on 2 March 2026". */
export function useLongAgo(): (then: Instant) => string {
  const { t } = useTranslation('home');
  const words = useWords();
  return (then) => {
    const days = daysBetween(then, Date.now() as Instant);
    if (days === 0) return t('when.today');
    if (days === 1) return t('when.yesterday');
    if (days <= daysInWords) return t('when.days', { days: words.count(days) });
    return t('when.on', { day: words.day(then) });
  };
}
