import type { Answer } from '../../core/assessment/answer.ts';
import type { ProfileLine } from '../../core/trajectory/profile.ts';
import type { Datum, DrawingConfig, DrawingSurface, Stop } from './drawing.ts';
import { offScaleKind, offScaleMarks, offScalePlace } from './off-scale-marks.ts';
import type { ProfileChartInput } from './profile-chart.ts';
import { betweenLevels, type Stretch, sureStretch } from './range-datasets.ts';
import type { ScaleLayout } from './scale-layout.ts';
import { profileSizes as sizes } from './sizes.ts';

/** Where a row is pointed at: where it stands now, or the lane of what was said of it last. */
export function rowStop(row: ProfileLine, middle: number, layout: ScaleLayout): Stop {
  return { x: row.now?.position ?? offScalePlace(row.said, layout) ?? layout.min, y: middle };
}

/**
 * Now and the baseline as dot and ring joined by a line, with what now stands for: the levels it is between, and how
 * sure it was. Answers off the scale are signs, the baseline's hollow.
 */
export function profileDatasets(
  { rows, levels, highlighted }: ProfileChartInput,
  middles: readonly number[],
  layout: ScaleLayout,
  { palette }: DrawingSurface,
): DrawingConfig['data']['datasets'] {
  const at = (place: number | undefined, index: number): Datum => ({
    x: place ?? Number.NaN,
    y: middles[index] ?? 0,
  });
  const signsOf = (answers: readonly (Answer | undefined)[]) => {
    const marks = answers.map((answer) => offScaleMarks[offScaleKind(answer) ?? 'not-observed']);
    return {
      type: 'line',
      data: answers.map((answer, index) => at(offScalePlace(answer, layout), index)),
      showLine: false,
      pointStyle: marks.map(({ sign }) => sign),
      pointRotation: marks.map(({ turn }) => turn),
      pointBorderColor: palette.ink2,
      pointBorderWidth: 1.5,
    } as const;
  };
  const along = (stretches: readonly (Stretch | undefined)[]): Datum[] =>
    stretches.flatMap((stretch, index) =>
      stretch === undefined ? [] : [at(stretch.from, index), at(stretch.to, index), at(undefined, index)],
    );
  const sure = along(rows.map(({ now }) => sureStretch(now, levels.length)));
  return [
    {
      type: 'line',
      label: 'now',
      data: rows.map((row, index) => at(row.now?.position, index)),
      showLine: false,
      pointRadius: rows.map((_, index) => sizes.point + (index === highlighted ? 2 : 0)),
      pointBackgroundColor: palette.accent,
      pointBorderWidth: 0,
    },
    {
      label: 'said',
      ...signsOf(rows.map(({ said }) => said)),
      pointRadius: sizes.sign,
      pointBackgroundColor: palette.ink2,
    },
    {
      label: 'said-at-baseline',
      order: 1,
      ...signsOf(rows.map(({ saidAtBaseline }) => saidAtBaseline)),
      // Wider than the sign of now, so that both are seen where they are the same.
      pointRadius: sizes.sign + 1.5,
      pointBackgroundColor: palette.surface,
    },
    {
      type: 'line',
      label: 'baseline',
      order: 1,
      data: rows.map((row, index) => at(row.baseline?.position, index)),
      showLine: false,
      // Where nothing moved, the baseline shows as a ring around now.
      pointRadius: rows.map(({ now, baseline }) => sizes.point + (now?.position === baseline?.position ? 3 : 0)),
      pointBorderColor: palette.accent,
      pointBorderWidth: 1.75,
      pointBackgroundColor: palette.surface,
    },
    {
      type: 'line',
      label: 'target',
      order: 1,
      data: rows.map((row, index) => at(row.target, index)),
      showLine: false,
      pointStyle: 'rectRot',
      // Where it is reached, the target shows as a diamond around now.
      pointRadius: rows.map(({ now, target }) => sizes.point + (now?.position === target ? 5 : 1.5)),
      pointBorderColor: palette.target,
      pointBorderWidth: 2,
      pointBackgroundColor: palette.surface,
    },
    {
      type: 'line',
      label: 'joined',
      order: 2,
      data: rows.flatMap((row, index) => [
        at(row.baseline?.position, index),
        at(row.baseline === undefined ? undefined : row.now?.position, index),
        at(undefined, index),
      ]),
      pointRadius: 0,
      borderColor: palette.accent,
      borderWidth: 1.5,
      spanGaps: false,
    },
    {
      type: 'line',
      label: 'sure',
      order: 2,
      data: sure,
      clip: false,
      pointStyle: 'line',
      pointRotation: 90,
      pointRadius: sizes.sureEnd,
      pointBorderColor: palette.ink2,
      pointBorderWidth: sizes.sure,
      borderColor: palette.ink2,
      borderWidth: sizes.sure,
      spanGaps: false,
    },
    {
      type: 'line',
      label: 'between',
      order: 3,
      data: along(rows.map(({ now }) => betweenLevels(now))),
      pointRadius: 0,
      borderColor: palette.sure,
      borderWidth: sizes.between,
      borderCapStyle: 'round',
      spanGaps: false,
    },
  ];
}
