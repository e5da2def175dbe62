import type { AssessmentId, Instant } from '../../core/brand.ts';
import type { Level } from '../../core/practice-model/model.ts';
import type { ScalePosition } from '../../core/practice-model/scale.ts';
import type { Mark } from '../../core/trajectory/marks.ts';
import type { TimeMark } from '../../core/trajectory/time-axis.ts';
import { isPlaced, type TrajectoryPoint } from '../../core/trajectory/trajectory.ts';
import { type Ahead, aheadDatasets, beyondEdge, targetStop } from './ahead-datasets.ts';
import { dateAxis, dateMarks } from './date-axis.ts';
import { type Drawing, type DrawingSurface, stillOptions } from './drawing.ts';
import { type EarlierLines, earlierDatasets, earlierStrokes, toldDatasets } from './earlier-datasets.ts';
import type { EndLabelOptions } from './end-label.ts';
import { bandGrounds } from './ground.ts';
import { laneHeight, levelAxis, sideNames } from './level-axis.ts';
import { lookDatasets, stopOf, strokesOf } from './look-datasets.ts';
import { lanesFor } from './off-scale-marks.ts';
import { type OverlayLine, overlayDatasets, overlayStops } from './overlay-datasets.ts';
import { type Lane, scaleLayout } from './scale-layout.ts';
import { type LookSize, lookSizes } from './sizes.ts';
import { wrapText } from './wrap-text.ts';

/** The words a chart of looks needs, worded by whoever knows the language. */
export interface LookChartWords {
  readonly place: (position: ScalePosition) => string;
  readonly lane: (lane: Lane) => string;
  readonly mark: (mark: TimeMark) => string;
  /** What changed, in the few words that fit above a chart. */
  readonly change: (mark: Mark) => string;
  /** That the target is later than the chart shows. */
  readonly beyond: (at: Instant) => string;
}

export interface LookChartInput {
  readonly levels: readonly Level[];
  /** The looks shown, oldest first. */
  readonly looks: readonly TrajectoryPoint[];
  /** The look right before those shown: the line comes in from it, without showing it. */
  readonly before?: TrajectoryPoint | undefined;
  readonly span: { readonly from: Instant; readonly to: Instant };
  readonly ahead?: Ahead | undefined;
  /** The lines of former dimensions it came from, and where they are joined with each other and with this one. */
  readonly earlier?: EarlierLines | undefined;
  /** The same dimension in other contexts. */
  readonly others?: readonly OverlayLine[] | undefined;
  /** What changed from one look to the next, oldest first. */
  readonly marks?: readonly Mark[] | undefined;
  readonly baselineId: AssessmentId | undefined;
  /** The lanes to lay out; charts beside each other share them so that their scales line up. */
  readonly lanes: readonly Lane[];
  readonly size: LookSize;
  /** Index into `looks`; the target comes after them, and after it the looks of `others`. */
  readonly highlighted?: number | undefined;
  readonly words: LookChartWords;
}

/** The lanes that any of these looks need. */
export function lanesOfLooks(looks: readonly TrajectoryPoint[]): readonly Lane[] {
  return lanesFor(
    looks.flatMap(({ answer, hindsight }) => [answer, hindsight?.answer].flatMap((one) => one?.kind ?? [])),
  );
}

/**
 * One dimension over time: level names up the side, one line that breaks where the dimension was not placed, a soft
 * capsule where an answer is between two levels, a thin line for how sure it was, and signs outside the scale for the answers that are not on it. Every look leaves a tick
 * on the time axis, so that a gap is seen to be a gap and not a missing look.
 */
