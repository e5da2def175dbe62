import { AreaFinder, type FoundArea, type ListedAreas } from './collect-areas.ts';
import type { FoundLevel, FoundScale } from './collect-levels.ts';
import { fold } from './column-words.ts';
import { addText, type LevelTexts, noTexts, type PlacedText } from './level-texts.ts';
import type { Mapping, TableMapping, TextKind } from './mapping.ts';
import type { ImportPlace } from './outcome.ts';
import type { RawTable } from './raw.ts';
import type { Report } from './report.ts';
import { isFilled, placeOfCell } from './seen-table.ts';
import { IdGiver, slugOf } from './slug.ts';
import { columnOf, type MappedRow, mappedRows } from './table-rows.ts';

/** A dimension as it was found, with what it says at every level. */
export interface FoundDimension {
  readonly id: string;
  readonly title: string;
  readonly place: ImportPlace;
  readonly area: FoundArea | undefined;
  readonly order: number;
  description: PlacedText | undefined;
  recall: PlacedText | undefined;
  readonly levels: Map<FoundLevel, LevelTexts>;
}

/** As many as a model can have; further rows are counted, so that a table of a hundred thousand costs no more. */
const mostDimensions = 200;

/** Gathers dimensions from the tables that have them, and their texts. */
export class DimensionFinder {
  readonly found: FoundDimension[] = [];
  readonly #byKey = new Map<string, FoundDimension>();
  readonly #byTitle = new Map<string, FoundDimension>();
  readonly #ids = new IdGiver();
  readonly #scale: FoundScale;
  readonly #listed: ListedAreas;
  /** Areas that are only words beside dimensions. */
  readonly areas: AreaFinder;
  readonly #report: Report;
  #further: { readonly place: ImportPlace; rows: number } | undefined;

  constructor(scale: FoundScale, listed: ListedAreas, report: Report) {
    this.#scale = scale;
    this.#listed = listed;
    this.#report = report;
    this.areas = listed.isListed ? listed.areas : new AreaFinder(report);
  }

  read(tables: readonly RawTable[], mapping: Mapping): void {
    const withRole = (role: TableMapping['role']) =>
      tables.flatMap((table, index) => {
        const own = mapping.tables[index];
        return own?.role === role ? [{ table, own }] : [];
      });
    const lists = withRole('dimensions');
    for (const { table, own } of lists) this.#readList(table, own);
    // Only what the dimensions' own table had counts as listed: a row of texts may name no other then.
    const areListed = lists.length > 0;
    for (const { table, own } of withRole('texts')) this.#readTexts(table, own, areListed);
    if (this.#further !== undefined) {
      this.#report.lose('too-many-rows', this.#further.place, { rows: this.#further.rows });
      const expected = `at most ${mostDimensions} dimensions`;
      this.#report.fail('expected', this.#further.place, { expected }, 'dimensions');
    }
  }

  #readList(table: RawTable, mapping: TableMapping): void {
    const nameColumn = columnOf(mapping, 'dimension');
    if (nameColumn === -1 && columnOf(mapping, 'key') === -1) {
      this.#report.fail('no-dimension-column', { sheet: table.sheet });
      return;
    }
    this.#tellRepeatedLevels(table, mapping);
    const sheetArea = mapping.sheetIsArea ? this.#areaNamed(table.sheet, '', { sheet: table.sheet }) : undefined;
    let above: { area: FoundArea | undefined; dimension: FoundDimension | undefined } = {
      area: sheetArea,
      dimension: undefined,
    };
    for (const row of mappedRows(table, mapping, this.#report)) {
      const heading = mapping.areaRows ? headingOf(row, nameColumn) : undefined;
      if (heading !== undefined) {
        const title = this.#report.cleanName(heading.text, heading.place);
        above = { area: this.#areaNamed(title, '', heading.place), dimension: undefined };
        continue;
      }
      const area = this.#areaOf(row, mapping, above.area);
      const dimension = this.#dimensionOf(row, mapping, area, above.dimension);
      if (dimension === undefined) continue;
      above = { area: mapping.fillDown || mapping.areaRows || mapping.sheetIsArea ? area : undefined, dimension };
      this.#addAtLevels(row, mapping, dimension);
    }
  }

  /** Two columns of one kind for one level: their texts come together, which is hardly what was meant. */
  #tellRepeatedLevels(table: RawTable, mapping: TableMapping): void {
    const seen = new Set<string>();
    for (const [column, meaning] of mapping.columns.entries()) {
      if (meaning.as !== 'at-level') continue;
      const key = `${meaning.kind}\n${nameKey(meaning.level)}`;
      const place = placeOfCell(table, mapping.turned, mapping.headerRow ?? 0, column);
      if (seen.has(key)) this.#report.fail('level-twice', place, { name: meaning.level });
      seen.add(key);
    }
  }

