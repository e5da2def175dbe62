import type { Instant } from '../../core/brand.ts';
import type { ScalePosition } from '../../core/practice-model/scale.ts';
import type { ChartPalette, Datum, DrawingConfig, Stop } from './drawing.ts';
import { type LookSize, lookSizes } from './sizes.ts';

/** What lies ahead of the looks of one dimension. */
export interface Ahead {
  /** Where the person wants to be; without a day it stands at the right edge. */
  readonly target?: { readonly position: ScalePosition; readonly at?: Instant | undefined } | undefined;
  /** Between which places it would be found if it goes on like this, oldest first; only ever drawn as a range. */
  readonly fan?: readonly { readonly at: Instant; readonly low: number; readonly high: number }[] | undefined;
}

/** Where the target's flag stands. */
export function targetStop({ target }: Ahead, span: { readonly to: Instant }): Stop | undefined {
  if (target === undefined) return undefined;
  return { x: Math.min(target.at ?? span.to, span.to), y: target.position };
}

/** The day of a target that lies beyond the right edge, where its flag stands instead; undefined when it is in sight. */
export function beyondEdge({ target }: Ahead, span: { readonly to: Instant }): Instant | undefined {
  return target?.at !== undefined && target.at > span.to ? target.at : undefined;
}

/** A flag at the target's level and day, and the soft fan of where things may go. */
export function aheadDatasets(
  ahead: Ahead,
  span: { readonly to: Instant },
  size: LookSize,
  isHighlighted: boolean,
  palette: ChartPalette,
): DrawingConfig['data']['datasets'] {
  const { fan = [] } = ahead;
  const flag = targetStop(ahead, span);
  const edge = (
    label: string,
    of: (range: (typeof fan)[number]) => number,
    fill: string | false,
  ): DrawingConfig['data']['datasets'][number] => ({
    type: 'line',
    label,
    order: 3,
    data: fan.map((range): Datum => ({ x: range.at, y: of(range) })),
    borderColor: palette.accent,
    borderWidth: 1,
    borderDash: [2, 4],
    pointRadius: 0,
    fill,
    backgroundColor: palette.ahead,
  });
  const datasets: DrawingConfig['data']['datasets'] = [];
  if (fan.length > 0) {
    datasets.push(
      edge('may-be-low', ({ low }) => low, false),
      edge('may-be-high', ({ high }) => high, '-1'),
    );
  }
  if (flag !== undefined) datasets.push(flagDataset(flag, size, isHighlighted, palette));
  return datasets;
}

function flagDataset(
  flag: Stop,
  size: LookSize,
  isHighlighted: boolean,
  palette: ChartPalette,
): DrawingConfig['data']['datasets'][number] {
  return {
    type: 'line',
    label: 'target',
    data: [flag],
    showLine: false,
    clip: false,
    pointStyle: 'rectRot',
    // Lists, so that Chart.js keeps no options of an earlier palette for its only point.
    pointRadius: [lookSizes[size].point + 1.5 + (isHighlighted ? 2 : 0)],
    pointBorderColor: [palette.target],
    pointBorderWidth: 2,
    pointBackgroundColor: [palette.surface],
  };
}
