import { ChevronLeft, ChevronRight } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Baseline } from '../../../core/trajectory/baselines.ts';
import type { Projection } from '../../../core/trajectory/projection.ts';
import type { DimensionTrajectory, Trajectory } from '../../../core/trajectory/trajectory.ts';
import { Button } from '../../components/button.tsx';
import { type ChartFrame, lineFrame } from './chart-frame.ts';
import { DimensionChart } from './dimension-chart.tsx';
import type { BaselineActions } from './entry-baseline.tsx';
import { History } from './history.tsx';
import { NextLevel } from './next-level.tsx';
import styles from './one-view.module.css';
import { useTrajectoryActions } from './trajectory.store.ts';
import { TrendText } from './trend-text.tsx';

export interface OneViewProps {
  readonly all: Trajectory;
  readonly shown: Trajectory;
  readonly frame: ChartFrame;
  /** The dimension shown, out of `shown.dimensions`. */
  readonly line: DimensionTrajectory;
  readonly projection: Projection | undefined;
  readonly baselines: readonly Baseline[];
  readonly baselineActions: BaselineActions;
  /** An answer was changed, or an assessment deleted. */
  readonly onChanged: () => void;
}

/** One dimension, large, with everything said about it at every look. */
export const OneView = memo(function OneView({
  all,
  shown,
  frame,
  line,
  projection,
  baselines,
  baselineActions,
  onChanged,
}: OneViewProps) {
  const { t } = useTranslation('trajectory');
  const { choose } = useTrajectoryActions();
  const index = shown.dimensions.indexOf(line);
  const count = shown.dimensions.length;
  // Round and round: a button that goes dead under the finger would take the keyboard's place with it.
  const before = shown.dimensions[(index - 1 + count) % count]?.dimension;
  const after = shown.dimensions[(index + 1) % count]?.dimension;
  const { dimension } = line;
  const whole = all.dimensions.find((candidate) => candidate.dimension === dimension);
  const own = useMemo(() => lineFrame(frame, shown, line, projection), [frame, shown, line, projection]);
  return (
    <div className={styles.view}>
      <div className={styles.column}>
        <section className={styles.card} aria-labelledby="dimension">
          <header className={styles.header}>
            <div className={styles.words}>
              <p className={styles.place}>{t('one.place', { place: index + 1, total: count })}</p>
              <h2 className={styles.title} id="dimension">
                {dimension.title}
              </h2>
              <p className={styles.description}>{dimension.description}</p>
            </div>
            {before === undefined || after === undefined || count < 2 ? null : (
              <div className={styles.steps}>
                <Button
                  size="small"
                  aria-label={t('one.before', { name: before.title })}
                  onPress={() => choose(before.id)}
                >
                  <ChevronLeft size={17} aria-hidden="true" />
                </Button>
                <Button
                  size="small"
                  aria-label={t('one.after', { name: after.title })}
                  onPress={() => choose(after.id)}
                >
                  <ChevronRight size={17} aria-hidden="true" />
                </Button>
              </div>
            )}
          </header>
          {whole === undefined ? null : <TrendText trajectory={all} line={whole} projection={projection} />}
          <DimensionChart key={dimension.id} trajectory={shown} line={line} frame={own} size="large" hasStops />
        </section>
        <History
          trajectory={shown}
          dimensionId={dimension.id}
          baselines={baselines}
          baselineActions={baselineActions}
          onChanged={onChanged}
        />
      </div>
      <div className={styles.beside}>
        <NextLevel trajectory={all} dimensionId={dimension.id} />
      </div>
    </div>
  );
});
