import { fold, levelNumber, saysNone } from './column-words.ts';
import { addText, type LevelTexts, noTexts } from './level-texts.ts';
import type { Mapping, TableMapping } from './mapping.ts';
import type { ImportPlace } from './outcome.ts';
import type { RawTable } from './raw.ts';
import type { Report } from './report.ts';
import { placeOfCell, seenRows } from './seen-table.ts';
import { IdGiver, slugOf } from './slug.ts';
import { columnOf, mappedRows } from './table-rows.ts';

/** A level as it was found; the scale of the model is chosen from these. */
export interface FoundLevel {
  readonly id: string;
  readonly name: string;
  readonly place: ImportPlace;
  /** The number it is sorted by, if it has one. */
  readonly order: number | undefined;
  /** Whether it may stand for "none" or "not applicable". */
  readonly mayBeNone: boolean;
  /** What it says for all dimensions alike. */
  readonly shared: LevelTexts;
  /** How many texts of dimensions it has; counted while they are gathered. */
  texts: number;
}

/** The levels of a source in their order, found by any of their names. */
export interface FoundScale {
  readonly levels: readonly FoundLevel[];
  readonly find: (name: string) => FoundLevel | undefined;
}

/** More than these are not the levels of a scale; a table with more names in its level column is misunderstood. */
const mostFound = 60;

export function collectLevels(tables: readonly RawTable[], mapping: Mapping, report: Report): FoundScale {
  const found = new LevelFinder(report);
  for (const [index, table] of tables.entries()) {
    const own = mapping.tables[index];
    if (own?.role === 'levels') readLevelTable(table, own, found, report);
  }
  if (found.isEmpty()) {
    for (const { name, descriptor } of mapping.typedLevels) {
      const place = { sheet: '' };
      const level = found.add(name.trim(), '', undefined, place);
      if (level !== undefined) addText(level.shared, 'descriptor', report.clean(descriptor, place), place);
    }
  }
  if (found.isEmpty()) {
    for (const [index, table] of tables.entries()) {
      const own = mapping.tables[index];
      if (own?.role === 'dimensions') readLevelHeaders(table, own, found);
      if (own?.role === 'texts') readLevelColumn(table, own, found, report);
    }
  }
  return found.scale();
}

class LevelFinder {
  readonly #levels: FoundLevel[] = [];
  readonly #byKey = new Map<string, FoundLevel>();
  readonly #byName = new Map<string, FoundLevel>();
  readonly #ids = new IdGiver();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  isEmpty(): boolean {
    return this.#levels.length === 0;
  }

  has(name: string): boolean {
    return this.#byName.has(keyOf(name));
  }

  /** Undefined when there are already more than a scale can have. */
  add(name: string, key: string, order: number | undefined, place: ImportPlace): FoundLevel | undefined {
    if (this.#levels.length >= mostFound) return undefined;
    const wanted = slugOf(key) || slugOf(name) || `level-${this.#levels.length + 1}`;
    const id = this.#ids.give(wanted);
    if (id !== wanted) this.#report.lose('id', place, { from: wanted, to: id });
    const number = order ?? levelNumber(name);
    const level: FoundLevel = {
      id,
      name: name === '' ? key : name,
      place,
      order: number,
      mayBeNone: number === 0 || saysNone(name),
      shared: noTexts(),
      texts: 0,
    };
    this.#levels.push(level);
    if (key !== '' && !this.#byKey.has(keyOf(key))) this.#byKey.set(keyOf(key), level);
    if (name !== '' && !this.#byName.has(keyOf(name))) this.#byName.set(keyOf(name), level);
    return level;
  }

  scale(): FoundScale {
    const numbers = this.#levels.map(({ order }) => order);
    // A scale that branches has a number twice: sorted by it all the same, in the order of the table where it is equal.
    const sorted = numbers.every((number) => number !== undefined) && new Set(numbers).size > 1;
    const levels = sorted ? this.#levels.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)) : this.#levels;
    const byNumber = new Map(levels.map((level) => [String(level.order), level]));
    const unambiguous = new Set(numbers).size === numbers.length;
    return {
      levels,
      find: (name) =>
        this.#byKey.get(keyOf(name)) ??
        this.#byName.get(keyOf(name)) ??
        (unambiguous && /^\s*\d+\s*$/.test(name) ? byNumber.get(String(Number(name))) : undefined),
    };
  }
}

/** Names in another script fold to themselves; one of nothing but signs is compared as it is. */
function keyOf(name: string): string {
  return fold(name) || name.trim();
}

function readLevelTable(table: RawTable, mapping: TableMapping, found: LevelFinder, report: Report): void {
  for (const row of mappedRows(table, mapping, report)) {
    const [name, key] = [row.name('level'), row.name('key')];
    if (name === '' && key === '') {
      report.loseText('row-without-name', row.place(), row.cells.join(' '));
      continue;
    }
    const number = /^\d{1,6}$/.test(row.name('order')) ? Number(row.name('order')) : undefined;
    const level = found.add(name, key, number, row.place());
    if (level === undefined) {
      report.loseText('text-without-home', row.place(), row.cells.join(' '));
      continue;
    }
    for (const kind of ['descriptor', 'indicators', 'next-steps'] as const) {
      addText(level.shared, kind, row.text(kind), row.placeOf(kind));
    }
  }
}

function readLevelHeaders(table: RawTable, mapping: TableMapping, found: LevelFinder): void {
  for (const [column, meaning] of mapping.columns.entries()) {
    if (meaning.as !== 'at-level' || meaning.level.trim() === '' || found.has(meaning.level)) continue;
    found.add(
      meaning.level.trim().replace(/\s+/g, ' '),
      '',
      undefined,
      placeOfCell(table, mapping.turned, mapping.headerRow ?? 0, column),
    );
  }
}

function readLevelColumn(table: RawTable, mapping: TableMapping, found: LevelFinder, report: Report): void {
  const [column, orders] = [columnOf(mapping, 'level'), columnOf(mapping, 'order')];
  if (column === -1) return;
  const first = mapping.headerRow === null ? 0 : mapping.headerRow + 1;
  for (const [index, row] of seenRows(table, mapping.turned).entries()) {
    const place = placeOfCell(table, mapping.turned, index, column);
    const name = report.cleanName(row[column] ?? '', place);
    if (index < first || name === '' || found.has(name)) continue;
    const order = (row[orders] ?? '').trim();
    found.add(name, '', /^\d{1,6}$/.test(order) ? Number(order) : undefined, place);
  }
}
