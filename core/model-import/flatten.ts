import { fold } from './column-words.ts';
import type { DataField, DataNode, GroupNode } from './data-node.ts';
import type { About } from './mapping.ts';
import type { ImportLoss } from './outcome.ts';
import { type RawTable, readingLimits } from './raw.ts';
import { excerptOf } from './report.ts';

/** What a foreign document holds: a table for every list of groups in it, and what it says about itself. */
export interface Flattened {
  readonly tables: readonly RawTable[];
  readonly about: Partial<About>;
  readonly losses: readonly ImportLoss[];
}

/**
 * Turns documents into tables. A list of groups is a table; so is a group whose fields are all groups (`key` is their
 * names). Fields of groups inside become columns such as `levels.beginner`, lists of texts one cell with a line for
 * each, lists of groups inside a table of their own that names the row they belong to.
 *
 * @param name what to call a table that has no field to be named after.
 */
export function flatten(roots: readonly DataNode[], name: string): Flattened {
  const flattener = new Flattener(name);
  const groups = roots.filter((root) => root.kind === 'group');
  // Several documents with the same fields are rows of one table; a single one is all of the model.
  if (groups.length === roots.length && groups.length > 1 && haveSameFields(groups)) {
    flattener.table(
      name,
      groups.map((node) => ({ node })),
    );
  } else {
    for (const root of roots) flattener.root(root);
  }
  return flattener.result();
}

function haveSameFields(groups: readonly GroupNode[]): boolean {
  const first = new Set(groups[0]?.fields.map((field) => field.name));
  return groups.every(({ fields }) => {
    const shared = fields.filter((field) => first.has(field.name)).length;
    return shared >= 1 && shared * 2 >= Math.max(fields.length, first.size);
  });
}

interface Entry {
  readonly node: DataNode;
  /** The name of its field, where entries are fields of a group. */
  readonly key?: string | undefined;
  /** What names the row it belongs to. */
  readonly parent?: string | undefined;
}

class Flattener {
  readonly #name: string;
  readonly #tables: RawTable[] = [];
  readonly #losses: ImportLoss[] = [];
  #about: Partial<About> = {};

  constructor(name: string) {
    this.#name = name;
  }

  result(): Flattened {
    return { tables: this.#tables, about: this.#about, losses: this.#losses };
  }

  root(root: DataNode): void {
    if (root.kind === 'list') {
      this.table(
        this.#name,
        root.items.map((node) => ({ node })),
      );
    } else if (root.kind === 'text') {
      this.#loseField('', root);
    } else {
      this.#rootGroup(root);
    }
  }

  #rootGroup(root: GroupNode): void {
    const [only] = root.fields;
    if (root.fields.length === 1 && only?.value.kind === 'group' && !isMapOfGroups(only.value)) {
      // A single field around everything else says no more than its contents.
      this.#rootGroup(only.value);
    } else if (isMapOfGroups(root) && root.fields.every(({ value }) => hasNoTable(value))) {
      this.#mapTable(this.#name, root);
    } else {
      for (const { name, value } of root.fields) this.#rootField(name, value);
    }
  }

  #rootField(name: string, value: DataNode): void {
    const isList = value.kind === 'list' && (value.items.length > 1 || !hasNoTable(value));
    if (value.kind === 'group' && value.fields.length > 0) this.#mapTable(name, value);
    else if (this.#takeAbout(name, value)) return;
    else if (isList) {
      this.table(
        name,
        value.items.map((node) => ({ node })),
      );
    } else this.#loseField(name, value);
  }

