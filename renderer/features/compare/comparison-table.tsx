import { useTranslation } from 'react-i18next';
import type { Context } from '../../../core/assessment/assessment.ts';
import type { ContextComparison, PlacedApart, PlacedInBoth } from '../../../core/compare/compare-contexts.ts';
import type { TrajectoryPoint } from '../../../core/trajectory/trajectory.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './comparison-table.module.css';
import { useDifferenceWords } from './use-difference-words.ts';

export interface ComparisonTableProps {
  readonly comparison: ContextComparison;
  readonly first: Context;
  readonly second: Context;
}

/** Both contexts dimension by dimension in words: what the pictures show, for reading, searching and listening. */
export function ComparisonTable({ comparison, first, second }: ComparisonTableProps) {
  const { t } = useTranslation(['compare', 'terms']);
  const words = useWords();
  const { difference } = useDifferenceWords();
  const { model, inBoth, inOne, inNeither } = comparison;
  const lines: readonly (PlacedInBoth | PlacedApart)[] = [...inBoth, ...inOne, ...inNeither];
  const cell = (point: TrajectoryPoint | undefined) => (
    <td>
      <span className={styles.answer}>{point === undefined ? t('side.never') : words.answer(model, point.answer)}</span>
      {point === undefined ? null : (
        <span className={styles.quiet}>
          {point.confidence === undefined ? '' : `${t(`terms:confidence.${point.confidence}`)} · `}
          {words.day(point.at)}
        </span>
      )}
      {point?.hindsight === undefined ? null : (
        <span className={styles.quiet}>
          {t('side.seenLater', { place: words.answer(model, point.hindsight.answer) })}
        </span>
      )}
    </td>
  );
  return (
    <div className={styles.region}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('table.caption', { first: first.name, second: second.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.dimension')}</th>
            <th scope="col">{first.name}</th>
            <th scope="col">{second.name}</th>
            <th scope="col">{t('table.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.dimension.id}>
              <th scope="row">{line.dimension.title}</th>
              {cell(line.first)}
              {cell(line.second)}
              <td>
                <span className={styles.answer}>
                  {'quarters' in line ? difference(line.quarters, first, second) : t('table.none')}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
