import { useTranslation } from 'react-i18next';
import { highestPosition, type ScalePosition } from '../../../core/practice-model/scale.ts';
import type { Projection } from '../../../core/trajectory/projection.ts';
import type { DimensionTrajectory, Trajectory } from '../../../core/trajectory/trajectory.ts';
import { trendOf } from '../../../core/trajectory/trend.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './one-view.module.css';

export interface TrendTextProps {
  readonly trajectory: Trajectory;
  /** All looks at the dimension, whatever stretch the chart shows. */
  readonly line: DimensionTrajectory;
  /** Absent when there is too little to say where it may go, or the chart does not show it. */
  readonly projection: Projection | undefined;
}

/** Which way a dimension has been moving, and between which places it may be found. Nothing where little is known. */
export function TrendText({ trajectory, line, projection }: TrendTextProps) {
  const { t } = useTranslation('trajectory');
  const words = useWords();
  const trend = trendOf(line);
  if (trend.kind === 'too-few') return null;
  const horizon = projection?.ranges.at(-1);
  const highest = highestPosition(trajectory.model.levels.length);
  const place = (quarters: number) =>
    words.place(trajectory.model, Math.min(highest, Math.max(0, Math.round(quarters))) as ScalePosition);
  const [low, high] = horizon === undefined ? ['', ''] : [place(horizon.low), place(horizon.high)];
  return (
    <p className={styles.trend}>
      {t(`trend.${trend.kind}`, { count: trend.points, number: words.count(trend.points) })}{' '}
      {horizon === undefined
        ? null
        : t(low === high ? 'trend.aheadAt' : 'trend.ahead', { month: words.month(horizon.at), low, high })}
    </p>
  );
}
