import { fold } from '../../core/model-import/column-words.ts';
import {
  type ColumnMeaning,
  type Mapping,
  plainMeanings,
  type StatementSplit,
  statementSplits,
  type TableMapping,
  type TableRole,
  type TableShape,
  tableRoles,
  tableShapes,
  textKinds,
} from '../../core/model-import/mapping.ts';
import type { RawTable } from '../../core/model-import/raw.ts';
import { guessTableMapping } from '../../core/model-import/recognise.ts';
import { columnNames } from '../../core/model-import/seen-table.ts';
import { columnLetters } from './report-words.ts';
import { Usage } from './usage.ts';

/** What an author says about tables instead of what was guessed, as it was typed. */
export interface Adjustments {
  readonly shape?: string | undefined;
  readonly role: readonly string[];
  readonly header: readonly string[];
  readonly turn: readonly string[];
  readonly map: readonly string[];
  readonly statements?: string | undefined;
  readonly level: readonly string[];
}

/** Puts a guessed mapping right. @throws Usage where a sheet, a column or a meaning is not known. */
export function adjustMapping(guessed: Mapping, tables: readonly RawTable[], told: Adjustments): Mapping {
  let mapping = guessed;
  if (told.shape !== undefined) mapping = withShape(mapping, tables, oneOf(tableShapes, told.shape, '--shape'));
  for (const text of told.role) {
    const [sheet, role] = pair(text, '--role SHEET=ROLE');
    mapping = guessAgain(mapping, tables, sheet, { role: oneOf(tableRoles, role, '--role SHEET=ROLE') });
  }
  for (const sheet of told.turn) mapping = guessAgain(mapping, tables, sheet, { turned: true });
  for (const text of told.header) {
    const [sheet, row] = pair(text, '--header SHEET=ROW');
    const headerRow = row === 'none' ? null : Number(row) - 1;
    if (headerRow !== null && !(Number.isInteger(headerRow) && headerRow >= 0)) {
      throw new Usage('--header SHEET=ROW takes the number of a row from 1, or none');
    }
    mapping = guessAgain(mapping, tables, sheet, { headerRow });
  }
  for (const text of told.map) mapping = withColumn(mapping, tables, text);
  const typedLevels = told.level.map((text) => {
    const at = text.indexOf('=');
    return at === -1 ? { name: text, descriptor: '' } : { name: text.slice(0, at), descriptor: text.slice(at + 1) };
  });
  const statements: StatementSplit =
    told.statements === undefined ? mapping.statements : oneOf(statementSplits, told.statements, '--statements');
  return { ...mapping, statements, typedLevels: typedLevels.length > 0 ? typedLevels : mapping.typedLevels };
}

function withShape(mapping: Mapping, tables: readonly RawTable[], shape: TableShape): Mapping {
  const wanted: TableRole = shape === 'long' ? 'texts' : 'dimensions';
  // The table that was taken for the main one stays it; a single table is.
  const main = mapping.tables.findIndex(({ role }) => role === 'texts' || role === 'dimensions');
  const found = main === -1 ? 0 : main;
  const adjusted = mapping.tables.map((own, index) => {
    const table = tables[index];
    const isMain = index === found || (wanted === 'dimensions' && own.role === 'dimensions');
    return table === undefined || !isMain
      ? own
      : { ...guessTableMapping(table, wanted, own.turned, shape, own.headerRow), sheetIsArea: own.sheetIsArea };
  });
  return { ...mapping, shape, tables: adjusted };
}

function guessAgain(
  mapping: Mapping,
  tables: readonly RawTable[],
  sheet: string,
  told: Partial<Pick<TableMapping, 'role' | 'turned' | 'headerRow'>>,
): Mapping {
  const index = sheetIndex(tables, sheet);
  const [table, own] = [tables[index], mapping.tables[index]];
  if (table === undefined || own === undefined) return mapping;
  const { role, turned, headerRow } = { ...own, ...told };
  // A table that was just turned has its names elsewhere.
  const header = told.turned === undefined || told.headerRow !== undefined ? headerRow : undefined;
  return withTable(mapping, index, guessTableMapping(table, role, turned, mapping.shape, header));
}

