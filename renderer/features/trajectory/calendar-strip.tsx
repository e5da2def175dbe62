import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarCell, calendarOf } from '../../../core/trajectory/calendar.ts';
import type { CompletedAssessment } from '../../../core/trajectory/trajectory.ts';
import { dateFormat } from '../../words/formats.ts';
import { regional, useWords } from '../../words/use-words.ts';
import styles from './calendar-strip.module.css';

export interface CalendarStripProps {
  readonly assessments: readonly CompletedAssessment[];
}

/** When the person looked: a row for every year, a cell for every month. No streaks: an empty month is just empty. */
export const CalendarStrip = memo(function CalendarStrip({ assessments }: CalendarStripProps) {
  const { t, i18n } = useTranslation('trajectory');
  const words = useWords();
  const cells = new Map(
    calendarOf(assessments, 'month', -new Date().getTimezoneOffset()).map((cell) => [cell.from.slice(0, 7), cell]),
  );
  const years = [...new Set([...cells.keys()].map((month) => month.slice(0, 4)))];
  const months = Array.from({ length: 12 }, (_, index) => index);
  const short = dateFormat(regional(i18n.language), { month: 'short', timeZone: 'UTC' });
  const saidOf = ({ count, contexts }: CalendarCell) =>
    t('calendar.looked', {
      count,
      number: words.count(count),
      places: words.list(contexts.map(({ name }) => name)),
    });
  if (years.length === 0) return null;
  return (
    <section className={styles.strip}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('calendar.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.unseen}>{t('calendar.year')}</span>
            </th>
            {months.map((month) => (
              <th key={month} scope="col">
                {short.format(Date.UTC(2024, month))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {months.map((month) => {
                const cell = cells.get(`${year}-${String(month + 1).padStart(2, '0')}`);
                return (
                  <td key={month}>
                    {cell === undefined || cell.count === 0 ? null : (
                      <span className={styles.looked} title={saidOf(cell)}>
                        {cell.count}
                        <span className={styles.unseen}> {saidOf(cell)}</span>
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});
