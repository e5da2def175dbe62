import type { TrajectorySummary } from './summary.ts';
import type { Trajectory } from './trajectory.ts';
import { isPlaced } from './trajectory.ts';

/** What there is to say first about a trajectory, as a fact for the renderer to word. Counts are counts of dimensions. */
export type Headline =
  /** Nothing has been placed on the scale in any assessment. */
  | { readonly kind: 'nothing-placed' }
  /** One assessment: everything later is looked at against it. */
  | { readonly kind: 'first-look' }
  /** The baseline is the latest assessment, so nothing can have moved since. */
  | { readonly kind: 'fresh-baseline' }
  | { readonly kind: 'moved'; readonly count: number; readonly of: number }
  | { readonly kind: 'held'; readonly count: number; readonly of: number }
  /** Of nothing was it said both at the baseline and later where it stands, but some were placed for the first time. */
  | { readonly kind: 'newly-placed'; readonly count: number; readonly of: number }
  /** Later assessments placed nothing, so there is nothing to look at against the baseline. */
  | { readonly kind: 'nothing-since' };

/** Chooses the sentence a trajectory is opened with; `of` is the number of dimensions of the model. */
export function headlineOf(trajectory: Trajectory, summary: TrajectorySummary): Headline {
  const of = trajectory.dimensions.length;
  const { movedUp, movedDown, movedOntoScale, movedOffScale } = summary;
  const moved = movedUp.length + movedDown.length + movedOntoScale.length + movedOffScale.length;
  if (!trajectory.dimensions.some((line) => line.points.some(isPlaced))) return { kind: 'nothing-placed' };
  if (summary.assessmentCount === 1) return { kind: 'first-look' };
  if (trajectory.assessments.at(-1)?.id === trajectory.baselineId) return { kind: 'fresh-baseline' };
  if (moved > 0) return { kind: 'moved', count: moved, of };
  if (summary.held.length > 0) return { kind: 'held', count: summary.held.length, of };
  if (summary.newlyPlaced.length > 0) return { kind: 'newly-placed', count: summary.newlyPlaced.length, of };
  return { kind: 'nothing-since' };
}
