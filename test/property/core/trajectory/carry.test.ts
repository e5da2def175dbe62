import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../core/assessment/answer.ts';
import type { Rating } from '../../../../core/assessment/assessment.ts';
import type { AssessmentId, DimensionId, LevelId } from '../../../../core/brand.ts';
import type { DimensionChange, LevelCounterpart, VersionChange } from '../../../../core/practice-model/changes.ts';
import { historyFaults } from '../../../../core/practice-model/history-references.ts';
import type { Level, PracticeModel } from '../../../../core/practice-model/model.ts';
import { placementOf, quartersPerLevel, type ScalePosition } from '../../../../core/practice-model/scale.ts';
import { type Carried, carryAssessments, type MadeAssessment } from '../../../../core/trajectory/carry.ts';
import { aDimension, aModel, assessmentId } from '../../../helpers/builders.ts';

// Random histories of a model, random assessments with any of its versions, and the slowest reading of them that can
// still be seen to be right: one step after the other, one rating after the other.

interface Plan {
  /** What happens to each dimension in turn, and whether two of them are merged. */
  readonly fates: readonly number[];
  readonly hasNew: boolean;
  /** The number of levels afterwards, and where each level goes: an index, or none. */
  readonly levels: { readonly count: number; readonly jumps: readonly number[] } | undefined;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  fates: fc.array(fc.nat(8), { minLength: 12, maxLength: 12 }),
  hasNew: fc.boolean(),
  levels: fc.option(
    fc.record({ count: fc.integer({ min: 3, max: 6 }), jumps: fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }) }),
    { nil: undefined, freq: 2 },
  ),
});