/** KEY=COLUMN, where KEY is a meaning or `level:NAME` with a kind, and COLUMN a name, a letter or a number. */
function withColumn(mapping: Mapping, tables: readonly RawTable[], text: string): Mapping {
  const [key, place] = pair(text, '--map KEY=COLUMN');
  const bang = place.indexOf('!');
  const sheet = bang === -1 ? undefined : place.slice(0, bang);
  const name = place.slice(bang + 1);
  const meaning = meaningOf(key);
  for (const [index, table] of tables.entries()) {
    const own = mapping.tables[index];
    if (own === undefined || (sheet !== undefined && fold(sheet) !== fold(table.sheet))) continue;
    const column = columnIndex(table, own, name);
    if (column === -1) continue;
    const columns = own.columns.map((before, at): ColumnMeaning => {
      if (at === column) return meaning;
      const isSame = before.as === meaning.as && meaning.as !== 'at-level' && meaning.as !== 'nothing';
      return isSame ? { as: 'nothing' } : before;
    });
    return withTable(mapping, index, { ...own, columns });
  }
  throw new Usage(`--map ${text}: there is no column “${name}”${sheet === undefined ? '' : ` in ${sheet}`}`);
}

function meaningOf(key: string): ColumnMeaning {
  const found = /^level:(.+?)(?::(descriptor|indicators|next-steps))?$/.exec(key);
  if (found?.[1] !== undefined) {
    return { as: 'at-level', level: found[1], kind: textKinds.find((kind) => kind === found[2]) ?? 'descriptor' };
  }
  return { as: oneOf(plainMeanings, key, '--map KEY=COLUMN, where KEY may also be level:NAME,') };
}

function columnIndex(table: RawTable, mapping: TableMapping, name: string): number {
  const names = columnNames(table, mapping);
  const byName = names.findIndex((column) => column !== '' && fold(column) === fold(name));
  if (byName !== -1) return byName;
  return names.findIndex((_, at) => String(at + 1) === name || columnLetters(at + 1) === name.toUpperCase());
}

function sheetIndex(tables: readonly RawTable[], sheet: string): number {
  const index = tables.findIndex((table) => fold(table.sheet) === fold(sheet));
  if (index !== -1) return index;
  throw new Usage(`There is no table “${sheet}”: there are ${tables.map((table) => table.sheet).join(', ')}.`);
}

function withTable(mapping: Mapping, index: number, table: TableMapping): Mapping {
  return { ...mapping, tables: mapping.tables.map((own, at) => (at === index ? table : own)) };
}

function pair(text: string, form: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new Usage(`expected ${form} rather than ${text}`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** @throws Usage when `text` is none of `choices`. */
export function oneOf<Choice extends string>(choices: readonly Choice[], text: string, form: string): Choice {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new Usage(`${form} takes one of ${choices.join(', ')}`);
  return found;
}

/** A mapping in words, a line for each table. */
export function mappingLines(mapping: Mapping, tables: readonly RawTable[]): readonly string[] {
  return [
    `shape: ${mapping.shape}; several statements of a cell: ${mapping.statements}`,
    ...tables.map((table, index) => {
      const own = mapping.tables[index];
      if (own === undefined || own.role === 'ignored') return `${table.sheet}: left out`;
      const names = columnNames(table, own);
      const columns = own.columns.flatMap((meaning, at) => {
        if (meaning.as === 'nothing') return [];
        const key = meaning.as === 'at-level' ? `level:${meaning.level}:${meaning.kind}` : meaning.as;
        return [`${key}=${names[at] || columnLetters(at + 1)}`];
      });
      const ways = [
        own.turned ? 'turned' : '',
        own.areaRows ? 'areas as headings' : '',
        own.fillDown ? 'empty cells mean the one above' : '',
        own.sheetIsArea ? 'the sheet is the area' : '',
      ];
      const said = ways
        .filter((way) => way !== '')
        .map((way) => `; ${way}`)
        .join('');
      return `${table.sheet}: ${own.role}, header ${own.headerRow === null ? 'none' : `row ${own.headerRow + 1}`}${said}; ${columns.join(', ')}`;
    }),
  ];
}
