import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChildError } from '../../../core/errors.ts';
import { salvageNow } from '../../../main/store/backups/salvage.ts';
import { instant } from '../../helpers/builders.ts';
import type { Practice } from '../../store/backups/backup-fixtures.ts';
import { aFullPractice, allRows, overwritePages, placedRows } from '../../store/backups/salvage-fixtures.ts';
import { aFolder } from '../../store/store-fixtures.ts';

interface Salvaged {
  readonly rows: readonly string[];
  readonly lostRows: number;
}

/** What comes back of a practice without these pages; nothing when it is refused. */
function salvageWithout({ file, keys }: Practice, pages: readonly number[], donors: readonly string[]): Salvaged {
  const folder = aFolder();
  const damaged = join(folder, 'practice.db');
  copyFileSync(file, damaged);
  // The salt of the first page is spared where no donor knows it.
  overwritePages(damaged, pages, donors.length === 0 ? 16 : 0);
  try {
    const madeAt = instant('2026-03-01');
    const job = { file: damaged, donors, folder, stem: 'practice', madeAt, keys, key: keys[0], engine: {} };
    const { id, lostRows } = salvageNow(job);
    return { rows: allRows(join(folder, `${id}.db`), keys[0]).map(textOf), lostRows };
  } catch (error) {
    if (error instanceof ChildError && error.kind === 'store-damaged') return { rows: [], lostRows: 0 };
    throw error;
  }
}

const textOf = ({ table, row }: { readonly table: string; readonly row: string }) => `${table} ${row}`;

/** From a single page to nearly all of them. */
const damages = (count: number) =>
  fc.oneof(
    fc.uniqueArray(fc.integer({ min: 1, max: count }), { minLength: 1, maxLength: 12 }),
    fc.uniqueArray(fc.integer({ min: 1, max: count }), { minLength: 12, maxLength: count - 1 }),
    fc
      .tuple(fc.integer({ min: 1, max: count }), fc.integer({ min: 1, max: count }))
      .map(([from, length]) => Array.from({ length }, (_, index) => from + index).filter((page) => page <= count)),
  );

test('whatever pages are lost, with a backup at hand every row on intact pages comes back, and no other', async () => {
  const practice = aFullPractice();
  const { id } = await practice.backups.make('daily');
  const donor = join(practice.folder, 'backups', `${id}.db`);
  const placed = placedRows(practice.file, practice.keys[0]);
  const originals = new Set(placed.map(textOf));
  const count = readFileSync(practice.file).length / 4096;
  fc.assert(
    fc.property(damages(count), (pages) => {
      const { rows } = salvageWithout(practice, pages, [donor]);
      const back = new Set(rows);
      const lost = new Set(pages);
      expect(rows.filter((row) => !originals.has(row))).toEqual([]);
      expect(rows).toHaveLength(back.size);
      const intact = placed.filter((row) => !row.pages.some((page) => lost.has(page)));
      expect(intact.map(textOf).filter((row) => !back.has(row))).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 240_000);

test('without a backup no row is made up, and what is lost is told', () => {
  const practice = aFullPractice();
  const originals = new Set(allRows(practice.file, practice.keys[0]).map(textOf));
  const count = readFileSync(practice.file).length / 4096;
  // A row that gets along without what it refers to is kept, and no longer refers to it.
  const unlinked = (row: string) => row.replace(/"(entry_id|based_on|version_in_use)":"[^"]*"/, '"$1":null');
  const optional = /^(plan_action|model_draft|model_standing) /;
  const mayBeUnlinked = new Set([...originals].filter((row) => optional.test(row)).map(unlinked));
  fc.assert(
    fc.property(damages(count), (pages) => {
      const { rows, lostRows } = salvageWithout(practice, pages, []);
      expect(rows.filter((row) => !originals.has(row) && !mayBeUnlinked.has(row))).toEqual([]);
      expect(new Set(rows).size).toBe(rows.length);
      if (rows.length > 0 && rows.length < originals.size) expect(lostRows).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
}, 240_000);
