import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trajectory } from '../../../core/trajectory/trajectory.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './compare-view.module.css';
import { usePieces } from './use-pieces.ts';

export interface OverlayTableProps {
  /** Everything shown, of all contexts, by time. */
  readonly trajectory: Trajectory;
  readonly subjectName: string;
}

/** Every look at every dimension with where it was made: what charts of several contexts show, one look a row. */
export function OverlayTable({ trajectory, subjectName }: OverlayTableProps) {
  const { t } = useTranslation(['trajectory', 'terms']);
  const words = useWords();
  const rows = useMemo(
    () => trajectory.dimensions.flatMap(({ dimension, points }) => points.map((point) => ({ dimension, point }))),
    [trajectory],
  );
  const ready = usePieces(rows.length, 30);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('overlay.caption', { subject: subjectName })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.dimension')}</th>
          <th scope="col">{t('overlay.context')}</th>
          <th scope="col">{t('overlay.day')}</th>
          <th scope="col">{t('overlay.place')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, ready).map(({ dimension, point: { assessmentId, at, context, answer, confidence } }) => (
          <tr key={`${dimension.id} ${assessmentId}`}>
            <th scope="row">{dimension.title}</th>
            <td>{context.name}</td>
            <td>
              {words.day(at)}
              {assessmentId === trajectory.baselineId ? <p className={styles.sure}>{t('table.baseline')}</p> : null}
            </td>
            <td>
              <p className={styles.place}>{words.answer(trajectory.model, answer)}</p>
              {confidence === undefined ? null : <p className={styles.sure}>{t(`terms:confidence.${confidence}`)}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
