import { type Answer, positionOf } from '../assessment/answer.ts';
import { type Context, dayOf } from '../assessment/assessment.ts';
import { csvTable } from '../csv/csv.ts';
import type { PracticeModel } from '../practice-model/model.ts';
import { placementOf } from '../practice-model/scale.ts';
import type { TrajectoryPoint } from '../trajectory/trajectory.ts';
import type { ContextComparison, PlacedApart, PlacedInBoth } from './compare-contexts.ts';

const columns = [
  'model',
  'model version',
  'dimension',
  'context kind',
  'context',
  'date',
  'answer',
  'level',
  'quarter steps above level',
  'confidence',
  'beside the other context',
  'difference in quarter steps',
  'evidence',
  'second look',
  'second look level',
  'second look quarter steps above level',
] as const;

/**
 * Two contexts beside each other as tidy CSV (RFC 4180, UTF-8, CRLF): one row per dimension and context, in the order of
 * the page. Where both are on the scale a row says whether it stands higher, lower or alike, and by how many steps. A
 * dimension without an answer in a context has the answer "open". A second look stands in columns of its own. `offsetMinutes` (minutes east of UTC) decides the day.
 */
export function comparisonCsv(
  comparison: ContextComparison,
  first: Context,
  second: Context,
  offsetMinutes: number,
): string {
  const { model, inBoth, inOne, inNeither } = comparison;
  const row = (
    { dimension }: PlacedApart | PlacedInBoth,
    context: Context,
    point: TrajectoryPoint | undefined,
    quarters: number | undefined,
  ) => {
    const seenLater = point?.hindsight?.answer;
    return [
      model.title,
      model.version,
      dimension.title,
      context.kind,
      context.name,
      point === undefined ? '' : dayOf(point.at, offsetMinutes),
      point?.answer?.kind ?? 'open',
      ...placeCells(model, point?.answer),
      point?.confidence ?? '',
      ...besideCells(quarters),
      point?.evidence ?? '',
      seenLater?.kind ?? '',
      ...placeCells(model, seenLater),
    ];
  };
  const rows = [
    ...inBoth.flatMap((line) => [
      row(line, first, line.first, line.quarters),
      row(line, second, line.second, -line.quarters),
    ]),
    ...[...inOne, ...inNeither].flatMap((line) => [
      row(line, first, line.first, undefined),
      row(line, second, line.second, undefined),
    ]),
  ];
  return csvTable(columns, rows);
}

function placeCells({ levels }: Pick<PracticeModel, 'levels'>, answer: Answer | undefined): readonly [string, string] {
  const position = positionOf(answer);
  if (position === undefined) return ['', ''];
  const { lower, quarters } = placementOf(position);
  return [levels[lower]?.name ?? '', String(quarters)];
}

function besideCells(quarters: number | undefined): readonly [string, string] {
  if (quarters === undefined) return ['', ''];
  return [quarters > 0 ? 'higher' : quarters < 0 ? 'lower' : 'alike', String(Math.abs(quarters))];
}
