import { dayOf } from '../assessment/assessment.ts';
import { placementOf } from '../practice-model/scale.ts';
import type { Trajectory, TrajectoryPoint } from './trajectory.ts';

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
] as const;

/**
 * A trajectory as tidy CSV (RFC 4180, UTF-8, CRLF): one row per dimension and look, the same rows as the table beside
 * the chart. Places are written as a level's name and the quarter steps (0 to 3) above it; a dimension left open has
 * the answer "open". `offsetMinutes` (minutes east of UTC) decides the calendar day.
 */
export function trajectoryCsv(trajectory: Trajectory, offsetMinutes: number): string {
  const rows = trajectory.dimensions.flatMap((line) =>
    line.points.map((point) => [
      dayOf(point.at, offsetMinutes),
      point.context.kind,
      point.context.name,
      trajectory.model.title,
      trajectory.model.version,
      line.dimension.title,
      point.answer?.kind ?? 'open',
      ...placeCells(trajectory, point),
      point.confidence ?? '',
      point.assessmentId === trajectory.baselineId ? 'yes' : 'no',
      point.evidence,
    ]),
  );
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function placeCells(trajectory: Trajectory, point: TrajectoryPoint): readonly [string, string] {
  if (point.position === undefined) return ['', ''];
  const { lower, quarters } = placementOf(point.position);
  return [trajectory.model.levels[lower]?.name ?? '', String(quarters)];
}

/** What a spreadsheet would run, also behind blanks and what nobody sees; Japanese ones take the wide signs as well. */
const startsLikeFormula = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠\t\r]/u;

/** One cell of RFC 4180; a text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvCell(text: string): string {
  const safe = startsLikeFormula.test(text) ? `'${text}` : text;
  return /["\r\n,;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
