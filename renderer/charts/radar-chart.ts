import type { Level } from '../../core/practice-model/model.ts';
import { highestPosition, positionAtLevel, quartersPerLevel } from '../../core/practice-model/scale.ts';
import type { ProfileLine } from '../../core/trajectory/profile.ts';
import { radarPoint } from '../../core/trajectory/radar.ts';
import { type Drawing, type DrawingScale, type DrawingSurface, stillOptions } from './drawing.ts';
import { radarDatasets } from './radar-datasets.ts';
import type { RadarSpoke } from './radar-ground.ts';
import { radarSizes as sizes } from './sizes.ts';
import { wrapText } from './wrap-text.ts';

export interface RadarChartInput {
  readonly levels: readonly Level[];
  /** At least three, clockwise from the top. */
  readonly rows: readonly ProfileLine[];
  readonly highlighted?: number | undefined;
}

/** The same profile around a middle: a spoke for every dimension, a named ring for every level. */
export function radarChart(input: RadarChartInput, surface: DrawingSurface): Drawing {
  const { levels, rows, highlighted } = input;
  const { palette, width } = surface;
  const highest = highestPosition(levels.length);
  const radiusOf = (position: number) => -radarPoint(0, rows.length, position, highest).y;
  const rim = radiusOf(highest + quartersPerLevel / 2);
  const unit = Math.min(sizes.largest, (width * sizes.share) / 2) / rim;
  const spokes = spokesOf(input, surface, rim * unit);
  const half =
    rim * unit + sizes.gap + Math.max(...spokes.map(({ lines }) => (lines.length * sizes.lineHeight) / 2)) + 6;
  const height = Math.round(2 * half);
  return {
    height,
    stops: rows.map((row, spoke) => radarPoint(spoke, rows.length, row.now?.position ?? highest, highest)),
    along: 'around',
    config: {
      type: 'line',
      data: { datasets: radarDatasets(rows, highest, highlighted, palette) },
      options: {
        ...stillOptions,
        layout: { autoPadding: false, padding: 0 },
        scales: { x: bareAxis(width / 2 / unit, false), y: bareAxis(height / 2 / unit, true) },
        plugins: {
          radarGround: {
            discs: levels
              .map((_, index) => ({
                radius: radiusOf(positionAtLevel(index) + quartersPerLevel / 2),
                colour: palette.bands[index] ?? palette.surface,
              }))
              .reverse(),
            rings: levels.map(({ name }, index) => ({ radius: radiusOf(positionAtLevel(index)), name })),
            spokes,
            namesAt: Math.PI / rows.length,
            title: { size: sizes.title, weight: 500 },
            name: { size: sizes.name, weight: 400 },
            lineHeight: sizes.lineHeight,
            cursor: highlighted,
            ink: palette.ink,
            quiet: palette.ink2,
            line: palette.line,
            strong: palette.ink2,
            halo: palette.surface,
          },
        },
      },
    },
  };
}

/** The titles around the rim, whole, in as many lines as they need. */
function spokesOf({ rows }: RadarChartInput, { width, measure }: DrawingSurface, rim: number): readonly RadarSpoke[] {
  return rows.map(({ dimension }, spoke) => {
    const angle = (2 * Math.PI * spoke) / rows.length;
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    const isBeside = Math.abs(sin) > 0.2;
    const x = (rim + sizes.gap) * sin;
    const room = isBeside ? width / 2 - Math.abs(x) - 4 : width * 0.4;
    const lines = wrapText(dimension.title, room, (line) => measure(line, { size: sizes.title, weight: 500 }));
    // Above and below the middle a title grows away from it.
    const grows = isBeside ? 0 : (lines.length - 1) * (sizes.lineHeight / 2);
    return {
      angle,
      lines,
      align: isBeside ? (sin > 0 ? 'left' : 'right') : 'center',
      x,
      y: -(rim + sizes.gap + grows) * cos,
    };
  });
}

function bareAxis(reach: number, reverse: boolean): DrawingScale {
  return { type: 'linear', display: false, min: -reach, max: reach, reverse };
}
