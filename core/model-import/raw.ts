import type { About } from './mapping.ts';
import type { ImportLoss } from './outcome.ts';

/**
 * What is read of one import at most (assurance IMP-1). Bytes are those of all its files together, `records` the rows of
 * tables and the lists and groups of documents, `depth` how far lists and groups lie inside each other.
 */
export const readingLimits = {
  bytes: 32 * 1024 * 1024,
  decodedBytes: 64 * 1024 * 1024,
  depth: 32,
  records: 100_000,
  /** Cells of all tables, also the empty ones of a row: what a wide sheet unfolds into. */
  cells: 2_000_000,
  columns: 1_000,
} as const;

/** A table as it was read: every cell as text, rows as long as they are; nothing is trimmed, merged or left out yet. */
export interface RawTable {
  /** The name of the sheet, of the file without its ending, or of the list inside a document. */
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
  /** For rows that came from a list in a document: the line each begins at, from 1. Row numbers mean nothing there. */
  readonly lines?: readonly number[] | undefined;
}

/** A document in the format of this application, still as text: it is read strictly, with line and column. */
export interface RawDocument {
  /** The file's own name, without folders. */
  readonly file: string;
  readonly text: string;
}

/** All that was found in the files of one import. */
export interface RawSource {
  /** The names of the files without folders, in the order given. */
  readonly files: readonly string[];
  /** Tables of all files; foreign documents come as one table for every list in them. */
  readonly tables: readonly RawTable[];
  readonly documents: readonly RawDocument[];
  /** What the files say about the model as a whole; of a single file, its name is the title if it has no other. */
  readonly about: Partial<About>;
  /** What was already lost while reading, such as formulas of which only the last result is kept. */
  readonly losses: readonly ImportLoss[];
}
