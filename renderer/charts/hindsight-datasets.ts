import { positionOf } from '../../core/assessment/answer.ts';
import type { TrajectoryPoint } from '../../core/trajectory/trajectory.ts';
import type { ChartPalette, Datum, DrawingConfig } from './drawing.ts';
import { offScaleKind, offScaleMarks, offScalePlace } from './off-scale-marks.ts';
import type { ScaleLayout } from './scale-layout.ts';
import { type LookSize, lookSizes } from './sizes.ts';

/**
 * Second looks made later: a hollow ring where the person would place that time now, tied to the answer of the time by
 * a dotted line. Off the scale the ring holds the sign of what was said. No line of the chart runs through them.
 */
export function hindsightDatasets(
  looks: readonly TrajectoryPoint[],
  layout: ScaleLayout,
  size: LookSize,
  radius: number,
  palette: ChartPalette,
): DrawingConfig['data']['datasets'] {
  const seen = looks.flatMap((look) => {
    const answer = look.hindsight?.answer;
    const y = positionOf(answer) ?? offScalePlace(answer, layout);
    return answer === undefined || y === undefined ? [] : [{ look, answer, y }];
  });
  if (seen.length === 0) return [];
  const originalOf = ({ position, answer }: TrajectoryPoint) => position ?? offScalePlace(answer, layout);
  const signs = seen.map(({ answer }) => offScaleMarks[offScaleKind(answer) ?? 'not-observed']);
  const ring = Math.min(lookSizes[size].sign, radius);
  // Around a point or a sign of its own the ring is wide enough for that to be seen in it.
  const holds = seen.map(({ look, answer, y }) => offScaleKind(answer) !== undefined || originalOf(look) === y);
  return [
    {
      type: 'line',
      label: 'second-look',
      order: -1,
      data: seen.map(({ look, y }): Datum => ({ x: look.at, y })),
      showLine: false,
      clip: false,
      pointRadius: holds.map((wide) => (wide ? radius + 3.5 : ring)),
      pointBorderColor: seen.map(() => palette.ink2),
      pointBorderWidth: 1.5,
      pointBackgroundColor: holds.map((wide) => (wide ? 'transparent' : palette.surface)),
    },
    {
      type: 'line',
      label: 'second-look-sign',
      order: -1,
      data: seen.map(
        ({ look, answer, y }): Datum => ({ x: look.at, y: offScaleKind(answer) === undefined ? null : y }),
      ),
      showLine: false,
      pointStyle: signs.map(({ sign }) => sign),
      pointRotation: signs.map(({ turn }) => turn),
      pointRadius: seen.map(() => ring - 1),
      pointBorderColor: seen.map(() => palette.ink2),
      pointBorderWidth: 1.25,
      pointBackgroundColor: seen.map(() => palette.surface),
    },
    {
      type: 'line',
      label: 'second-look-tie',
      order: 1,
      data: seen.flatMap(({ look, y }): Datum[] => {
        const original = originalOf(look);
        if (original === undefined || original === y) return [];
        return [
          { x: look.at, y: original },
          { x: look.at, y },
          { x: look.at, y: null },
        ];
      }),
      spanGaps: false,
      pointRadius: 0,
      borderColor: palette.ink2,
      borderWidth: 1.5,
      borderDash: [1.5, 3],
    },
  ];
}
