import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CalendarDate } from '../../../core/brand.ts';
import type { JournalFilter } from '../../../core/contract/journal.ts';
import type { JournalEntry } from '../../../core/journal/entry.ts';
import { journalEntries } from '../../../main/store/journal.ts';
import { addContext } from '../../../main/store/use-cases/add-context.ts';
import { addEntry } from '../../../main/store/use-cases/keep-journal.ts';
import { aModel, dimensionId, modelId } from '../../helpers/builders.ts';
import { aReadyStore, storeModel } from '../../store/store-fixtures.ts';

const models = [modelId('bread'), modelId('soup')];
const dimensions = ['kneading', 'proving', 'baking'].map(dimensionId);
const days = ['2025-01-31', '2025-02-01', '2025-06-15', '2026-01-01'] as CalendarDate[];

/** A filter as a sentence: everything named holds. */
function fits(entry: JournalEntry, filter: JournalFilter): boolean {
  const { modelId: model, dimensionId: dimension, contextId, from, to } = filter;
  if (from !== undefined && entry.happenedOn < from) return false;
  if (to !== undefined && entry.happenedOn > to) return false;
  if (contextId !== undefined && !entry.contextIds.includes(contextId)) return false;
  if (model === undefined && dimension === undefined) return true;
  return entry.dimensions.some(
    (link) => (model ?? link.modelId) === link.modelId && (dimension ?? link.dimensionId) === link.dimensionId,
  );
}

it('filters leave exactly what they say, alone and together', () => {
  const { db, world, context } = aReadyStore();
  storeModel(db, aModel({ id: modelId('soup') }));
  const contexts = [context.id, addContext(db, { kind: 'site', name: 'Harbour' }, world).id];
  const some = <Item>(items: readonly Item[]) => fc.subarray([...items]);
  const maybe = <Item>(items: readonly Item[]) => fc.option(fc.constantFrom(...items), { nil: undefined });
  const entry = fc.record({
    happenedOn: fc.constantFrom(...days),
    text: fc.constantFrom('rose', 'sank'),
    dimensions: some(
      models.flatMap((model) =>
        dimensions.map((dimension) => ({ modelId: model, dimensionId: dimension, indicators: [] })),
      ),
    ),
    contextIds: some(contexts),
  });
  const filter: fc.Arbitrary<JournalFilter> = fc.record({
    modelId: maybe(models),
    dimensionId: maybe(dimensions),
    contextId: maybe(contexts),
    from: maybe(days),
    to: maybe(days),
  });
  for (const content of fc.sample(entry, 60)) addEntry(db, content, world);
  const all = journalEntries(db);
  fc.assert(
    fc.property(filter, fc.constantFrom('contextId', 'from', 'to'), (asked, part) => {
      const found = journalEntries(db, asked);
      expect(found).toEqual(all.filter((one) => fits(one, asked)));
      // What one part leaves of what the others leave is what all leave together.
      const { [part]: value, ...others } = asked;
      const alone = new Set(journalEntries(db, { [part]: value }).map(({ id }) => id));
      expect(journalEntries(db, others).filter(({ id }) => alone.has(id))).toEqual(found);
    }),
    { numRuns: 150 },
  );
});
