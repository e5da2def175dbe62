import type { TrajectoryPoint } from '../../core/trajectory/trajectory.ts';
import type { ChartPalette, Datum, DrawingConfig, Stop } from './drawing.ts';
import type { LegendSign } from './legend-signs.ts';
import { type LookSize, lookSizes } from './sizes.ts';

/** How the line of another context is told from the others: by its points and its dashes, never by colour alone. */
export interface OverlayStyle {
  readonly sign: Extract<LegendSign, `other-${string}`>;
  readonly point: 'triangle' | 'rect' | 'star' | 'cross' | 'rectRot';
  readonly dash: readonly number[];
}

export const overlayStyles: readonly [OverlayStyle, ...OverlayStyle[]] = [
  { sign: 'other-triangle', point: 'triangle', dash: [7, 4] },
  { sign: 'other-square', point: 'rect', dash: [2, 4] },
  { sign: 'other-star', point: 'star', dash: [9, 3, 2, 3] },
  { sign: 'other-plus', point: 'cross', dash: [4, 2] },
  { sign: 'other-diamond', point: 'rectRot', dash: [1, 3] },
];

/** The style of the nth context laid over; beyond the last one they begin again. */
export function overlayStyle(index: number): OverlayStyle {
  return overlayStyles[index % overlayStyles.length] ?? overlayStyles[0];
}

/** The looks of one dimension in another context. */
export interface OverlayLine {
  readonly looks: readonly TrajectoryPoint[];
  readonly style: OverlayStyle;
}

/** Where these looks can be pointed at; `foot` is where one stands that has no place on the scale. */
export function overlayStops(lines: readonly OverlayLine[], foot: number): readonly Stop[] {
  return lines.flatMap(({ looks }) => looks.map(({ at, position }) => ({ x: at, y: position ?? foot })));
}

/** A quiet line for every other context, behind the one in front. `highlighted` counts through all their looks. */
export function overlayDatasets(
  lines: readonly OverlayLine[],
  size: LookSize,
  highlighted: number | undefined,
  palette: ChartPalette,
): DrawingConfig['data']['datasets'] {
  const sizes = lookSizes[size];
  let before = 0;
  return lines.map(({ looks, style }, index) => {
    const start = before;
    before += looks.length;
    return {
      type: 'line',
      label: `other-${index}`,
      order: 2,
      data: looks.map((look): Datum => ({ x: look.at, y: look.position ?? null })),
      spanGaps: false,
      borderColor: palette.ink2,
      borderWidth: sizes.line - 0.5,
      borderDash: [...style.dash],
      pointStyle: style.point,
      pointRadius: looks.map((_, place) => sizes.sign + (start + place === highlighted ? 2.5 : 0.5)),
      pointBorderColor: looks.map(() => palette.ink2),
      pointBackgroundColor: looks.map(() => palette.ink2),
      pointBorderWidth: 1.5,
    };
  });
}
