import type { Instant } from '../brand.ts';
import type { FormerTrajectory, Trajectory } from './trajectory.ts';

/** How far back a person looks, counted from the latest assessment. */
export const stretches = ['one-year', 'two-years', 'all'] as const;
export type Stretch = (typeof stretches)[number];

const years: Readonly<Record<Exclude<Stretch, 'all'>, number>> = { 'one-year': 1, 'two-years': 2 };

/** The stretches that show less than everything, and `all`; only `all` when there is no more than a year. */
export function stretchesOf(trajectory: Trajectory): readonly Stretch[] {
  const first = trajectory.assessments[0]?.completedAt;
  return stretches.filter((stretch) => {
    const from = startOf(trajectory, stretch);
    return stretch === 'all' || (first !== undefined && from !== undefined && first < from);
  });
}

/** The first moment of a stretch; undefined when it has no beginning, as `all` has none. */
export function startOf(trajectory: Trajectory, stretch: Stretch): Instant | undefined {
  const latest = trajectory.assessments.at(-1)?.completedAt;
  if (stretch === 'all' || latest === undefined) return undefined;
  const start = new Date(latest);
  start.setUTCFullYear(start.getUTCFullYear() - years[stretch]);
  return start.getTime() as Instant;
}

/**
 * The same trajectory with only the looks of a stretch: what its charts, its table and its export show. The baseline
 * stays the baseline, even when it lies before the stretch.
 */
export function within(trajectory: Trajectory, stretch: Stretch): Trajectory {
  const from = startOf(trajectory, stretch);
  if (from === undefined) return trajectory;
  return {
    ...trajectory,
    assessments: trajectory.assessments.filter((assessment) => assessment.completedAt >= from),
    dimensions: trajectory.dimensions.map((line) => ({
      ...line,
      points: line.points.filter((point) => point.at >= from),
    })),
    formers: formersWithin(trajectory.formers, (at) => at >= from),
  };
}

/** The former dimensions with only the looks at some moments; one without any is left out. */
export function formersWithin(
  formers: readonly FormerTrajectory[],
  isIn: (at: Instant) => boolean,
): readonly FormerTrajectory[] {
  return formers
    .map((former) => ({ ...former, points: former.points.filter(({ at }) => isIn(at)) }))
    .filter(({ points }) => points.length > 0);
}
