import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../core/brand.ts';
import { useWords } from '../../words/use-words.ts';

const day = 86_400_000;
const daysInWords = 13;

/** How long ago something was, the way a person says it: "today", "three days ago", "on 2 March 2026". */
export function useLongAgo(): (then: Instant) => string {
  const { t } = useTranslation('home');
  const words = useWords();
  return (then) => {
    const days = daysBetween(then, Date.now());
    if (days === 0) return t('when.today');
    if (days === 1) return t('when.yesterday');
    if (days <= daysInWords) return t('when.days', { days: words.count(days) });
    return t('when.on', { day: words.day(then) });
  };
}

/** Midnights between two moments by the clock of this computer; a clock set back counts as today. */
function daysBetween(then: number, now: number): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  return Math.max(0, Math.round((midnight(now) - midnight(then)) / day));
}
