import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { DimensionId } from '../../../core/brand.ts';
import { endedFormers } from '../../../core/trajectory/formers.ts';
import type { Trajectory } from '../../../core/trajectory/trajectory.ts';
import { type ChartFrame, rowFrames } from './chart-frame.ts';
import { DimensionChart } from './dimension-chart.tsx';
import { NextLevel } from './next-level.tsx';
import styles from './small-multiples.module.css';
import { useTrajectoryActions } from './trajectory.store.ts';
import { useFormerWords } from './use-former-words.ts';

/** Charts side by side, as the style sheet has them. */
const columns = 2;

export interface SmallMultiplesProps {
  readonly all: Trajectory;
  readonly shown: Trajectory;
  readonly frame: ChartFrame;
  readonly selected: DimensionId | undefined;
}

/** Every dimension in a chart of its own; what is next for the chosen one stands beside them, or below its row. */
export const SmallMultiples = memo(function SmallMultiples({ all, shown, frame, selected }: SmallMultiplesProps) {
  const { choose } = useTrajectoryActions();
  const ended = endedFormers(shown);
  const rows = Math.ceil((shown.dimensions.length + ended.length) / columns);
  const formerWords = useFormerWords(shown);
  const frames = useMemo(() => rowFrames(frame, shown, columns), [frame, shown]);
  return (
    <div className={styles.grid} style={{ '--rows': rows }}>
      {shown.dimensions.map((line, index) => {
        const { id, title } = line.dimension;
        const isSelected = id === selected;
        return (
          <Fragment key={id}>
            <Card isSelected={isSelected} title={title} onSelect={() => choose(id)}>
              <DimensionChart
                trajectory={shown}
                line={line}
                frame={frames[Math.floor(index / columns)] ?? frame}
                size="small"
                hasStops={isSelected}
                onPress={() => choose(id)}
              />
            </Card>
            {isSelected ? (
              <div className={styles.beside}>
                <NextLevel trajectory={all} dimensionId={id} hasLink />
              </div>
            ) : null}
          </Fragment>
        );
      })}
      {ended.map((former, index) => (
        <section key={former.key} className={styles.card} aria-label={former.dimension.title}>
          <h2 className={styles.heading}>
            <span className={styles.ended}>{former.dimension.title}</span>
          </h2>
          <p className={styles.became}>{formerWords(former)}</p>
          <DimensionChart
            trajectory={shown}
            line={former}
            frame={frames[Math.floor((shown.dimensions.length + index) / columns)] ?? frame}
            size="small"
            hasStops={false}
          />
        </section>
      ))}
    </div>
  );
});

interface CardProps {
  readonly isSelected: boolean;
  readonly title: string;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

function Card({ isSelected, title, onSelect, children }: CardProps) {
  return (
    <section className={styles.card} aria-label={title} data-selected={isSelected || undefined}>
      <h2 className={styles.heading}>
        <ToggleButton className={styles.title ?? ''} isSelected={isSelected} onChange={onSelect}>
          {title}
        </ToggleButton>
      </h2>
      {children}
    </section>
  );
}
