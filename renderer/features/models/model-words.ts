import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../core/assessment/assessment.ts';
import type { CalendarDate, Instant } from '../../../core/brand.ts';
import { isReviewOverdue } from '../../../core/practice-model/review-date.ts';
import { noonOf } from '../../words/noon-of.ts';
import { useWords } from '../../words/use-words.ts';

/** What a model says about itself, in words. */
export interface ModelWords {
  /** "Its scale is to be confirmed again by November 2028." */
  review(reviewBy: CalendarDate): string;
  /** "English" for "en"; the tag itself where this computer has no name for it. */
  language(tag: string): string;
}

export function useModelWords(): ModelWords {
  const { t, i18n } = useTranslation('models');
  const words = useWords();
  return {
    review: (reviewBy) => {
      const month = words.month(noonOf(reviewBy));
      return t(isReviewOverdue(reviewBy, today()) ? 'review.overdue' : 'review.due', { month });
    },
    language: (tag) => languageName(tag, i18n.language),
  };
}

/** A tag can look like one and be none, such as `en-12`: then it stands for itself. */
function languageName(tag: string, spoken: string): string {
  try {
    return new Intl.DisplayNames([spoken], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function today(): CalendarDate {
  return dayOf(Date.now() as Instant, -new Date().getTimezoneOffset());
}
