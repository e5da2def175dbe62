import type { AssessmentId, Instant } from '../brand.ts';

/** Longest name of a baseline, in UTF-16 code units; the store holds the same bound. */
export const longestBaselineName = 120;

/** A completed assessment that later ones are looked at beside. */
export interface Baseline {
  readonly assessmentId: AssessmentId;
  /** What the person calls it; empty as long as they have not named it. */
  readonly name: string;
  readonly pinnedAt: Instant;
}

/**
 * The baseline in use: the one the person chose to look from while it is pinned, otherwise the one pinned last.
 * Undefined when none is pinned; then the oldest assessment serves, see `buildTrajectory`.
 *
 * @param baselines the one pinned last first.
 */
export function baselineInUse(baselines: readonly Baseline[], chosen?: AssessmentId | undefined): Baseline | undefined {
  return baselines.find(({ assessmentId }) => assessmentId === chosen) ?? baselines[0];
}
