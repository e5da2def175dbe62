import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../core/brand.ts';
import { ageOf } from '../../../core/journal/age.ts';
import { today } from './capture.store.ts';
import styles from './entry-age.module.css';

/** How long ago something happened, in words and in a tone that fades with the time. */
export function EntryAge({ day }: { readonly day: CalendarDate }) {
  const { t } = useTranslation('journal');
  return (
    <span className={styles.age} data-age={ageOf(day, today()).kind}>
      {ageInWords(day, t)}
    </span>
  );
}

function ageInWords(day: CalendarDate, t: TFunction<'journal'>): string {
  const { days, months } = ageOf(day, today());
  if (days < 0) return t('age.ahead');
  if (days === 0) return t('age.today');
  if (days === 1) return t('age.yesterday');
  if (months === 0) return t('age.days', { count: days });
  return months < 24 ? t('age.months', { count: months }) : t('age.years', { count: Math.floor(months / 12) });
}
