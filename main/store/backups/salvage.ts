import type { Instant } from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';
import { applicationId } from '../application-id.ts';
import { connect, type Db, type StoreKey } from '../connection.ts';
import { makeFolder } from '../folder.ts';
import { latestVersion, migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { nameIt, readThroughFile, unfinishedEnding } from './copy.ts';
import { fileOf, freshId } from './names.ts';
import type { KeylessEngine, KeyRing } from './opening.ts';
import { ask, openDonors, rowsKnownTo } from './salvage-donors.ts';
import { createFitting } from './salvage-fitting.ts';
import { openPages, type Pages } from './salvage-pages.ts';
import { assign } from './salvage-readings.ts';
import { readTables, type Salvaged } from './salvage-rows.ts';
import { allTablesOf, tablesOf } from './salvage-schema.ts';
import { dropOrphans, fillDimensions, fillParents, insertRows } from './salvage-tables.ts';
import { treesOf } from './salvage-trees.ts';
import { wipeDatabase } from './wipe.ts';

export interface SalvageJob {
  /** The damaged store, closed; only read. */
  readonly file: string;
  /** Whole stores that may hold what the damaged one has lost, such as the newest good backup. Tried in order. */
  readonly donors: readonly string[];
  readonly folder: string;
  readonly stem: string;
  readonly madeAt: Instant;
  readonly keys: KeyRing;
  readonly key: StoreKey | undefined;
  readonly engine: KeylessEngine;
}

/**
 * Reads whatever can still be read of a damaged store into a new one of the latest schema, which becomes a backup. It is
 * read page by page, so that every row whose own pages are readable is found whatever else is lost: the list of tables,
 * the first page, or the pages that lead to it. The tables are those of a fresh store made by the same steps.
 *
 * What is readable refers to what may not be: a lost row that others need (the text of a model, a context, an
 * assessment) is taken from a donor, and only where none has it do those that need it go as well.
 *
 * @returns the backup's id and `lostRows`, an estimate: rows that an index still knows of, or whose place in a readable
 * order was unreadable, and rows that had to go with one they need. What a torn log held is not in it.
 * @throws ChildError `store-damaged` when no row can be read, `store-newer`.
 */
export function salvageNow(job: SalvageJob): { readonly id: string; readonly lostRows: number } {
  const { folder, stem, madeAt, key, engine } = job;
  const pages = openPages(job.file, job.keys, job.donors);
  const version = versionIn(pages);
  const donors = openDonors(job, version);
  try {
    const salvaged = readRows(pages, version, donors, engine);
    const id = freshId(folder, { stem, version: latestVersion(migrations), madeAt, reason: 'salvaged' });
    const unfinished = `${fileOf(folder, id)}${unfinishedEnding}`;
    makeFolder(folder);
    wipeDatabase(unfinished);
    try {
      const lostRows = fill(unfinished, salvaged, version, donors, job);
      readThroughFile(unfinished, key, engine);
      nameIt(unfinished, fileOf(folder, id));
      return { id, lostRows };
    } catch (error) {
      wipeDatabase(unfinished);
      throw error;
    }
  } finally {
    for (const donor of donors) donor.close();
  }
}

/** Where the first page is lost, the latest: a store is brought up to date whenever it is opened. */
function versionIn({ header }: Pages): number {
  const knownVersion = latestVersion(migrations);
  const version = header?.version ?? knownVersion;
  if (version > knownVersion) {
    throw new ChildError('store-newer', 'made by a newer version', { storeVersion: version, knownVersion });
  }
  if (version === 0) throw new ChildError('store-damaged', 'a store without tables');
  return version;
}

function readRows(pages: Pages, version: number, donors: readonly Db[], engine: KeylessEngine): Salvaged {
  const template = connect(':memory:', 'create', engine);
  try {
    migrate(template, migrations.slice(0, version));
    const tables = allTablesOf(template);
    const trees = treesOf(pages);
    const assignment = assign(trees, tables, createFitting(template, tables), rowsKnownTo(donors));
    const salvaged = readTables(trees, tables, assignment, pages.count);
    const hasRows = [...salvaged.rows].some(([{ isDerived }, rows]) => !isDerived && rows.length > 0);
    if (!hasRows && (salvaged.lost > 0 || pages.header === undefined)) {
      throw new ChildError('store-damaged', 'no row can be read');
    }
    return salvaged;
  } finally {
    template.close();
  }
}

/** Builds the new store at the version of the damaged one, fills it, and takes the steps that are left. */
function fill(
  unfinished: string,
  salvaged: Salvaged,
  version: number,
  donors: readonly Db[],
  { key, engine }: SalvageJob,
): number {
  const db = connect(unfinished, 'create', { ...engine, key });
  try {
    db.pragma('journal_mode = MEMORY');
    db.pragma('temp_store = MEMORY');
    db.pragma(`application_id = ${applicationId}`);
    migrate(db, migrations.slice(0, version));
    db.pragma('foreign_keys = OFF');
    const tables = tablesOf(db);
    const rows = new Map([...salvaged.rows].map(([{ name }, found]) => [name, found]));
    let lostRows = salvaged.lost;
    db.transaction(() => {
      for (const table of tables) lostRows += insertRows(db, table, rows.get(table.name) ?? []);
      for (const donor of donors) {
        lostRows -= ask(() => fillParents(db, donor, tables) + fillDimensions(db, donor, tables), 0);
      }
      lostRows += dropOrphans(db, tables);
    })();
    db.pragma('foreign_keys = ON');
    migrate(db, migrations);
    return Math.max(lostRows, 0);
  } finally {
    db.close();
  }
}
