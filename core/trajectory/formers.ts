import type { DimensionId } from '../brand.ts';
import type { DimensionFate } from '../practice-model/changes.ts';
import type { DimensionTrajectory, FormerTrajectory, Trajectory, TrajectoryPoint } from './trajectory.ts';

/** A join between two lines of different meaning, from the last place of the one to the first place of the other. */
export interface Bridge {
  readonly fate: DimensionFate;
  readonly from: TrajectoryPoint;
  readonly to: TrajectoryPoint;
}

/** The former dimensions from which a dimension came, at first or second hand, in the order of the trajectory. */
export function formersOf(
  { formers }: Pick<Trajectory, 'formers'>,
  dimensionId: DimensionId,
): readonly FormerTrajectory[] {
  const found = new Set<string>();
  let count = -1;
  while (count < found.size) {
    count = found.size;
    for (const { key, became } of formers) {
      const leadsHere = became.some(
        (bridge) => bridge.dimensionId === dimensionId || (bridge.former !== undefined && found.has(bridge.former)),
      );
      if (leadsHere) found.add(key);
    }
  }
  return formers.filter(({ key }) => found.has(key));
}

/** The former dimensions that lead to none of the model: they were retired, or nobody knows what became of them. */
export function endedFormers(trajectory: Pick<Trajectory, 'formers' | 'dimensions'>): readonly FormerTrajectory[] {
  const going = new Set(
    trajectory.dimensions.flatMap(({ dimension }) => formersOf(trajectory, dimension.id).map(({ key }) => key)),
  );
  return trajectory.formers.filter(({ key }) => !going.has(key));
}

/** Where the lines of former dimensions are joined with each other and with the line of a dimension. */
export function bridgesInto(trajectory: Pick<Trajectory, 'formers'>, line: DimensionTrajectory): readonly Bridge[] {
  const formers = formersOf(trajectory, line.dimension.id);
  return formers.flatMap((former) =>
    former.became.flatMap(({ dimensionId, former: next, fate }) => {
      const to =
        dimensionId === line.dimension.id ? line : formers.find(({ key }) => next !== undefined && key === next);
      const bridge = to === undefined ? undefined : joined(former.points, to.points);
      return bridge === undefined ? [] : [{ fate, ...bridge }];
    }),
  );
}

/** The two places nearest in time, the earlier line's last and the later line's first. */
function joined(
  one: readonly TrajectoryPoint[],
  other: readonly TrajectoryPoint[],
): Pick<Bridge, 'from' | 'to'> | undefined {
  const [a, b] = [one.filter(isDrawn), other.filter(isDrawn)];
  const [first, second] = [a[0], b[0]];
  if (first === undefined || second === undefined) return undefined;
  const [earlier, later] = first.at <= second.at ? [a, b] : [b, a];
  const [to] = later;
  if (to === undefined) return undefined;
  const from = earlier.findLast(({ at }) => at <= to.at) ?? earlier.at(-1);
  return from === undefined ? undefined : { from, to };
}

function isDrawn(point: TrajectoryPoint): boolean {
  return placeToDraw(point) !== undefined;
}

/** Where on the scale a look is drawn, in quarter steps: at its place, or in the middle of the stretch it lies in. */
export function placeToDraw({ position, told }: TrajectoryPoint): number | undefined {
  if (position !== undefined) return position;
  return told?.stretch === undefined ? undefined : (told.stretch.from + told.stretch.to) / 2;
}
