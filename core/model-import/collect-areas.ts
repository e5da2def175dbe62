import { fold } from './column-words.ts';
import type { Choices, Mapping, TableMapping } from './mapping.ts';
import type { ImportPlace, ImportQuestion } from './outcome.ts';
import type { RawTable } from './raw.ts';
import type { Report } from './report.ts';
import { IdGiver, slugOf } from './slug.ts';
import { mappedRows } from './table-rows.ts';

/** An area as it was found, in a table of its own or as a word beside dimensions. */
export interface FoundArea {
  readonly id: string;
  readonly title: string;
  description: string;
  readonly place: ImportPlace;
  /** Whether it stands in a table of areas. */
  readonly listed: boolean;
  /** The key or title of the group it is in, and the number it is sorted by. */
  readonly parent: string;
  readonly order: number;
}

/** More than a model can have; the rest is not worth remembering. */
const mostFound = 400;

/** Areas by their keys and titles. */
export class AreaFinder {
  readonly #areas: FoundArea[] = [];
  readonly #byKey = new Map<string, FoundArea>();
  readonly #byTitle = new Map<string, FoundArea>();
  readonly #ids = new IdGiver();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  get all(): readonly FoundArea[] {
    return this.#areas;
  }

  /** By what one cell calls it, a key or a title. */
  find(name: string): FoundArea | undefined {
    return this.#byKey.get(nameKey(name)) ?? this.#byTitle.get(nameKey(name));
  }

  /** By its key where the key has a cell of its own, however others are called. */
  findKey(key: string): FoundArea | undefined {
    return this.#byKey.get(nameKey(key));
  }

  /** Puts the areas found so far into another order. */
  arrange(compare: (a: FoundArea, b: FoundArea) => number): void {
    this.#areas.sort(compare);
  }

  /** Undefined when there are far too many. */
  add(title: string, key: string, place: ImportPlace, more: Partial<FoundArea> = {}): FoundArea | undefined {
    if (this.#areas.length >= mostFound) return undefined;
    const wanted = slugOf(key) || slugOf(title) || `area-${this.#areas.length + 1}`;
    const id = this.#ids.give(wanted);
    if (id !== wanted) this.#report.lose('id', place, { from: wanted, to: id });
    const area: FoundArea = {
      id,
      title: title === '' ? key : title,
      description: '',
      place,
      listed: false,
      parent: '',
      order: 0,
      ...more,
    };
    this.#areas.push(area);
    if (key !== '' && !this.#byKey.has(nameKey(key))) this.#byKey.set(nameKey(key), area);
    if (title !== '' && !this.#byTitle.has(nameKey(title))) this.#byTitle.set(nameKey(title), area);
    return area;
  }
}

function nameKey(name: string): string {
  return fold(name) || name.trim();
}

/** The areas that have a table of their own, in their order, and how a dimension finds its one. */
export interface ListedAreas {
  readonly areas: AreaFinder;
  readonly isListed: boolean;
  /** The area of a dimension that names `name`: the one so named, or its group where the groups were chosen. */
  readonly resolve: (name: string) => FoundArea | undefined;
  readonly questions: readonly ImportQuestion[];
}

export function collectAreas(
  tables: readonly RawTable[],
  mapping: Mapping,
  choices: Choices,
  report: Report,
): ListedAreas {
  const groups = readAreaTables(tables, mapping, 'groups', report);
  const near = readAreaTables(tables, mapping, 'areas', report);
  arrangeByGroups(near.finder, groups.finder);
  if (groups.finder.all.length === 0 || near.finder.all.length === 0) {
    const areas = near.finder.all.length > 0 ? near.finder : groups.finder;
    return { areas, isListed: areas.all.length > 0, resolve: (name) => areas.find(name), questions: [] };
  }
  const question: ImportQuestion = {
    kind: 'areas',
    answered: true,
    answer: choices.areas ?? 'areas',
    options: [
      { id: 'areas', sheet: near.sheet, count: near.finder.all.length },
      { id: 'groups', sheet: groups.sheet, count: groups.finder.all.length },
    ],
  };
  if (choices.areas === 'groups') {
    report.lose('table', { sheet: near.sheet }, { rows: near.finder.all.length });
    const resolve = (name: string) => {
      const area = near.finder.find(name);
      return groups.finder.find(area === undefined ? name : area.parent);
    };
    return { areas: groups.finder, isListed: true, resolve, questions: [question] };
  }
  report.lose('table', { sheet: groups.sheet }, { rows: groups.finder.all.length });
  return { areas: near.finder, isListed: true, resolve: (name) => near.finder.find(name), questions: [question] };
}

function readAreaTables(
  tables: readonly RawTable[],
  mapping: Mapping,
  role: TableMapping['role'],
  report: Report,
): { readonly finder: AreaFinder; readonly sheet: string } {
  const rows: { title: string; key: string; place: ImportPlace; more: Partial<FoundArea> }[] = [];
  let sheet = '';
  for (const [index, table] of tables.entries()) {
    const own = mapping.tables[index];
    if (own?.role !== role) continue;
    sheet ||= table.sheet;
    for (const row of mappedRows(table, own, report)) {
      const [title, key] = [row.name('area'), row.name('key') || row.name('area-key')];
      if (title === '' && key === '') {
        report.loseText('row-without-name', row.place(), row.cells.join(' '));
        continue;
      }
      const description = row.text('area-description') || row.text('description');
      const order = /^\d{1,9}$/.test(row.name('order')) ? Number(row.name('order')) : Number.MAX_SAFE_INTEGER;
      const more = { listed: true, description, parent: row.name('parent'), order };
      rows.push({ title, key, place: row.place(), more });
    }
  }
  const finder = new AreaFinder(report);
  for (const { title, key, place, more } of rows.toSorted((a, b) => (a.more.order ?? 0) - (b.more.order ?? 0))) {
    if (finder.add(title, key, place, more) === undefined) report.loseText('text-without-home', place, title);
  }
  return { finder, sheet };
}

/** By the order of their groups first: their own numbers often begin anew in every group. */
function arrangeByGroups(areas: AreaFinder, groups: AreaFinder): void {
  if (groups.all.length === 0) return;
  const position = new Map(groups.all.map((group, index) => [group, index]));
  const positionOf = (area: FoundArea) => position.get(groups.find(area.parent) ?? area) ?? groups.all.length;
  areas.arrange((a, b) => positionOf(a) - positionOf(b) || a.order - b.order);
}
