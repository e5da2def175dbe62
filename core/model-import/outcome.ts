import type { ModelCounts } from '../practice-model/counts.ts';
import type { PracticeModel } from '../practice-model/model.ts';
import type { LevelZeroMeaning } from './mapping.ts';

/** Where something stands in what was read; rows and columns count from 1, as a spreadsheet does. */
export interface ImportPlace {
  readonly sheet: string;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
  /** For a document: the line, which then stands in the place of row and column. */
  readonly line?: number | undefined;
}

export const lossKinds = [
  /** A column nobody gave a meaning. `name`, `cells` (filled ones). */
  'column',
  /** A whole table. `rows`. */
  'table',
  /** Rows above the names of the columns. `text`. */
  'row-above',
  /** A row that names no dimension, level or area. `text`. */
  'row-without-name',
  /** A row with other than the usual cells: text beyond the named columns. `text`. */
  'cell-beyond',
  /** A level that was not chosen. `name`, `texts` (what it said, over all dimensions). */
  'level',
  /** Level 0, of which an answer of its own takes the place. `name`, `meaning`. */
  'level-zero',
  /** A text of a dimension, level or area that is not there. `text`. */
  'text-without-home',
  /** A second text where there is room for one (two rows describe the same dimension differently). `text`. */
  'second-text',
  /** An id that was taken or could not be used. `from`, `to`. */
  'id',
  /** Characters that cannot be printed or stored. `count`. */
  'characters',
  /** A field of a document that a model has no place for. `name`, `text`. */
  'field',
  /** More rows than a model can have dimensions. `rows` (left out). */
  'too-many-rows',
  /** Formulas, of which the last result is kept. `count`. */
  'formulas',
  /** A guess at the encoding of a file that says nothing of it. `encoding`. */
  'encoding',
  /** Repeated references of a document, each written out. `count`. */
  'references',
  /** More losses than are listed. `count`. */
  'more',
  /** No area is named: all dimensions are in one, named after the model. `name`. */
  'one-area',
] as const;

export type LossKind = (typeof lossKinds)[number];

/** Something of what was read that the model will not have, or not as it was. */
export interface ImportLoss {
  readonly kind: LossKind;
  readonly place: ImportPlace;
  /** What a sentence about it needs. */
  readonly facts: Readonly<Record<string, string | number>>;
}

export const problemKinds = [
  /** Nothing that could be a table of dimensions. */
  'no-table',
  /** No column names the dimension. */
  'no-dimension-column',
  /** Neither level columns, nor a table of levels, nor typed ones. */
  'no-levels',
  /** A row names a level that the table of levels does not have. `name`. */
  'unknown-level',
  /** A row names a dimension that the table of dimensions does not have. `name`. */
  'unknown-dimension',
  /** A row names an area that the table of areas does not have. `name`. */
  'unknown-area',
  /** Two level columns of one kind name the same level. `name`. */
  'level-twice',
  /** A level that was chosen but does not exist, or was chosen twice. `name`. */
  'no-such-level',
  /** Something a model needs is missing or does not fit. `expected` completes "expected …", `path` says which field. */
  'expected',
  /** More problems than are listed. `count`. */
  'more',
] as const;

export type ImportProblemKind = (typeof problemKinds)[number];

/** Something that keeps the outcome from being a whole model; the draft holds what there is all the same. */
export interface ImportProblem {
  readonly kind: ImportProblemKind;
  /** Undefined when it concerns the model as a whole, such as a missing licence. */
  readonly place: ImportPlace | undefined;
  /** The place in the draft, such as `dimensions[2].title`; empty when there is none. */
  readonly path: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A level that may be chosen: its key, its name, and how many texts it has. */
export interface LevelOffer {
  readonly key: string;
  readonly name: string;
  readonly texts: number;
}

/** A way through a scale that branches; `name` is what tells its levels from those of the others. */
export interface LevelPath {
  readonly name: string;
  readonly levels: readonly string[];
}

/** Something only the author can decide. As long as `answered` is false nothing may be saved. */
export type ImportQuestion =
  | {
      readonly kind: 'level-zero';
      readonly answered: boolean;
      readonly level: LevelOffer;
      readonly answer: LevelZeroMeaning | undefined;
    }
  | {
      readonly kind: 'levels';
      readonly answered: boolean;
      /** Whether it is asked because the scale branches, or because it has more levels than a model can have. */
      readonly because: 'branches' | 'too-many';
      readonly levels: readonly LevelOffer[];
      readonly paths: readonly LevelPath[];
      readonly answer: readonly string[] | undefined;
    }
  | {
      readonly kind: 'areas';
      readonly answered: boolean;
      readonly options: readonly { readonly id: 'areas' | 'groups'; readonly sheet: string; readonly count: number }[];
      readonly answer: 'areas' | 'groups' | undefined;
    };

/** What an import would lead to, before anything is saved. */
export interface BuiltModel {
  /** As complete as the source: texts may be empty, lists too. A whole model when there are no problems. */
  readonly draft: PracticeModel;
  readonly losses: readonly ImportLoss[];
  readonly problems: readonly ImportProblem[];
  readonly questions: readonly ImportQuestion[];
  readonly counts: ModelCounts;
}
