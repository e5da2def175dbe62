import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { saidThen } from '../../../core/trajectory/told.ts';
import type { DimensionTrajectory, FormerTrajectory, Trajectory } from '../../../core/trajectory/trajectory.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './compare-view.module.css';
import { useFormerWords } from './use-former-words.ts';
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
  const formerWords = useFormerWords(trajectory);
  const rows = useMemo(
    () =>
      [...trajectory.dimensions, ...trajectory.formers].flatMap((line: DimensionTrajectory | FormerTrajectory) =>
        line.points.map((point) => ({ line, point, said: saidThen(trajectory.model, point) })),
      ),
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
        {rows.slice(0, ready).map(({ line, said, point: { assessmentId, at, context, confidence } }) => (
          <tr key={`${'key' in line ? line.key : line.dimension.id} ${assessmentId}`}>
            <th scope="row">
              {line.dimension.title}
              {'key' in line ? <p className={styles.sure}>{formerWords(line)}</p> : null}
            </th>
            <td>{context.name}</td>
            <td>
              {words.day(at)}
              {assessmentId === trajectory.baselineId ? <p className={styles.sure}>{t('table.baseline')}</p> : null}
            </td>
            <td>
              <p className={styles.place}>{words.answer(said.scale, said.answer)}</p>
              {confidence === undefined ? null : <p className={styles.sure}>{t(`terms:confidence.${confidence}`)}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
