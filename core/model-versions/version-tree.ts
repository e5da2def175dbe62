import type { DimensionId } from '../brand.ts';
import type { DimensionFate, VersionChange } from '../practice-model/changes.ts';
import type { PracticeModel } from '../practice-model/model.ts';
import { canonicalStepJson } from './canonical.ts';
import { versionChain } from './lineage.ts';

/** A version among those that a number of documents tell of; a step leads to it from the version before. */
export interface VersionNode {
  readonly key: string;
  readonly parent?: VersionNode | undefined;
  readonly step?: VersionChange | undefined;
  /** The dimensions of the documents that are this version; absent where none is at hand. */
  dimensions?: ReadonlySet<DimensionId> | undefined;
}

/** One step of the way from a version to another, walked in its own direction or back. */
export interface Move {
  readonly step: Pick<VersionChange, 'dimensions' | 'levels'>;
  readonly isBack: boolean;
  readonly to: VersionNode;
}

/** What a dimension is on the other side of a move. */
export interface DimensionLink {
  readonly to: DimensionId;
  readonly fate: DimensionFate;
  /** Its answers can be carried on: one dimension on either side that means the same. */
  readonly goesOn: boolean;
}

/**
 * Where each of some documents of one model stands among the versions they tell of. Steps that are equal to the letter
 * are one step, so that versions that diverge share what lies before they do.
 */
export function versionNodes(documents: readonly PracticeModel[]): ReadonlyMap<PracticeModel, VersionNode> {
  const nodes = new Map<string, VersionNode>();
  const nodeAt = (key: string, parent?: VersionNode, step?: VersionChange): VersionNode => {
    const node = nodes.get(key) ?? { key, parent, step };
    nodes.set(key, node);
    return node;
  };
  return new Map(
    documents.map((document) => {
      let node = nodeAt(versionChain(document)[0] ?? document.version);
      for (const step of document.history ?? []) {
        node = nodeAt(`${node.key}\n${canonicalStepJson(step)}`, node, step);
      }
      node.dimensions = new Set([...(node.dimensions ?? []), ...document.dimensions.map(({ id }) => id)]);
      return [document, node];
    }),
  );
}

/**
 * The moves from one version to another: back to the last one they have in common, then on. Where nothing is known of
 * how they hang together, one move that says nothing, so that dimensions are taken by their ids.
 */
export function movesBetween(from: VersionNode, to: VersionNode): readonly Move[] {
  const [ofFrom, ofTo] = [withAncestors(from), withAncestors(to)];
  const common = ofFrom.find((node) => ofTo.includes(node));
  if (common === undefined) return [{ step: { dimensions: [] }, isBack: false, to }];
  const back = ofFrom
    .slice(0, ofFrom.indexOf(common))
    .flatMap(({ step, parent }): readonly Move[] =>
      step === undefined || parent === undefined ? [] : [{ step, isBack: true, to: parent }],
    );
  const on = ofTo
    .slice(0, ofTo.indexOf(common))
    .toReversed()
    .flatMap((node): readonly Move[] =>
      node.step === undefined ? [] : [{ step: node.step, isBack: false, to: node }],
    );
  return [...back, ...on];
}

function withAncestors(node: VersionNode): readonly VersionNode[] {
  return node.parent === undefined ? [node] : [node, ...withAncestors(node.parent)];
}

/** What a dimension is after a move; nothing when it was retired, or did not exist yet. */
export function linksOf({ step, isBack, to }: Move, id: DimensionId): readonly DimensionLink[] {
  const [here, there] = isBack ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const told = step.dimensions.filter((change) => change[here].includes(id));
  if (told.length > 0) {
    return told.flatMap(({ fate, meansSomethingElse = false, ...change }) =>
      change[there].map((other) => ({ to: other, fate, goesOn: keepsMeaning[fate] && !meansSomethingElse })),
    );
  }
  const isTaken = step.dimensions.some((change) => change[there].includes(id));
  const isThere = to.dimensions === undefined || to.dimensions.has(id);
  return isTaken || !isThere ? [] : [{ to: id, fate: 'same', goesOn: true }];
}

const keepsMeaning: Readonly<Record<DimensionFate, boolean>> = {
  same: true,
  reworded: true,
  renamed: true,
  split: false,
  merged: false,
  retired: false,
  new: false,
};
