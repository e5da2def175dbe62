import type { Level } from '../../core/practice-model/model.ts';
import type { ProfileLine } from '../../core/trajectory/profile.ts';
import { type Drawing, type DrawingSurface, stillOptions } from './drawing.ts';
import { bandGrounds } from './ground.ts';
import { lanesFor } from './off-scale-marks.ts';
import { headerAxis, headerNames, pixelsPerLevel, rowAxis, rowTitles } from './profile-axes.ts';
import { profileDatasets, rowStop } from './profile-datasets.ts';
import { type Lane, scaleLayout } from './scale-layout.ts';
import { profileSizes as sizes } from './sizes.ts';

export interface ProfileChartInput {
  readonly levels: readonly Level[];
  /** In the order they are drawn, from the top. */
  readonly rows: readonly ProfileLine[];
  readonly highlighted?: number | undefined;
  readonly words: { readonly lane: (lane: Lane) => string };
}

/**
 * All dimensions beside each other: where each stands now, where it stood at the baseline, joined by a thin line. The
 * level names run along the top; what was never placed stands in a lane outside the scale.
 */
export function profileChart(input: ProfileChartInput, surface: DrawingSurface): Drawing {
  const { rows, levels, highlighted } = input;
  const lanes = lanesFor(
    rows.flatMap(({ said, saidAtBaseline }) => [said, saidAtBaseline].flatMap((answer) => answer?.kind ?? [])),
  );
  const layout = scaleLayout(levels, lanes, sizes);
  const titles = rowTitles(input, surface);
  const perLevel = pixelsPerLevel(titles.gutter, layout, surface.width);
  const header = headerNames(input, layout, surface, perLevel);
  return {
    height: Math.round(header.height + titles.height),
    stops: rows.map((row, index) => rowStop(row, titles.middles[index] ?? 0, layout)),
    along: 'y',
    config: {
      type: 'line',
      data: { datasets: profileDatasets(input, titles.middles, layout, surface) },
      options: {
        ...stillOptions,
        layout: { autoPadding: false, padding: { right: sizes.right } },
        scales: { x: headerAxis(header, layout, surface), y: rowAxis(titles, surface) },
        plugins: {
          ground: {
            along: 'x',
            bands: bandGrounds(layout, surface.palette),
            lanes: layout.lanes.map(({ at }) => at),
            rows: { at: titles.middles, thickness: sizes.strip },
            dates: [],
            ticks: [],
            cursor: highlighted === undefined ? undefined : titles.middles[highlighted],
            surface: surface.palette.surface,
            quiet: surface.palette.line,
            strong: surface.palette.ink3,
          },
        },
      },
    },
  };
}
