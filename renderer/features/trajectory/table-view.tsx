import { memo, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DimensionId } from '../../../core/brand.ts';
import type { TargetMark } from '../../../core/trajectory/targets.ts';
import type { Trajectory } from '../../../core/trajectory/trajectory.ts';
import { useWords } from '../../words/use-words.ts';
import { tableColumns, tableRows } from './table-rows.ts';
import styles from './table-view.module.css';
import { useTrajectoryActions } from './trajectory.store.ts';
import { useChartWords } from './use-chart-words.ts';
import { useFormerWords } from './use-former-words.ts';
import { usePieces } from './use-pieces.ts';
import { useTargetWords } from './use-target-words.ts';

export interface TableViewProps {
  readonly trajectory: Trajectory;
  readonly targets: ReadonlyMap<DimensionId, TargetMark>;
  /** The practice and place in words. */
  readonly subjectName: string;
}

/** Every dimension at every look, in words: what the charts show, for reading, searching and listening. */
export const TableView = memo(function TableView({ trajectory, targets, subjectName }: TableViewProps) {
  const { t } = useTranslation(['trajectory', 'terms']);
  const words = useWords();
  const targetWords = useTargetWords();
  const chartWords = useChartWords(trajectory.model);
  const { open } = useTrajectoryActions();
  const formerWords = useFormerWords(trajectory);
  const rows = tableRows(trajectory, {
    answer: (answer, scale) => words.answer(scale, answer),
    confidence: (confidence) => t(`terms:confidence.${confidence}`),
  });
  const aimOf = (id: DimensionId) => {
    const target = targets.get(id);
    return target === undefined ? '' : targetWords(target);
  };
  const ready = usePieces(rows.length, rowsAtOnce(trajectory.assessments.length));
  const region = useRef<HTMLElement>(null);
  // The latest look is what a person comes for; the first ones are a scroll away.
  useLayoutEffect(() => region.current?.scrollTo({ left: region.current.scrollWidth }), []);
  return (
    <section ref={region} className={styles.region} aria-label={t('table.region')}>
      <table
        className={styles.table}
        style={{ '--looks': trajectory.assessments.length + (targets.size === 0 ? 0 : 1) }}
      >
        <caption className={styles.caption}>
          <span>{t('table.caption', { subject: subjectName })}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('table.dimension')}
            </th>
            {tableColumns(trajectory).map(({ assessmentId, at, isBaseline, marks }) => (
              <th key={assessmentId} scope="col" className={styles.look}>
                {words.day(at)}
                {marks.map((mark) => (
                  <span key={mark.kind} className={styles.sure}>
                    {' '}
                    {chartWords.change(mark)}
                  </span>
                ))}
                {isBaseline ? <span className={styles.baseline}> {t('table.baseline')}</span> : null}
              </th>
            ))}
            {targets.size === 0 ? null : (
              <th scope="col" className={styles.look}>
                {t('table.target')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, ready).map(({ key, dimension, former, cells }) => (
            <tr key={key}>
              <th scope="row" className={styles.dimension}>
                {former === undefined ? (
                  <button type="button" className={styles.title} onClick={() => open(dimension.id)}>
                    {dimension.title}
                  </button>
                ) : (
                  <>
                    {dimension.title}
                    <span className={styles.sure}> {formerWords(former)}</span>
                  </>
                )}
              </th>
              {cells.map(({ assessmentId, isAsked, answer, confidence, hindsight }) => (
                <td key={assessmentId} className={styles.cell}>
                  {isAsked ? (
                    <span className={styles.answer}>{answer}</span>
                  ) : (
                    <span className={styles.sure}>{t('table.notAsked')}</span>
                  )}
                  {confidence === '' ? null : <span className={styles.sure}> {confidence}</span>}
                  {hindsight === '' ? null : (
                    <span className={styles.sure}> {t('table.hindsight', { place: hindsight })}</span>
                  )}
                </td>
              ))}
              {targets.size === 0 ? null : (
                <td className={styles.cell}>{former === undefined ? aimOf(dimension.id) : ''}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
});

/** Rows that are laid out in one go: fewer of many cells. */
function rowsAtOnce(looks: number): number {
  return Math.max(1, Math.floor(120 / Math.max(1, looks)));
}
