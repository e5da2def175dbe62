/** The shapes a table can have. `native` is a document in the format of this application and has no mapping. */
export const tableShapes = ['matrix', 'long', 'shared-scale'] as const;
export type TableShape = (typeof tableShapes)[number];

/**
 * What a table is there for. `dimensions`: a row per dimension. `texts`: a row per dimension and level. `levels`: a row
 * per level of the scale. `areas`: a row per area. `groups`: a row per group of areas, which may take their place.
 */
export const tableRoles = ['dimensions', 'texts', 'levels', 'areas', 'groups', 'ignored'] as const;
export type TableRole = (typeof tableRoles)[number];

export const textKinds = ['descriptor', 'indicators', 'next-steps'] as const;
export type TextKind = (typeof textKinds)[number];

/**
 * What a column holds whatever the level. `key` is the id of what the row is about (in a table of texts: of the
 * dimension), `dimension`, `level` and `area` name one (by its title or, in another table, its key), `order` is a number
 * to sort by, `parent` names the group of an area.
 */
export const plainMeanings = [
  'nothing',
  'key',
  'dimension',
  'description',
  'recall',
  'area',
  'area-key',
  'area-description',
  'parent',
  'level',
  'order',
  ...textKinds,
] as const;

export type ColumnMeaning =
  | { readonly as: (typeof plainMeanings)[number] }
  /** The texts of one level, which is named here. */
  | { readonly as: 'at-level'; readonly level: string; readonly kind: TextKind };

/** How one table is to be understood. Rows and columns count from 0 in the table as it is seen (`seenRows`). */
export interface TableMapping {
  readonly role: TableRole;
  /** Whether rows and columns change places before anything else (a row per level, a column per dimension). */
  readonly turned: boolean;
  /** The row with the names of the columns, or null when there is none; rows above it are left out. */
  readonly headerRow: number | null;
  readonly columns: readonly ColumnMeaning[];
  /** Whether a row with a single filled cell names the area of the rows below it. */
  readonly areaRows: boolean;
  /** Whether an empty area or dimension means the one above (merged cells). */
  readonly fillDown: boolean;
  /** Whether the name of the sheet is the area of its dimensions. */
  readonly sheetIsArea: boolean;
}

/**
 * Where one statement of a cell ends: nowhere, at lines that begin with a bullet or a number, at every line, at every bar
 * or at every semicolon. Several statements of a cell become indicators.
 */
export const statementSplits = ['keep', 'marked', 'lines', 'bar', 'semicolon'] as const;
export type StatementSplit = (typeof statementSplits)[number];

/** A level typed in rather than read, for lists that come without their scale. */
export interface TypedLevel {
  readonly name: string;
  readonly descriptor: string;
}

/** How the tables of an import are to be understood: what the mapping screen shows and edits. */
export interface Mapping {
  readonly shape: TableShape;
  /** One for every table of the source, in the same order. */
  readonly tables: readonly TableMapping[];
  readonly statements: StatementSplit;
  /** Used when no table holds the levels; empty otherwise. */
  readonly typedLevels: readonly TypedLevel[];
}

/** What a model says about itself as a whole; `reviewBy` is a day, `YYYY-MM-DD`. All may be empty. */
export interface About {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly language: string;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly licence: string;
  readonly reviewBy: string;
}

/** What level 0 stands for; all but `level` are answers of their own in an assessment, so that the level goes. */
export const levelZeroMeanings = ['level', 'none', 'not-applicable', 'both'] as const;
export type LevelZeroMeaning = (typeof levelZeroMeanings)[number];

/** What the author decided where a table alone cannot tell. Whatever is missing is asked. */
export interface Choices {
  readonly about?: Partial<About> | undefined;
  readonly levelZero?: LevelZeroMeaning | undefined;
  /** The levels of the scale from first to last, by the keys a question about them offers. */
  readonly levels?: readonly string[] | undefined;
  /** Which table's rows become the areas: the nearest (`areas`) or the groups of those (`groups`). */
  readonly areas?: 'areas' | 'groups' | undefined;
}
