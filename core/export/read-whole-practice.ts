import { writeFieldPath } from '../field-path.ts';
import { checkStepwise } from './check-stepwise.ts';
import { modelListsShape } from './exported-models.ts';
import { yearsShape } from './exported-years.ts';
import { readJsonText } from './json-text.ts';
import { type WholePractice, wholePracticeSchema, wholePracticeVersion } from './whole-practice.ts';
import { wholePracticeFaults } from './whole-practice-references.ts';

/** The size in bytes up to which a file is read. */
export const largestPracticeFile = 32 * 1024 * 1024;

const limits = { depth: 32, records: 100_000, values: 2_000_000, names: 1000 } as const;

/** Why a text is not an exported practice: a place in the text, or the field that was not as expected. */
export interface PracticeProblem {
  readonly line?: number;
  readonly column?: number;
  readonly field?: string;
}

export type PracticeReading =
  | { readonly ok: true; readonly practice: WholePractice }
  | { readonly ok: false; readonly problem: PracticeProblem };

/** Reads an exported practice from JSON text. Never throws; a byte order mark in front does not count. */
export function readWholePracticeText(text: string): PracticeReading {
  const json = readJsonText(text.replace(/^\ufeff/, ''), limits);
  if (!json.ok) return { ok: false, problem: json.fault };
  const checked = checkStepwise(wholePracticeSchema, upgraded(json.value));
  if (!checked.ok) return { ok: false, problem: { field: fieldOf(checked.path) } };
  const [fault] = wholePracticeFaults(checked.value);
  if (fault !== undefined) return { ok: false, problem: { field: fieldOf(fault) } };
  return { ok: true, practice: checked.value };
}

/** A document of the first version as one of the second: it has none of the lists that came with that. */
function upgraded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return value;
  const empty = Object.fromEntries(Object.keys({ ...yearsShape, ...modelListsShape }).map((list) => [list, []]));
  return { ...empty, ...value, version: wholePracticeVersion };
}

/** Below these, names are the person's or a model author's own, which no problem repeats. */
const ownNames: ReadonlySet<PropertyKey> = new Set(['levels', 'value']);

/** The place of a problem as far as its names are those of the format. */
function fieldOf(path: readonly PropertyKey[]): string {
  const own = path.findIndex((step, index) => typeof step === 'string' && ownNames.has(path[index - 1] ?? ''));
  return writeFieldPath(own < 0 ? path : path.slice(0, own)).slice(0, 80);
}