  /** The dimension of a row of a list: a new one, or the one above where its cell was merged. */
  #dimensionOf(
    row: MappedRow,
    mapping: TableMapping,
    area: FoundArea | undefined,
    above: FoundDimension | undefined,
  ): FoundDimension | undefined {
    const [title, key] = [row.name('dimension'), row.name('key')];
    if (title === '' && key === '') {
      if (mapping.fillDown && above !== undefined) return above;
      this.#report.loseText('row-without-name', row.place(), row.cells.filter(isFilled).join(' · '));
      return undefined;
    }
    const dimension = this.#add(row, title, key, area);
    if (dimension !== undefined) this.#describe(dimension, row);
    return dimension;
  }

  #readTexts(table: RawTable, mapping: TableMapping, areListed: boolean): void {
    if (columnOf(mapping, 'dimension') === -1 && columnOf(mapping, 'key') === -1) {
      this.#report.fail('no-dimension-column', { sheet: table.sheet });
      return;
    }
    let above: { area: FoundArea | undefined; dimension: FoundDimension | undefined } = {
      area: undefined,
      dimension: undefined,
    };
    for (const row of mappedRows(table, mapping, this.#report)) {
      const named = row.name('key') || row.name('dimension');
      const area = named === '' && mapping.fillDown ? above.area : this.#areaOf(row, mapping, above.area);
      const dimension = named === '' && mapping.fillDown ? above.dimension : this.#referredTo(row, areListed, area);
      if (dimension === undefined) {
        if (named === '')
          this.#report.loseText('row-without-name', row.place(), row.cells.filter(isFilled).join(' · '));
        continue;
      }
      above = { area: mapping.fillDown ? area : undefined, dimension };
      this.#addAtLevel(row, mapping, dimension);
    }
  }

  /** The dimension a row of texts names; one that is not in the table of dimensions is a problem, its text is lost. */
  #referredTo(row: MappedRow, areListed: boolean, area: FoundArea | undefined): FoundDimension | undefined {
    const [title, key] = [row.name('dimension'), row.name('key')];
    if (title === '' && key === '') return undefined;
    const known = this.#known(title, key, areListed);
    if (known !== undefined) {
      this.#describe(known, row);
      return known;
    }
    if (!areListed) {
      const added = this.#add(row, title, key, area);
      if (added !== undefined) this.#describe(added, row);
      return added;
    }
    this.#report.fail('unknown-dimension', row.placeOf('dimension'), { name: title || key });
    this.#report.loseText('text-without-home', row.place(), row.cells.filter(isFilled).join(' · '));
    return undefined;
  }

  /** In a table of its own a dimension may be named by its key or its title; without one, keys tell titles apart. */
  #known(title: string, key: string, areListed: boolean): FoundDimension | undefined {
    if (key !== '') {
      const known = this.#byKey.get(nameKey(key));
      if (known !== undefined || !areListed) return known;
    }
    return (areListed ? this.#byKey.get(nameKey(title)) : undefined) ?? this.#byTitle.get(nameKey(title));
  }

  #add(row: MappedRow, title: string, key: string, area: FoundArea | undefined): FoundDimension | undefined {
    if (this.found.length >= mostDimensions) {
      this.#further ??= { place: row.place(), rows: 0 };
      this.#further.rows += 1;
      return undefined;
    }
    const wanted = slugOf(key) || slugOf(title) || `dimension-${this.found.length + 1}`;
    const id = this.#ids.give(wanted);
    if (id !== wanted) this.#report.lose('id', row.placeOf(key === '' ? 'dimension' : 'key'), { from: wanted, to: id });
    const order = row.name('order');
    const dimension: FoundDimension = {
      id,
      title: title === '' ? key : title,
      place: row.placeOf('dimension'),
      area,
      order: /^\d{1,9}$/.test(order) ? Number(order) : Number.MAX_SAFE_INTEGER,
      description: undefined,
      recall: undefined,
      levels: new Map(),
    };
    this.found.push(dimension);
    if (key !== '' && !this.#byKey.has(nameKey(key))) this.#byKey.set(nameKey(key), dimension);
    if (title !== '' && !this.#byTitle.has(nameKey(title))) this.#byTitle.set(nameKey(title), dimension);
    return dimension;
  }

  #describe(dimension: FoundDimension, row: MappedRow): void {
    for (const as of ['description', 'recall'] as const) {
      const [text, place] = [row.text(as), row.placeOf(as)];
      if (text === '') continue;
      if (dimension[as] === undefined) dimension[as] = { text, place };
      else if (dimension[as].text !== text) this.#report.loseText('second-text', place, text);
    }
  }

  #areaOf(row: MappedRow, mapping: TableMapping, above: FoundArea | undefined): FoundArea | undefined {
    const [name, key] = [row.name('area'), row.name('area-key')];
    if (name === '' && key === '')
      return mapping.fillDown || mapping.areaRows || mapping.sheetIsArea ? above : undefined;
    const area = this.#areaNamed(name, key, row.placeOf('area'));
    const description = row.text('area-description');
    if (area === undefined || description === '') return area;
    if (area.description === '') area.description = description;
    else if (area.description !== description) {
      this.#report.loseText('second-text', row.placeOf('area-description'), description);
    }
    return area;
  }

  #areaNamed(name: string, key: string, place: ImportPlace): FoundArea | undefined {
    const own = key === '' ? this.areas.find(name) : this.areas.findKey(key);
    const known = this.#listed.isListed ? (this.#listed.resolve(key || name) ?? own) : own;
    if (known !== undefined) return known;
    if (name === '' && key === '') return undefined;
    if (this.#listed.isListed) this.#report.fail('unknown-area', place, { name: name || key });
    return this.areas.add(name, key, place);
  }

  #addAtLevels(row: MappedRow, mapping: TableMapping, dimension: FoundDimension): void {
    for (const [column, meaning] of mapping.columns.entries()) {
      if (meaning.as !== 'at-level') continue;
      this.#addText(dimension, meaning.level, meaning.kind, row.cells[column] ?? '', row.place(column));
    }
  }

  #addAtLevel(row: MappedRow, mapping: TableMapping, dimension: FoundDimension): void {
    const level = row.name('level');
    for (const [column, { as }] of mapping.columns.entries()) {
      if (as !== 'descriptor' && as !== 'indicators' && as !== 'next-steps') continue;
      this.#addText(dimension, level, as, row.cells[column] ?? '', row.place(column));
    }
  }

  #addText(dimension: FoundDimension, levelName: string, kind: TextKind, cell: string, place: ImportPlace): void {
    if (!isFilled(cell)) return;
    const level = this.#scale.find(levelName);
    if (level === undefined) {
      this.#report.fail('unknown-level', place, { name: levelName });
      this.#report.loseText('text-without-home', place, cell);
      return;
    }
    const texts = dimension.levels.get(level) ?? noTexts();
    dimension.levels.set(level, texts);
    addText(texts, kind, this.#report.clean(cell, place), place);
    level.texts += 1;
  }
}

function nameKey(name: string): string {
  return fold(name) || name.trim();
}

/** A row with a single filled cell, not right of the names of the dimensions. */
function headingOf(row: MappedRow, nameColumn: number): PlacedText | undefined {
  const filled = row.cells.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
  const [only] = filled;
  if (only === undefined || filled.length > 1 || (nameColumn !== -1 && only > nameColumn)) return undefined;
  return { text: row.cells[only] ?? '', place: row.place(only) };
}
