import type { VersionChange } from '../practice-model/changes.ts';
import type { PracticeModel } from '../practice-model/model.ts';
import { canonicalJson, canonicalStepJson } from './canonical.ts';

/**
 * How one version stands to another of the same model: `earlier` when the other goes on from it, `later` when it goes
 * on from the other, `diverging` when neither does.
 */
export const versionRelations = ['same', 'earlier', 'later', 'diverging'] as const;
export type VersionRelation = (typeof versionRelations)[number];

type Versioned = Pick<PracticeModel, 'version' | 'history'>;

/** The versions a document tells of, its own last. */
export function versionChain({ version, history = [] }: Versioned): readonly string[] {
  const [first] = history;
  return first === undefined ? [version] : [first.from, ...history.map(({ to }) => to)];
}

/**
 * How many steps two histories have in common, from the oldest on; undefined when they do not even begin with the same
 * version, so that nothing is known of how one came from the other.
 */
export function commonSteps(a: Versioned, b: Versioned): number | undefined {
  if (versionChain(a)[0] !== versionChain(b)[0]) return undefined;
  const [ofA, ofB] = [a.history ?? [], b.history ?? []];
  let count = 0;
  while (count < ofA.length && count < ofB.length && isSameStep(ofA[count], ofB[count])) count += 1;
  return count;
}

function isSameStep(a: VersionChange | undefined, b: VersionChange | undefined): boolean {
  return a !== undefined && b !== undefined && canonicalStepJson(a) === canonicalStepJson(b);
}

/** How `a` stands to `b`, two versions of one model. */
export function relationOf(a: PracticeModel, b: PracticeModel): VersionRelation {
  if (canonicalJson(a) === canonicalJson(b)) return 'same';
  const common = commonSteps(a, b);
  const [stepsOfA, stepsOfB] = [a.history?.length ?? 0, b.history?.length ?? 0];
  if (common === undefined || stepsOfA === stepsOfB) return 'diverging';
  if (common === stepsOfA) return 'earlier';
  return common === stepsOfB ? 'later' : 'diverging';
}

/** Compares version numbers, such as `1.2.10` after `1.2.9`; negative when `a` is the lower one. */
export function compareVersions(a: string, b: string): number {
  const [ofA, ofB] = [a, b].map((version) => version.split('.').map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (ofA?.[index] ?? 0) - (ofB?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
