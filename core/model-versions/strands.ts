import type { DimensionId } from '../brand.ts';
import type { DimensionFate } from '../practice-model/changes.ts';
import type { PracticeModel } from '../practice-model/model.ts';
import {
  type DimensionLink,
  linksOf,
  type Move,
  movesBetween,
  type VersionNode,
  versionNodes,
} from './version-tree.ts';

/** One dimension through all versions in which it means the same. */
export interface Strand {
  readonly key: string;
  /** The dimension of the model it leads to, when there is one. */
  readonly dimensionId?: DimensionId | undefined;
  /** What it became where its meaning ended. */
  readonly bridges: readonly StrandBridge[];
}

/** From a strand to what it became: by a split, a merge, or because the words mean something else now. */
export interface StrandBridge {
  readonly to: string;
  readonly fate: DimensionFate;
  /** The other version is the older one, or one beside it: nothing became of anything, they belong together. */
  readonly isBack: boolean;
}

/** How the dimensions of some versions hang together with those of a model. */
export interface Strands {
  /** The strand of a dimension as a version has it. */
  readonly of: (version: PracticeModel, id: DimensionId) => Strand;
  /** A strand by its key, also one that none of the versions at hand has. */
  readonly at: (key: string) => Strand;
  readonly movesFrom: (version: PracticeModel) => readonly Move[];
}

/** Follows every dimension of `versions` along the way to `model`. */
export function strandsTo(model: PracticeModel, versions: readonly PracticeModel[]): Strands {
  const nodes = versionNodes([model, ...versions]);
  const groups = createGroups();
  const bridges = new Map<string, Map<string, StrandBridge>>();
  const nodeOf = (version: PracticeModel): VersionNode => {
    const node = nodes.get(version);
    if (node === undefined) throw new RangeError('a version that was not given');
    return node;
  };
  const movesFrom = (version: PracticeModel) => movesBetween(nodeOf(version), nodeOf(model));
  const visit = (at: string, id: DimensionId, moves: readonly Move[]): void => {
    const [move, ...rest] = moves;
    if (move === undefined) return;
    for (const link of linksOf(move, id)) {
      const [here, there] = [placeKey(at, id), placeKey(move.to.key, link.to)];
      if (link.goesOn) groups.join(here, there);
      else note(bridges, here, there, link, move.isBack);
      visit(move.to.key, link.to, rest);
    }
  };
  for (const version of new Set(versions)) {
    const moves = movesFrom(version);
    for (const { id } of version.dimensions) visit(nodeOf(version).key, id, moves);
  }
  const ends = new Map(model.dimensions.map(({ id }) => [groups.of(placeKey(nodeOf(model).key, id)), id]));
  const bridgesOf = (group: string): readonly StrandBridge[] => {
    const found = [...bridges].flatMap(([from, to]) => (groups.of(from) === group ? [...to.values()] : []));
    const byTarget = new Map(found.map((bridge) => [groups.of(bridge.to), { ...bridge, to: groups.of(bridge.to) }]));
    byTarget.delete(group);
    return [...byTarget.values()];
  };
  const known = new Map<string, Strand>();
  const at = (key: string): Strand => {
    const strand = known.get(key) ?? { key, dimensionId: ends.get(key), bridges: bridgesOf(key) };
    known.set(key, strand);
    return strand;
  };
  return { movesFrom, at, of: (version, id) => at(groups.of(placeKey(nodeOf(version).key, id))) };
}

function placeKey(node: string, id: DimensionId): string {
  return `${node}\n#${id}`;
}

function note(
  bridges: Map<string, Map<string, StrandBridge>>,
  from: string,
  to: string,
  { fate }: DimensionLink,
  isBack: boolean,
): void {
  const known = bridges.get(from) ?? new Map<string, StrandBridge>();
  bridges.set(from, known.set(to, { to, fate, isBack }));
}

interface Groups {
  readonly of: (key: string) => string;
  readonly join: (a: string, b: string) => void;
}

/** Sets that grow together. Source: B. A. Galler and M. J. Fischer, "An improved equivalence algorithm", CACM 7, 1964. */
function createGroups(): Groups {
  const parents = new Map<string, string>();
  const of = (key: string): string => {
    let root = key;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  return {
    of,
    join(a, b) {
      const [first, second] = [of(a), of(b)];
      if (first !== second) parents.set(first, second);
    },
  };
}
