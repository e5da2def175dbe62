import { type Answer, positionOf } from '../assessment/answer.ts';
import { dayOf } from '../assessment/assessment.ts';
import type { Hindsight } from '../assessment/hindsight.ts';
import type { DimensionId } from '../brand.ts';
import { csvTable } from '../csv/csv.ts';
import type { Dimension, PracticeModel } from '../practice-model/model.ts';
import { placementOf, type ScalePosition } from '../practice-model/scale.ts';
import type { TargetMark } from './targets.ts';
import { saidThen } from './told.ts';
import type { FormerTrajectory, Trajectory, TrajectoryPoint } from './trajectory.ts';

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
  'version at the time',
  'dimension at the time',
  'answer at the time',
  'level at the time',
  'quarter steps above level at the time',
  'lies from level',
  'lies up to level',
  'what became of the dimension',
] as const;

/**
 * A trajectory as tidy CSV (RFC 4180, UTF-8, CRLF): one row per dimension and look, the same rows as the table beside
 * the chart. Places are written as a level's name and the quarter steps (0 to 3) above it; a dimension left open has
 * the answer "open". A second look made later stands in columns of its own, beside the answer of the time. A target follows the looks of its dimension as a row with the answer "target" and the day it is
 * due, when it has one. What was told in another version stands in the words of then as well, and dimensions that the
 * model no longer has in their meaning follow its own, with what became of them. `offsetMinutes` (minutes east of UTC) decides the calendar day.
 */
export function trajectoryCsv(
  trajectory: Trajectory,
  offsetMinutes: number,
  targets: ReadonlyMap<DimensionId, TargetMark> = new Map(),
): string {
  const lookRow = (dimension: Dimension, point: TrajectoryPoint, became: string) => [
    dayOf(point.at, offsetMinutes),
    point.context.kind,
    point.context.name,
    trajectory.model.title,
    trajectory.model.version,
    dimension.title,
    point.answer?.kind ?? (point.told?.answer === undefined ? 'open' : 'on another scale'),
    ...placeCells(trajectory.model, point.answer),
    point.confidence ?? '',
    point.assessmentId === trajectory.baselineId ? 'yes' : 'no',
    point.evidence,
    point.sceptic,
    ...hindsightCells(trajectory, point.hindsight, offsetMinutes),
    ...toldCells(trajectory, dimension, point),
    became,
  ];
  const rows = [
    ...trajectory.dimensions.flatMap((line) => [
      ...line.points.map((point) => lookRow(line.dimension, point, '')),
      ...targetRows(trajectory, line.dimension, targets.get(line.dimension.id)),
    ]),
    ...trajectory.formers.flatMap((former) =>
      former.points.map((point) => lookRow(former.dimension, point, becameCell(trajectory, former))),
    ),
  ];
  return csvTable(columns, rows);
}

function hindsightCells(
  trajectory: Trajectory,
  hindsight: Hindsight | undefined,
  offsetMinutes: number,
): readonly string[] {
  if (hindsight === undefined) return ['', '', '', '', ''];
  const { answer, note, madeAt } = hindsight;
  return [dayOf(madeAt, offsetMinutes), answer.kind, ...placeCells(trajectory.model, answer), note];
}

/** How it was told in its own version, and between which levels it lies where no single place can be named. */
function toldCells(
  { model, assessments }: Trajectory,
  dimension: Dimension,
  { assessmentId, answer, told }: TrajectoryPoint,
): readonly string[] {
  const version = assessments.find(({ id }) => id === assessmentId)?.modelVersion ?? '';
  const said = saidThen(model, { answer, told });
  const levelAt = (position: ScalePosition | undefined) =>
    position === undefined ? '' : (model.levels[placementOf(position).lower]?.name ?? '');
  return [
    version,
    told?.title ?? dimension.title,
    said.answer?.kind ?? 'open',
    ...placeCells(said.scale, said.answer),
    levelAt(told?.stretch?.from),
    levelAt(told?.stretch?.to),
  ];
}

/** What became of a former dimension, such as `split: Asking; Listening`. */
function becameCell(trajectory: Trajectory, { became }: FormerTrajectory): string {
  if (became.length === 0) return 'retired';
  const names = became.map(({ dimensionId, former }) => {
    const line = trajectory.dimensions.find(({ dimension }) => dimension.id === dimensionId);
    return line?.dimension.title ?? trajectory.formers.find(({ key }) => key === former)?.dimension.title ?? '';
  });
  return `${became[0]?.fate ?? ''}: ${names.join('; ')}`;
}

function placeCells({ levels }: Pick<PracticeModel, 'levels'>, answer: Answer | undefined): readonly [string, string] {
  const position = positionOf(answer);
  if (position === undefined) return ['', ''];
  const { lower, quarters } = placementOf(position);
  return [levels[lower]?.name ?? '', String(quarters)];
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