  /** A group as a table: a row for each of its fields. */
  #mapTable(name: string, group: GroupNode): void {
    this.table(
      name,
      group.fields.map((field) => ({ node: field.value, key: field.name })),
    );
  }

  table(name: string, entries: readonly Entry[], parentColumn?: string): void {
    const columns: string[] = [];
    const columnAt = new Map<string, number>();
    const column = (title: string): number | undefined => {
      const known = columnAt.get(title);
      if (known !== undefined) return known;
      if (columns.length >= readingLimits.columns) return undefined;
      columns.push(title);
      columnAt.set(title, columns.length - 1);
      return columns.length - 1;
    };
    const children = new Map<string, Entry[]>();
    const rows: string[][] = [];
    const lines: number[] = [];
    for (const [index, { node, key, parent }] of entries.entries()) {
      const row: string[] = [];
      const put = (title: string, text: string) => {
        const at = column(title);
        if (at === undefined) this.#lose(title, text, node.line);
        else row[at] = text;
      };
      if (parentColumn !== undefined && parent !== undefined) put(parentColumn, parent);
      if (key !== undefined) put('key', key);
      const inside: { readonly path: string; readonly node: DataNode }[] = [];
      const take = (path: string, value: DataNode): void => {
        if (value.kind === 'text') put(path, value.text);
        else if (value.kind === 'group') {
          for (const field of value.fields) take(path === '' ? field.name : `${path}.${field.name}`, field.value);
        } else if (value.items.every((item) => item.kind === 'text')) {
          put(path, value.items.map((item) => `- ${oneLine(item)}`).join('\n'));
        } else {
          for (const item of value.items) inside.push({ path, node: item });
        }
      };
      if (node.kind === 'text') put(key === undefined ? 'name' : 'text', node.text);
      else if (node.kind === 'list') take('text', node);
      else for (const field of node.fields) take(field.name, field.value);
      const own = ownName(node) ?? key ?? `${name} ${index + 1}`;
      if (inside.length > 0 && ownName(node) === undefined && key === undefined) put('key', own);
      for (const child of inside) {
        children.set(child.path, [...(children.get(child.path) ?? []), { node: child.node, parent: own }]);
      }
      rows.push(row);
      lines.push(node.line);
    }
    const width = columns.length;
    const full = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
    if (width > 0) {
      const first = lines[0] ?? 1;
      this.#tables.push({ sheet: this.#freeName(name), rows: [columns, ...full], lines: [first, ...lines] });
    }
    for (const [path, items] of children) this.table(path, items, name);
  }

  #freeName(name: string): string {
    const taken = new Set(this.#tables.map(({ sheet }) => sheet));
    for (let number = 1; ; number += 1) {
      const free = number === 1 ? name : `${name} ${number}`;
      if (!taken.has(free)) return free;
    }
  }

  /** Takes what a document says about itself. @returns whether the field was one of these. */
  #takeAbout(name: string, value: DataNode): boolean {
    const field = aboutFields.get(fold(name).replaceAll(' ', ''));
    if (field === undefined || (this.#about[field] !== undefined && field !== 'authors')) return false;
    if (field === 'authors') {
      const authors = value.kind === 'text' ? [value.text] : value.kind === 'list' ? value.items.map(oneLine) : [];
      const named = authors.map((author) => author.trim()).filter((author) => author !== '');
      if (named.length === 0) return false;
      this.#about = { ...this.#about, authors: named };
      return true;
    }
    if (value.kind !== 'text') return false;
    const text = value.text.trim();
    const fitting = field === 'version' ? asVersion(text) : text;
    if (fitting === undefined) return false;
    if (fitting !== '') this.#about = { ...this.#about, [field]: fitting };
    return true;
  }

  #loseField(name: string, value: DataNode): void {
    if (value.kind === 'text' && value.text.trim() === '') return;
    this.#lose(name, value.kind === 'text' ? value.text : '', value.line);
  }

  #lose(name: string, text: string, line: number): void {
    this.#losses.push({ kind: 'field', place: { sheet: this.#name, line }, facts: { name, text: excerptOf(text) } });
  }
}

const aboutFields: ReadonlyMap<string, keyof About> = new Map([
  ['id', 'id'],
  ['slug', 'id'],
  ['title', 'title'],
  ['name', 'title'],
  ['summary', 'summary'],
  ['description', 'summary'],
  ['language', 'language'],
  ['lang', 'language'],
  ['licence', 'licence'],
  ['license', 'licence'],
  ['version', 'version'],
  ['author', 'authors'],
  ['authors', 'authors'],
  ['reviewby', 'reviewBy'],
]);

/** "2" and "2.1" are versions people write. */
function asVersion(text: string): string | undefined {
  const found = /^v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?$/.exec(text);
  return found === null ? undefined : `${found[1]}.${found[2] ?? 0}.${found[3] ?? 0}`;
}

function isMapOfGroups(group: GroupNode): boolean {
  return group.fields.length > 1 && group.fields.every(({ value }) => value.kind === 'group');
}

/** Whether nothing directly inside is a list of groups. */
function hasNoTable(value: DataNode): boolean {
  return value.kind !== 'list' || value.items.every(({ kind }) => kind !== 'group');
}

function oneLine(node: DataNode): string {
  return node.kind === 'text' ? node.text.replace(/\s*\n\s*/g, ' ').trim() : '';
}

/** What others would call a group by. */
function ownName(node: DataNode): string | undefined {
  if (node.kind !== 'group') return undefined;
  for (const wanted of ['id', 'key', 'slug', 'code', 'name', 'title']) {
    const field = node.fields.find(({ name }: DataField) => fold(name) === wanted);
    if (field?.value.kind === 'text' && field.value.text.trim() !== '') return field.value.text.trim();
  }
  return undefined;
}
