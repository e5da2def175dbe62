import type { Level } from '../../core/practice-model/model.ts';
import type { ProfileLine } from '../../core/trajectory/profile.ts';
import {
  type Datum,
  type Drawing,
  type DrawingConfig,
  type DrawingScale,
  type DrawingSurface,
  stillOptions,
} from './drawing.ts';
import { bandGrounds } from './ground.ts';
import { lanesFor, offScaleMarks } from './off-scale-marks.ts';
import { type Lane, laneAt, type ScaleLayout, scaleLayout } from './scale-layout.ts';
import { profileSizes as sizes } from './sizes.ts';
import { wrapText } from './wrap-text.ts';

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
  const lanes = lanesFor(rows.flatMap(({ said }) => (said === undefined ? [] : [said.kind])));
  const layout = scaleLayout(levels, lanes, sizes);
  const titles = rowTitles(input, surface);
  const perLevel = plotPixelsPerLevel(titles.gutter, layout, surface.width);
  const header = headerNames(input, layout, surface, perLevel);
  return {
    height: header.height + rows.length * titles.rowHeight,
    stops: rows.map((row, index) => ({ x: row.now?.position ?? lanePlace(row, layout) ?? layout.min, y: index })),
    along: 'y',
    config: {
      type: 'line',
      data: { datasets: datasetsOf(input, layout, surface) },
      options: {
        ...stillOptions,
        layout: { autoPadding: false, padding: { right: sizes.right } },
        scales: { x: levelAxis(header, layout, surface), y: rowAxis(titles, rows.length, surface) },
        plugins: {
          ground: {
            along: 'x',
            bands: bandGrounds(layout, surface.palette),
            lanes: layout.lanes.map(({ at }) => at),
            rows: { at: rows.map((_, index) => index), thickness: sizes.strip },
            ticks: [],
            cursor: highlighted,
            quiet: surface.palette.line,
            strong: surface.palette.ink3,
          },
        },
      },
    },
  };
}

function lanePlace({ said }: ProfileLine, layout: ScaleLayout): number | undefined {
  return said === undefined || said.kind === 'placed' ? undefined : laneAt(layout, offScaleMarks[said.kind].lane);
}

function datasetsOf(
  { rows, highlighted }: ProfileChartInput,
  layout: ScaleLayout,
  { palette }: DrawingSurface,
): DrawingConfig['data']['datasets'] {
  const at = (position: number | undefined, index: number): Datum => ({ x: position ?? Number.NaN, y: index });
  const radius = rows.map((_, index) => sizes.point + (index === highlighted ? 2 : 0));
  const signs = rows.map(
    ({ said }) => offScaleMarks[said === undefined || said.kind === 'placed' ? 'not-observed' : said.kind],
  );
  return [
    {
      type: 'line',
      label: 'now',
      data: rows.map((row, index) => at(row.now?.position, index)),
      showLine: false,
      pointRadius: radius,
      pointBackgroundColor: palette.accent,
      pointBorderWidth: 0,
    },
    {
      type: 'line',
      label: 'off-scale',
      data: rows.map((row, index) => at(lanePlace(row, layout), index)),
      showLine: false,
      pointStyle: signs.map(({ sign }) => sign),
      pointRotation: signs.map(({ turn }) => turn),
      pointRadius: sizes.sign,
      pointBorderColor: palette.ink2,
      pointBorderWidth: 1.5,
      pointBackgroundColor: palette.surface,
    },
    {
      type: 'line',
      label: 'baseline',
      order: 1,
      data: rows.map((row, index) => at(row.baseline?.position, index)),
      showLine: false,
      // A rim wider than the dot: where nothing moved, the baseline shows as a ring around now.
      pointRadius: radius.map((now) => now + 2.5),
      pointBorderColor: palette.accent,
      pointBorderWidth: 1.75,
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
  ];
}

interface RowTitles {
  readonly lines: readonly (readonly string[])[];
  readonly gutter: number;
  readonly rowHeight: number;
}

function rowTitles({ rows }: ProfileChartInput, { width, measure }: DrawingSurface): RowTitles {
  const widthOf = (line: string) => measure(line, { size: sizes.text, weight: 500 });
  const lines = rows.map(({ dimension }) => wrapText(dimension.title, width * sizes.names, widthOf));
  const widest = Math.max(0, ...lines.flat().map(widthOf));
  const most = Math.max(1, ...lines.map((title) => title.length));
  return {
    lines,
    gutter: Math.ceil(widest) + sizes.gap + 8,
    rowHeight: Math.max(sizes.strip, most * sizes.lineHeight) + sizes.rowAir,
  };
}

function plotPixelsPerLevel(gutter: number, layout: ScaleLayout, width: number): number {
  return ((width - gutter - sizes.right) * sizes.band) / layout.length;
}

interface HeaderNames {
  readonly names: readonly { readonly at: number; readonly lines: readonly string[] }[];
  readonly height: number;
}

function headerNames(
  { levels, words }: ProfileChartInput,
  layout: ScaleLayout,
  { measure }: DrawingSurface,
  perLevel: number,
): HeaderNames {
  const widthOf = (line: string) => measure(line, { size: sizes.text - 1, weight: 400 });
  const names = [
    ...layout.bands.map(({ levelIndex, from, to }) => ({
      at: (from + to) / 2,
      name: levels[levelIndex]?.name ?? '',
      room: perLevel,
    })),
    ...layout.lanes.map(({ lane, at }) => ({ at, name: words.lane(lane), room: (perLevel * sizes.lane) / sizes.band })),
  ].map(({ at, name, room }) => ({ at, lines: wrapText(name, room - 6, widthOf) }));
  const most = Math.max(1, ...names.map(({ lines }) => lines.length));
  return { names, height: most * sizes.lineHeight + sizes.header };
}

function levelAxis({ names, height }: HeaderNames, layout: ScaleLayout, { palette }: DrawingSurface): DrawingScale {
  return {
    type: 'linear',
    position: 'top',
    min: layout.min,
    max: layout.max,
    offset: false,
    grid: { display: false, offset: false },
    border: { display: false },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      padding: 4,
      callback: (_value, index) => [...(names[index]?.lines ?? [])],
      color: palette.ink2,
      font: { family: "'Inter Variable'", size: sizes.text - 1 },
    },
    afterBuildTicks: (axis) => {
      axis.ticks = names.map(({ at }) => ({ value: at }));
    },
    afterFit: (axis) => {
      axis.height = height;
    },
  };
}

function rowAxis({ lines, gutter }: RowTitles, rowCount: number, { palette }: DrawingSurface): DrawingScale {
  return {
    type: 'linear',
    reverse: true,
    min: -0.5,
    max: rowCount - 0.5,
    grid: { display: false },
    border: { display: false },
    ticks: {
      autoSkip: false,
      padding: 0,
      crossAlign: 'far',
      callback: (_value, index) => [...(lines[index] ?? [])],
      color: palette.ink,
      font: { family: "'Inter Variable'", size: sizes.text, weight: 500, lineHeight: sizes.lineHeight / sizes.text },
    },
    afterBuildTicks: (axis) => {
      axis.ticks = lines.map((_, index) => ({ value: index }));
    },
    afterFit: (axis) => {
      axis.width = gutter;
    },
  };
}
