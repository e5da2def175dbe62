import fc from 'fast-check';
import { expect, test } from 'vitest';
import type {
  AssessmentId,
  CalendarDate,
  ContextId,
  DimensionId,
  Instant,
  ModelId,
  ModelVersionId,
} from '../../../../core/brand.ts';
import {
  filterNotes,
  groupNotes,
  missingCount,
  type NotedModel,
  type NoteFilter,
  noteStatuses,
  type OffTheMapNote,
} from '../../../../core/off-the-map/notes.ts';

const modelIds = ['bread', 'tea'] as ModelId[];
const dimensionIds = ['kneading', 'proving', 'baking'] as DimensionId[];
const contextIds = ['here', 'there'] as ContextId[];

const note: fc.Arbitrary<OffTheMapNote> = fc.record({
  assessmentId: fc.uuid().map((id) => id as AssessmentId),
  modelId: fc.constantFrom(...modelIds),
  dimensionId: fc.constantFrom(...dimensionIds),
  dimensionTitle: fc.constant('As it was called'),
  context: fc.constantFrom(...contextIds).map((id) => ({ id, kind: 'team' as const, name: id })),
  text: fc.string({ minLength: 1 }),
  status: fc.constantFrom(...noteStatuses),
  at: fc.nat(1000).map((at) => at as Instant),
  isDraft: fc.boolean(),
});

const filter: fc.Arbitrary<NoteFilter> = fc.record(
  {
    status: fc.constantFrom(...noteStatuses),
    contextId: fc.constantFrom(...contextIds),
    since: fc.nat(1000).map((at) => at as Instant),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Two models, the second of which has lost its last dimension. */
const models: readonly NotedModel[] = modelIds.map((modelId, index) => ({
  modelId,
  versionId: 'v' as ModelVersionId,
  title: modelId,
  reviewBy: '2030-01-31' as CalendarDate,
  dimensions: dimensionIds.slice(0, 3 - index).map((id) => ({ id, title: `The ${id}` })),
}));

test('filters compose: one after another, in any order, is both at once', () => {
  fc.assert(
    fc.property(fc.array(note), filter, filter, (notes, one, other) => {
      const twice = filterNotes(filterNotes(notes, one), other);
      expect(twice).toEqual(filterNotes(filterNotes(notes, other), one));
      const asOne = notes.filter((each) => [one, other].every((part) => filterNotes([each], part).length === 1));
      expect(twice).toEqual(asOne);
    }),
  );
});

test('grouping loses and invents nothing, and keeps to the order of models, dimensions and time', () => {
  fc.assert(
    fc.property(fc.array(note), (notes) => {
      const groups = groupNotes(models, notes);
      const flat = groups.flatMap((group) => group.dimensions.flatMap((dimension) => dimension.notes));
      expect(new Set(flat)).toEqual(new Set(notes));
      expect(flat).toHaveLength(notes.length);
      // The naive way: ask of every model and dimension in turn.
      const naive = modelIds.flatMap((modelId) =>
        dimensionIds.flatMap((id) => {
          const those = notes.filter((one) => one.modelId === modelId && one.dimensionId === id);
          return those.length === 0 ? [] : [[modelId, id, those.length, Math.max(...those.map(({ at }) => at))]];
        }),
      );
      const told = groups.flatMap(({ model, dimensions }) =>
        dimensions.map((dimension) => [model.modelId, dimension.id, dimension.notes.length, dimension.notes[0]?.at]),
      );
      expect(told).toEqual(naive);
      for (const modelId of modelIds) {
        let count = 0;
        for (const one of notes) if (one.modelId === modelId && one.status !== 'in-the-model') count += 1;
        expect(missingCount(notes, modelId)).toBe(count);
      }
    }),
  );
});
