import { type Answer, positionOf } from '../assessment/answer.ts';
import { dayOf } from '../assessment/assessment.ts';
import type { Hindsight } from '../assessment/hindsight.ts';
import type { DimensionId } from '../brand.ts';
import { csvTable } from '../csv/csv.ts';
import type { Dimension } from '../practice-model/model.ts';
import { placementOf } from '../practice-model/scale.ts';
import type { TargetMark } from './targets.ts';
import type { Trajectory } from './trajectory.ts';

const columns = [
  'date',
  'context kind',
  'context',
  'model',
  'model version',
  'dimension',
  'answer',
  'level',
  'quarter steps above level',
  'confidence',
  'baseline',
  'evidence',
  'what a sceptic would say',
  'second look on',
  'second look',
  'second look level',
  'second look quarter steps above level',
  'second look note',
] as const;

/**
 * A trajectory as tidy CSV (RFC 4180, UTF-8, CRLF): one row per dimension and look, the same rows as the table beside
 * the chart. Places are written as a level's name and the quarter steps (0 to 3) above it; a dimension left open has
 * the answer "open". A second look made later stands in columns of its own, beside the answer of the time. A target follows the looks of its dimension as a row with the answer "target" and the day it is
 * due, when it has one. `offsetMinutes` (minutes east of UTC) decides the calendar day.
 */
export function trajectoryCsv(
  trajectory: Trajectory,
  offsetMinutes: number,
  targets: ReadonlyMap<DimensionId, TargetMark> = new Map(),
): string {
  const rows = trajectory.dimensions.flatMap((line) => [
    ...line.points.map((point) => [
      dayOf(point.at, offsetMinutes),
      point.context.kind,
      point.context.name,
      trajectory.model.title,
      trajectory.model.version,
      line.dimension.title,
      point.answer?.kind ?? 'open',
      ...placeCells(trajectory, point.answer),
      point.confidence ?? '',
      point.assessmentId === trajectory.baselineId ? 'yes' : 'no',
      point.evidence,
      point.sceptic,
      ...hindsightCells(trajectory, point.hindsight, offsetMinutes),
    ]),
    ...targetRows(trajectory, line.dimension, targets.get(line.dimension.id)),
  ]);
  return csvTable(columns, rows);
}

function hindsightCells(
  trajectory: Trajectory,
  hindsight: Hindsight | undefined,
  offsetMinutes: number,
): readonly string[] {
  if (hindsight === undefined) return ['', '', '', '', ''];
  const { answer, note, madeAt } = hindsight;
  return [dayOf(madeAt, offsetMinutes), answer.kind, ...placeCells(trajectory, answer), note];
}

function placeCells(trajectory: Trajectory, answer: Answer | undefined): readonly [string, string] {
  const position = positionOf(answer);
  if (position === undefined) return ['', ''];
  const { lower, quarters } = placementOf(position);
  return [trajectory.model.levels[lower]?.name ?? '', String(quarters)];
}

function targetRows(
  { model, assessments }: Trajectory,
  dimension: Dimension,
  target: TargetMark | undefined,
): readonly (readonly string[])[] {
  if (target === undefined) return [];
  const { kind, name } = assessments.at(-1)?.context ?? { kind: '', name: '' };
  const { dueOn = '', level } = target;
  const cells = [dueOn, kind, name, model.title, model.version, dimension.title, 'target', level.name, '0', '', 'no'];
  return [[...cells, ...Array.from({ length: columns.length - cells.length }, () => '')]];
}