export function lookChart(input: LookChartInput, surface: DrawingSurface): Drawing {
  const sizes = lookSizes[input.size];
  const layout = scaleLayout(input.levels, input.lanes, { ...sizes, lane: laneHeight(input, surface) });
  const side = sideNames(input, layout, surface);
  const { marks = [] } = input;
  const top = Math.max(sizes.top, side.above, marks.length === 0 ? 0 : sizes.text + 10);
  const plotWidth = Math.max(40, surface.width - side.gutter - sizes.right);
  const { ahead = {}, span, size, highlighted } = input;
  const flag = targetStop(ahead, span);
  const { others = [] } = input;
  const own = [...input.looks.map((look) => stopOf(look, layout)), ...(flag === undefined ? [] : [flag])];
  const overlaid = highlighted === undefined ? undefined : highlighted - own.length;
  const dates = dateMarks(input, surface, plotWidth);
  return {
    height: Math.round(layout.length) + sizes.timeAxis + top,
    stops: [...own, ...overlayStops(others, layout.min)],
    along: 'x',
    config: {
      type: 'line',
      data: {
        datasets: [
          ...lookDatasets(input, layout, surface, plotWidth),
          ...earlierDatasets(input.earlier, size, surface.palette),
          ...toldDatasets([...input.looks, ...(input.earlier?.lines.flat() ?? [])], size, surface.palette),
          ...aheadDatasets(
            ahead,
            span,
            size,
            flag !== undefined && highlighted === input.looks.length,
            surface.palette,
          ),
          ...overlayDatasets(others, size, overlaid, surface.palette),
        ],
      },
      options: {
        ...stillOptions,
        layout: { autoPadding: false, padding: { top, right: sizes.right } },
        scales: {
          x: dateAxis(input, dates, surface),
          y: levelAxis(side, layout, surface, sizes.text),
        },
        plugins: {
          ground: {
            along: 'y',
            bands: bandGrounds(layout, surface.palette),
            lanes: layout.lanes.map(({ at }) => at),
            dates: dates.map(({ at }) => at),
            ticks: [...input.looks, ...(input.earlier?.lines.flat() ?? [])].map((look) => look.at),
            cursor: input.highlighted === undefined ? undefined : input.looks[input.highlighted]?.at,
            surface: surface.palette.surface,
            quiet: surface.palette.line,
            strong: surface.palette.ink3,
          },
          timeMarks: {
            marks: marks.map((mark) => ({
              at: mark.at,
              label: input.words.change(mark),
              isTick: mark.kind === 'context',
            })),
            type: { size: sizes.text, weight: 400 },
            ink: surface.palette.ink2,
            line: surface.palette.ink3,
          },
          endLabel: endLabelOf(input, surface, plotWidth),
        },
      },
    },
  };
}

/** The latest place in words, beside its point. */
function endLabelOf(input: LookChartInput, { palette, measure }: DrawingSurface, plotWidth: number): EndLabelOptions {
  const flag = targetStop(input.ahead ?? {}, input.span);
  const beyond = beyondEdge(input.ahead ?? {}, input.span);
  const { text, point } = lookSizes[input.size];
  const type = { size: text + 0.5, weight: 600 };
  const edgeType = { size: text, weight: 500 };
  const edgeLine = beyond === undefined ? '' : input.words.beyond(beyond);
  const latest = input.looks.findLast(isPlaced);
  const widthOf = (line: string) => measure(line, type);
  const lines = latest === undefined ? [] : wrapText(input.words.place(latest.position), plotWidth * 0.9, widthOf);
  return {
    lines,
    width: Math.max(0, ...lines.map(widthOf)),
    type,
    at: latest === undefined ? undefined : { x: latest.at, y: latest.position },
    obstacles: [...strokesOf(input.looks, input.levels.length), ...earlierStrokes(input.earlier)],
    flag,
    colour: palette.accent,
    halo: palette.surface,
    ...(flag === undefined || beyond === undefined
      ? {}
      : {
          edge: {
            line: edgeLine,
            width: measure(edgeLine, edgeType),
            type: edgeType,
            at: flag,
            clear: point + 5,
            colour: palette.target,
          },
        }),
  };
}
