import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DimensionTrajectory, FormerTrajectory, Trajectory } from '../../../core/trajectory/trajectory.ts';
import { latestPlaced } from '../../../core/trajectory/trajectory.ts';
import { Chart } from '../../charts/chart.tsx';
import { type LookSize, lookSizes } from '../../charts/sizes.ts';
import { useWords } from '../../words/use-words.ts';
import { type ChartFrame, overlayLines } from './chart-frame.ts';
import { dimensionDrawing } from './drawings.ts';
import { LookTip } from './look-tip.tsx';
import { useChartWords } from './use-chart-words.ts';
import { useLookWords } from './use-look-words.ts';
import { useTargetWords } from './use-target-words.ts';

export interface DimensionChartProps {
  /** The looks shown. */
  readonly trajectory: Trajectory;
  readonly line: DimensionTrajectory | FormerTrajectory;
  /** What this chart shares with the ones beside it. */
  readonly frame: ChartFrame;
  readonly size: LookSize;
  /** Whether its points can be reached with the keyboard. */
  readonly hasStops: boolean;
  readonly onPress?: () => void;
}

/** One dimension over time. */
export function DimensionChart({ trajectory, line, frame, size, hasStops, onPress }: DimensionChartProps) {
  const { t } = useTranslation('trajectory');
  const words = useWords();
  const chartWords = useChartWords(trajectory.model);
  const looks = useLookWords(trajectory);
  const targetWords = useTargetWords();
  const { model } = trajectory;
  const { points, dimension } = line;
  const draw = useMemo(
    () => dimensionDrawing(trajectory, line, frame, size, chartWords),
    [trajectory, line, frame, size, chartWords],
  );
  const now = latestPlaced(line);
  const first = points[0];
  const last = points.at(-1);
  const looked = t('chart.looks', {
    count: points.length,
    number: words.count(points.length),
    from: first === undefined ? '' : words.month(first.at),
    to: last === undefined ? '' : words.month(last.at),
  });
  const label = t('chart.label', {
    dimension: dimension.title,
    looks: looked,
    now: now === undefined ? t('chart.unplaced') : t('chart.now', { place: words.place(model, now.position) }),
  });
  const target = 'key' in line ? undefined : frame.targets.get(dimension.id);
  // The stops are the looks, the target, and then the looks of other contexts.
  const aimAt = (index: number) => (target !== undefined && index === points.length ? targetWords(target) : undefined);
  const others = 'key' in line ? [] : overlayLines(frame, dimension.id).flatMap((other) => other.looks);
  const otherAt = (index: number) => others[index - points.length - (target === undefined ? 0 : 1)];
  const lookAt = (index: number) => {
    const point = points[index] ?? otherAt(index);
    return point === undefined ? undefined : looks.of(dimension, point);
  };
  return (
    <Chart
      label={label}
      levelCount={model.levels.length}
      draw={draw}
      likelyHeight={
        model.levels.length * lookSizes[size].band +
        lookSizes[size].timeAxis +
        frame.lanes.length * lookSizes[size].lane
      }
      tip={(index) => {
        const look = lookAt(index);
        if (look !== undefined) return <LookTip look={look} place={otherAt(index)?.context.name} />;
        const aim = aimAt(index);
        return aim === undefined ? null : <p>{t('target.is', { target: aim })}</p>;
      }}
      spoken={(index) => {
        const look = lookAt(index);
        const aim = aimAt(index);
        if (aim !== undefined) return t('target.is', { target: aim });
        const place = otherAt(index)?.context.name;
        if (look === undefined) return '';
        return place === undefined ? looks.spoken(look) : `${place}. ${looks.spoken(look)}`;
      }}
      stopName={(index) => lookAt(index)?.day ?? (aimAt(index) === undefined ? '' : t('legend.target'))}
      stopsLabel={hasStops ? t('chart.stops', { dimension: dimension.title }) : undefined}
      onPress={onPress}
    />
  );
}
