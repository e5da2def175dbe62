import type { Instant } from '../brand.ts';
import { type Dimension, descriptionAt, type Level } from '../practice-model/model.ts';
import { nextLevelIndex, quartersPerLevel, type ScalePosition } from '../practice-model/scale.ts';
import {
  baselineStand,
  type DimensionTrajectory,
  isPlaced,
  latestPlaced,
  latestStand,
  type PlacedPoint,
  standsSomewhere,
  type Trajectory,
} from './trajectory.ts';

/** A dimension that stands elsewhere on the scale than it did at the baseline. */
export interface Movement {
  readonly dimension: Dimension;
  readonly from: ScalePosition;
  readonly to: ScalePosition;
}

/**
 * A dimension that was below the first level at the baseline and is on the scale now. Being below has no place on the
 * scale, so such a move has no width and cannot be compared with another.
 */
export interface ArrivalOnScale {
  readonly dimension: Dimension;
  readonly to: ScalePosition;
}

/** A dimension that was on the scale at the baseline and is below its first level now. */
export interface DepartureFromScale {
  readonly dimension: Dimension;
  readonly from: ScalePosition;
}

/** A dimension that stands where it stood at the baseline. */
export interface Holding {
  readonly dimension: Dimension;
  readonly position: ScalePosition;
  /** The earliest look from which on it has been at this place, without another in between or below the first level. */
  readonly since: Instant;
}

/** The level that is the fewest quarter steps away, over all dimensions. */
export interface NearestNextLevel {
  readonly dimension: Dimension;
  readonly position: ScalePosition;
  readonly level: Level;
  readonly quartersAway: number;
  /** What the model says people usually do to move on from here. */
  readonly nextSteps: readonly string[];
}

/**
 * What a trajectory says in words, still as facts: the renderer words it. Dimensions are listed one by one; nothing is
 * added up across them. A dimension can have moved or held only when something was said of where it stands both at the
 * baseline and later, be it on the scale or below it; what lies before a baseline that was pinned later is left out.
 */
export interface TrajectorySummary {
  readonly since?: Instant | undefined;
  readonly until?: Instant | undefined;
  readonly assessmentCount: number;
  /** Moved towards the last level, widest move first. */
  readonly movedUp: readonly Movement[];
  /** Moved towards the first level, widest move first. */
  readonly movedDown: readonly Movement[];
  /** Moved up from below the first level, in the order of the model. */
  readonly movedOntoScale: readonly ArrivalOnScale[];
  /** Moved down to below the first level, in the order of the model. */
  readonly movedOffScale: readonly DepartureFromScale[];
  readonly held: readonly Holding[];
  /** Left open, not observed or not applicable at the baseline, but placed later. */
  readonly newlyPlaced: readonly Dimension[];
  /** Placed now, but not asked about at the baseline: its line began later, with another version of the model. */
  readonly begunSince: readonly Dimension[];
  /** Placed now, and answered at the baseline on a scale from which no place can be carried over. */
  readonly onOtherScale: readonly Dimension[];
  /** The dimensions that stand highest now; all that share the highest place, in the order of the model. */
  readonly strongest: readonly Dimension[];
  readonly nearestNext?: NearestNextLevel | undefined;
}

/** Says what moved, what held and what is nearest since the baseline. Works from one assessment on. */
export function summarise(trajectory: Trajectory): TrajectorySummary {
  const movements: Movement[] = [];
  const movedOntoScale: ArrivalOnScale[] = [];
  const movedOffScale: DepartureFromScale[] = [];
  const held: Holding[] = [];
  const newlyPlaced: Dimension[] = [];
  const begunSince: Dimension[] = [];
  const onOtherScale: Dimension[] = [];
  const baselineIndex = trajectory.assessments.findIndex(({ id }) => id === trajectory.baselineId);
  const since = trajectory.assessments[baselineIndex]?.completedAt;
  const fromBaseline = new Set(trajectory.assessments.slice(Math.max(0, baselineIndex)).map(({ id }) => id));
  for (const line of trajectory.dimensions) {
    const { dimension } = line;
    const then = baselineStand(trajectory, line);
    const now = latestStand({ points: line.points.filter(({ assessmentId }) => fromBaseline.has(assessmentId)) });
    if (now === undefined) continue;
    if (!isPlaced(now)) {
      if (then !== undefined && isPlaced(then)) movedOffScale.push({ dimension, from: then.position });
    } else if (then === undefined) {
      const atBaseline = line.points.find(({ assessmentId }) => assessmentId === trajectory.baselineId);
      if (atBaseline === undefined && baselineIndex >= 0) begunSince.push(dimension);
      else if (atBaseline?.told?.answer !== undefined) onOtherScale.push(dimension);
      else newlyPlaced.push(dimension);
    } else if (!isPlaced(then)) {
      movedOntoScale.push({ dimension, to: now.position });
    } else if (then.position !== now.position) {
      movements.push({ dimension, from: then.position, to: now.position });
    } else if (then.assessmentId !== now.assessmentId) {
      held.push({ dimension, position: now.position, since: heldSince(line, now) });
    }
  }
  const widestFirst = (a: Movement, b: Movement) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from);
  return {
    since,
    until: trajectory.assessments.at(-1)?.completedAt,
    assessmentCount: trajectory.assessments.length,
    movedUp: movements.filter((move) => move.to > move.from).sort(widestFirst),
    movedDown: movements.filter((move) => move.to < move.from).sort(widestFirst),
    movedOntoScale,
    movedOffScale,
    held,
    newlyPlaced,
    begunSince,
    onOtherScale,
    strongest: strongestOf(trajectory),
    nearestNext: nearestNextOf(trajectory),
  };
}

function heldSince(line: DimensionTrajectory, now: PlacedPoint): Instant {
  let since = now.at;
  for (const point of line.points.filter(standsSomewhere).toReversed()) {
    if (point.position !== now.position) break;
    since = point.at;
  }
  return since;
}

function strongestOf(trajectory: Trajectory): readonly Dimension[] {
  const placed = trajectory.dimensions.flatMap((line) => {
    const now = latestPlaced(line);
    return now === undefined ? [] : [{ dimension: line.dimension, position: now.position }];
  });
  const highest = Math.max(...placed.map((item) => item.position));
  return placed.filter((item) => item.position === highest).map((item) => item.dimension);
}

/** The fewest quarter steps win; between equals the order of the model decides. */
function nearestNextOf(trajectory: Trajectory): NearestNextLevel | undefined {
  const { levels } = trajectory.model;
  let nearest: NearestNextLevel | undefined;
  for (const line of trajectory.dimensions) {
    const now = latestPlaced(line);
    if (now === undefined) continue;
    const index = nextLevelIndex(now.position, levels.length);
    const level = index === undefined ? undefined : levels[index];
    const current = levels[Math.floor(now.position / quartersPerLevel)];
    if (index === undefined || level === undefined || current === undefined) continue;
    const quartersAway = index * quartersPerLevel - now.position;
    if (nearest !== undefined && nearest.quartersAway <= quartersAway) continue;
    const { nextSteps } = descriptionAt(line.dimension, current.id);
    nearest = { dimension: line.dimension, position: now.position, level, quartersAway, nextSteps };
  }
  return nearest;
}
