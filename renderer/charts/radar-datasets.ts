import type { ProfileLine } from '../../core/trajectory/profile.ts';
import { radarPoint, radarRuns } from '../../core/trajectory/radar.ts';
import type { ChartPalette, Datum, DrawingConfig } from './drawing.ts';
import { betweenLevels } from './range-datasets.ts';
import { radarSizes as sizes } from './sizes.ts';

/** Outlines of now and the baseline, broken where a dimension has no place; capsules between levels, diamonds for targets. */
export function radarDatasets(
  rows: readonly ProfileLine[],
  highest: number,
  highlighted: number | undefined,
  palette: ChartPalette,
): DrawingConfig['data']['datasets'] {
  const at = (spoke: number, position: number): Datum => radarPoint(spoke, rows.length, position, highest);
  const outline = (places: readonly (number | undefined)[]): Datum[] => {
    const { closed, runs } = radarRuns(places.map((place) => place !== undefined));
    return runs.flatMap((run) => {
      const points = run.map((spoke) => at(spoke, places[spoke] ?? 0));
      const first = points[0];
      return closed && first !== undefined ? [...points, first] : [...points, { x: Number.NaN, y: null }];
    });
  };
  const points = (places: readonly (number | undefined)[]): Datum[] =>
    places.map((place, spoke) => (place === undefined ? { x: Number.NaN, y: null } : at(spoke, place)));
  const now = rows.map((row) => row.now?.position);
  const baseline = rows.map((row) => row.baseline?.position);
  const target = rows.map((row) => row.target);
  const line = { type: 'line', pointRadius: 0, spanGaps: false, borderJoinStyle: 'round', clip: false } as const;
  const dots = { type: 'line', showLine: false, clip: false } as const;
  return [
    {
      ...dots,
      label: 'now',
      data: points(now),
      pointRadius: rows.map((_, spoke) => sizes.point + (spoke === highlighted ? 2 : 0)),
      pointBackgroundColor: rows.map(() => palette.accent),
      pointBorderWidth: 0,
    },
    {
      ...dots,
      label: 'baseline',
      order: 1,
      data: points(baseline),
      pointRadius: rows.map((_, spoke) => sizes.point + (now[spoke] === baseline[spoke] ? 3 : 0)),
      pointBackgroundColor: rows.map(() => palette.surface),
      pointBorderColor: rows.map(() => palette.accent),
      pointBorderWidth: 1.75,
    },
    {
      ...dots,
      label: 'target',
      order: 1,
      data: points(target),
      pointStyle: 'rectRot',
      pointRadius: rows.map((_, spoke) => sizes.point + (now[spoke] === target[spoke] ? 5 : 1.5)),
      pointBackgroundColor: rows.map(() => palette.surface),
      pointBorderColor: rows.map(() => palette.target),
      pointBorderWidth: 2,
    },
    {
      ...line,
      label: 'between',
      order: 4,
      data: rows.flatMap((row, spoke): Datum[] => {
        const between = betweenLevels(row.now);
        if (between === undefined) return [];
        return [at(spoke, between.from), at(spoke, between.to), { x: Number.NaN, y: null }];
      }),
      borderColor: palette.sure,
      borderWidth: sizes.between,
      borderCapStyle: 'round',
    },
    { ...line, label: 'now-outline', order: 2, data: outline(now), borderColor: palette.accent, borderWidth: 2.5 },
    {
      ...line,
      label: 'baseline-outline',
      order: 3,
      data: outline(baseline),
      borderColor: palette.accent,
      borderWidth: 1.5,
      borderDash: [4, 4],
    },
  ];
}
