import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../core/assessment/answer.ts';
import type { Instant } from '../../core/brand.ts';
import type { Level, PracticeModel } from '../../core/practice-model/model.ts';
import { placementOf, type ScalePosition } from '../../core/practice-model/scale.ts';
import { dateFormat, listFormat } from './formats.ts';
import { sizeInWords } from './size-in-words.ts';

type Levelled = Pick<PracticeModel, 'levels'>;

const placementKeys = ['at', 'past', 'between', 'nearly'] as const;

/** The field's own things in words: places by level name (never a number), answers, days, small counts. */
export interface Words {
  /** "between Developing and Proficient". */
  place(model: Levelled, position: ScalePosition): string;
  /** A place, or one of the three answers that are not on the scale, or "left open". */
  answer(model: Levelled, answer: Answer | undefined): string;
  /** "14 November 2026". */
  day(instant: Instant): string;
  /** "14 November 2026 at 09:05", in the computer's own time. */
  moment(instant: Instant): string;
  /** "09:05:30", in the computer's own time. */
  time(instant: Instant): string;
  /** "November 2026". */
  month(instant: Instant): string;
  /** Zero to ten in words, more in digits. */
  count(count: number): string;
  /** "3.4 MB", for a number of bytes. */
  size(bytes: number): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
}

export function useWords(): Words {
  const { t, i18n } = useTranslation('terms');
  const language = i18n.language;
  return useMemo(() => wordsIn(language, t), [language, t]);
}

/** Our English is British, whatever the computer's English is, so that dates read like the sentences around them. */
const regionOf: Readonly<Record<string, string>> = { en: 'en-GB' };

/** The language whose dates, lists and numbers go with words in `spoken`. */
export function regional(spoken: string): string {
  return regionOf[spoken] ?? spoken;
}

function wordsIn(spoken: string, t: TFunction<'terms'>): Words {
  const language = regional(spoken);
  const days = dateFormat(language, { day: 'numeric', month: 'long', year: 'numeric' });
  const moments = dateFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const times = dateFormat(language, { timeStyle: 'medium' });
  const months = dateFormat(language, { month: 'long', year: 'numeric' });
  const lists = listFormat(language);
  const nameAt = (levels: readonly Level[], index: number) => levels[index]?.name ?? '';
  const place = (model: Levelled, position: ScalePosition) => {
    const { lower, upper, quarters } = placementOf(position);
    const key = placementKeys[quarters];
    return t(`placement.${key}`, { lower: nameAt(model.levels, lower), upper: nameAt(model.levels, upper) });
  };
  return {
    place,
    answer: (model, answer) => {
      if (answer === undefined) return t('answer.open');
      if (answer.kind === 'placed') return place(model, answer.position);
      return t(`answer.${answer.kind}`, { first: nameAt(model.levels, 0) });
    },
    day: (instant) => days.format(instant),
    moment: (instant) => moments.format(instant),
    time: (instant) => times.format(instant),
    month: (instant) => months.format(instant),
    count: (count) => (isSmall(count) ? t(`number.${count}`) : new Intl.NumberFormat(language).format(count)),
    size: (bytes) => sizeInWords(bytes, language),
    list: (items) => lists.format(items),
  };
}

type SmallCount = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

function isSmall(count: number): count is SmallCount {
  return Number.isInteger(count) && count >= 0 && count <= 10;
}