function levelsOf(prefix: string, count: number): readonly Level[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${prefix}-${index}` as LevelId,
    name: `${prefix} ${index}`,
  }));
}

/** The next version by a plan: dimensions go on, are renamed, split, merged, retired, or mean something else. */
function next(before: PracticeModel, { fates, hasNew, levels }: Plan, number: number): PracticeModel {
  const version = `${number + 1}.0.0`;
  const changes: DimensionChange[] = [];
  const ids: DimensionId[] = [];
  const name = (index: number) => `v${number}-${index}` as DimensionId;
  const waiting: DimensionId[] = [];
  for (const [index, { id }] of before.dimensions.entries()) {
    const fate = fates[index % fates.length] ?? 0;
    if (fate === 1) changes.push({ fate: 'renamed', from: [id], to: [name(index)] });
    if (fate === 2) changes.push({ fate: 'split', from: [id], to: [id, name(index)] });
    if (fate === 3) changes.push({ fate: 'retired', from: [id], to: [] });
    if (fate === 4) changes.push({ fate: 'reworded', from: [id], to: [id], meansSomethingElse: true });
    if (fate === 6) changes.push({ fate: 'split', from: [id], to: [name(index), `${name(index)}-b` as DimensionId] });
    if (fate === 5) waiting.push(id);
    else if (fate === 0 || fate > 6) ids.push(id);
    else ids.push(...(changes.at(-1)?.to ?? []));
  }
  if (waiting.length === 1) ids.push(...waiting);
  if (waiting.length > 1) {
    const to = `v${number}-merged` as DimensionId;
    changes.push({ fate: 'merged', from: waiting, to: [to] });
    ids.push(to);
  }
  if (hasNew || ids.length === 0) {
    const id = `v${number}-new` as DimensionId;
    changes.push({ fate: 'new', from: [], to: [id] });
    ids.push(id);
  }
  const scale = levels === undefined ? before.levels : levelsOf(`s${number}`, levels.count);
  let place = 0;
  const table = before.levels.map(({ id }, index): LevelCounterpart => {
    const jump = levels?.jumps[index] ?? 0;
    if (jump === 3) return { from: id };
    place = Math.min(place + (index === 0 ? 0 : jump), scale.length - 1);
    return { from: id, to: scale[place]?.id };
  });
  const step: VersionChange = {
    from: before.version,
    to: version,
    summary: 'Changed.',
    dimensions: changes,
    ...(levels === undefined ? {} : { levels: table }),
  };
  const dimensions = ids.slice(0, 12).map((id) => aDimension(id, {}, []));
  const kept = new Set(ids.slice(0, 12));
  // What there is no room for is retired, so that the step stays true.
  const told = step.dimensions.map((change) => ({ ...change, to: change.to.filter((id) => kept.has(id)) }));
  const isWhole = ids.length <= 12;
  return isWhole
    ? { ...before, version, levels: scale, dimensions, history: [...(before.history ?? []), step] }
    : {
        ...before,
        version,
        levels: scale,
        dimensions,
        history: [...(before.history ?? []), { ...step, dimensions: told.filter(isPossible) }],
      };
}

function isPossible({ fate, to }: DimensionChange): boolean {
  return fate === 'retired' || to.length > (fate === 'split' ? 1 : 0);
}

const versions: fc.Arbitrary<readonly PracticeModel[]> = fc.array(plan, { minLength: 1, maxLength: 4 }).map((plans) => {
  const first = aModel({
    levels: levelsOf('s0', 5),
    dimensions: ['a', 'b', 'c', 'd'].map((id) => aDimension(id, {}, [])),
  });
  const all = [first];
  for (const [index, one] of plans.entries()) all.push(next(all.at(-1) ?? first, one, index + 1));
  return all;
});

const answerOf = (seed: number, levels: number): Answer | undefined => {
  const kinds = ['not-observed', 'not-applicable', 'below-first-level'] as const;
  const choice = seed % 10;
  if (choice === 0) return undefined;
  const kind = kinds[choice - 1];
  if (kind !== undefined) return { kind };
  return { kind: 'placed', position: (seed % ((levels - 1) * quartersPerLevel + 1)) as ScalePosition };
};

interface Case {
  readonly versions: readonly PracticeModel[];
  readonly inUse: PracticeModel;
  readonly made: readonly MadeAssessment[];
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    versions,
    inUse: fc.nat(4),
    looks: fc.array(
      fc.record({ version: fc.nat(4), seeds: fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  })
  .map(({ versions: all, inUse, looks }) => {
    const at = (index: number) => all[index % all.length] ?? aModel();
    const made = looks.map(({ version, seeds }, index): MadeAssessment => {
      const model = at(version);
      const ratings = model.dimensions.flatMap(({ id }, place): Rating[] => {
        const seed = seeds[place] ?? 0;
        return seed % 7 === 0
          ? []
          : [
              {
                dimensionId: id,
                answer: answerOf(seed, model.levels.length),
                evidence: `${index} ${id}`,
                indicatorsSeen: [],
                offTheMap: '',
                whatChanged: '',
                sceptic: '',
              },
            ];
      });
      return { id: assessmentId(index), model, ratings, hindsights: [] };
    });
    return { versions: all, inUse: at(inUse), made };
  });

/** Everything that was carried, with where it ended up. */
function allOf({ assessments, formers }: Carried) {
  return [
    ...assessments.flatMap(({ id, ratings }) => ratings.map((rating) => ({ id, rating, at: `${rating.dimensionId}` }))),
    ...formers.flatMap(({ key, looks }) =>
      looks.map(({ assessmentId: id, rating }) => ({ id, rating, at: `former ${key}` })),
    ),
  ];
}

const keyOf = (id: AssessmentId, evidence: string) => `${id} ${evidence}`;

/** One step forward or back for a dimension: what it goes on as, or nothing when its line ends there. */
function oneStep(step: VersionChange, isBack: boolean, id: DimensionId, there: PracticeModel): DimensionId | undefined {
  for (const { fate, from, to, meansSomethingElse } of step.dimensions) {
    const [here, other] = isBack ? [to, from] : [from, to];
    if (!here.includes(id)) continue;
    const goesOn = ['same', 'reworded', 'renamed'].includes(fate) && meansSomethingElse !== true;
    return goesOn ? other[0] : undefined;
  }
  const taken = step.dimensions.some(({ from, to }) => (isBack ? from : to).includes(id));
  return !taken && there.dimensions.some((dimension) => dimension.id === id) ? id : undefined;
}

/** The dimension of the version in use that means the same, walking version by version. */
function naively({ versions: all, inUse }: Case, from: PracticeModel, id: DimensionId): DimensionId | undefined {
  const history = all.at(-1)?.history ?? [];
  let [at, dimension]: [number, DimensionId | undefined] = [all.indexOf(from), id];
  const end = all.indexOf(inUse);
  while (at !== end && dimension !== undefined) {
    const isBack = at > end;
    const step = history[isBack ? at - 1 : at];
    const there = all[isBack ? at - 1 : at + 1];
    if (step === undefined || there === undefined) throw new RangeError('no such step');
    dimension = oneStep(step, isBack, dimension, there);
    at += isBack ? -1 : 1;
  }
  return dimension;
}

describe('assessments read in another version', () => {
  it('come from histories that are as they should be', () => {
    fc.assert(
      fc.property(versions, (all) => {
        for (const version of all) expect(historyFaults(version)).toEqual([]);
      }),
    );
  });

  it('lose no rating and make none up: each is there once, with every word', () => {
    fc.assert(
      fc.property(cases, ({ inUse, made }) => {
        const given = made.flatMap(({ id, ratings }) => ratings.map(({ evidence }) => keyOf(id, evidence)));
        const carried = allOf(carryAssessments(inUse, made)).map(({ id, rating }) => keyOf(id, rating.evidence));
        expect(carried.toSorted()).toEqual(given.toSorted());
      }),
    );
  });

  it('stand with the dimension that means the same, and only there', () => {
    fc.assert(
      fc.property(cases, (example) => {
        const carried = allOf(carryAssessments(example.inUse, example.made));
        for (const { id, model, ratings } of example.made) {
          for (const { dimensionId, evidence } of ratings) {
            const expected = naively(example, model, dimensionId);
            const found = carried.find(({ id: other, rating }) => other === id && rating.evidence === evidence);
            if (expected === undefined) expect(found?.at).toMatch(/^former /);
            else expect(found?.at).toBe(expected);
          }
        }
      }),
    );
  });

  it('say of a dimension that it was not asked about exactly when no rating could be with it', () => {
    fc.assert(
      fc.property(cases, (example) => {
        const { assessments } = carryAssessments(example.inUse, example.made);
        for (const [index, { notAsked }] of assessments.entries()) {
          const { model } = example.made[index] ?? { model: example.inUse };
          const asked = new Set(model.dimensions.map(({ id }) => naively(example, model, id)));
          const expected = example.inUse.dimensions.map(({ id }) => id).filter((id) => !asked.has(id));
          expect(notAsked).toEqual(expected);
        }
      }),
    );
  });

  it('are never placed more exactly than the authors’ tables say, and keep their own words where they are not', () => {
    fc.assert(
      fc.property(cases, (example) => {
        for (const { id, rating } of allOf(carryAssessments(example.inUse, example.made))) {
          const original = example.made
            .find((assessment) => assessment.id === id)
            ?.ratings.find(({ evidence }) => evidence === rating.evidence);
          const from = example.made.find((assessment) => assessment.id === id)?.model ?? example.inUse;
          const { answer, told } = rating;
          if (original?.answer?.kind !== 'placed') {
            if (answer !== undefined) expect(answer).toEqual(original?.answer);
            else if (original?.answer !== undefined) expect(told?.answer).toEqual(original.answer);
            continue;
          }
          const expected = placeNaively(example, from, original.answer.position);
          const kept = answer ?? told?.answer;
          expect(kept).toBeDefined();
          if (expected === undefined) expect([answer, told?.stretch]).toEqual([undefined, undefined]);
          else if (expected.from === expected.to) expect(answer).toEqual({ kind: 'placed', position: expected.from });
          else expect([answer, told?.stretch]).toEqual([undefined, expected]);
          if (answer === undefined) expect(told?.answer).toEqual(original.answer);
        }
      }),
    );
  });

  it('lead from every line that ended by a split, a merge or another meaning to what it became', () => {
    fc.assert(
      fc.property(cases, ({ inUse, made }) => {
        const { formers } = carryAssessments(inUse, made);
        const ids = new Set(inUse.dimensions.map(({ id }) => id));
        const keys = new Set(formers.map(({ key }) => key));
        expect(keys.size).toBe(formers.length);
        for (const { key, became } of formers) {
          for (const { dimensionId, former } of became) {
            expect(dimensionId === undefined ? keys.has(former ?? '') && former !== key : ids.has(dimensionId)).toBe(
              true,
            );
          }
        }
      }),
    );
  });
});

/** Level by level through every table on the way; both levels around a place, each on its own. */
function placeNaively(
  { versions: all, inUse }: Case,
  from: PracticeModel,
  position: ScalePosition,
): { from: number; to: number } | undefined {
  const history = all.at(-1)?.history ?? [];
  const [start, end] = [all.indexOf(from), all.indexOf(inUse)];
  const steps = start <= end ? history.slice(start, end) : history.slice(end, start).toReversed();
  const tables = steps.flatMap(({ levels }) => (levels === undefined ? [] : [levels]));
  const stretchOf = (index: number): readonly [number, number] | undefined => {
    let ids: readonly LevelId[] = [from.levels[index]?.id ?? ('' as LevelId)];
    for (const table of tables) {
      const ends = [ids[0], ids.at(-1)].map((id) =>
        start <= end
          ? table.filter((one) => one.from === id).flatMap(({ to }) => to ?? [])
          : table.filter((one) => one.to === id).map((one) => one.from),
      );
      if (ends.some((found) => found.length === 0)) return undefined;
      ids = ends.flat();
    }
    const places = ids.map((id) => inUse.levels.findIndex((level) => level.id === id) * quartersPerLevel);
    return [Math.min(...places), Math.max(...places)];
  };
  const isOneToOne =
    from.levels.length === inUse.levels.length &&
    from.levels.every((_, index) => stretchOf(index)?.every((place) => place === index * quartersPerLevel) === true);
  if (isOneToOne) return { from: position, to: position };
  const { lower, upper } = placementOf(position);
  const [below, above] = [stretchOf(lower), stretchOf(upper)];
  return below === undefined || above === undefined ? undefined : { from: below[0], to: above[1] };
}
