import { writeFieldPath } from '../field-path.ts';
import type { PracticeModel } from './model.ts';
import { parseModelText } from './model-text.ts';
import { practiceModelSchema } from './schema.ts';

/** Something that keeps a document from being a model: where it is, and what was expected there. */
export interface ModelProblem {
  /** The file's own name, without folders. */
  readonly file: string;
  /** Line and column from 1, in the text as read. */
  readonly line: number;
  readonly column: number;
  /** The place in the document, such as `dimensions[2].levels.beginner.descriptor`; empty for the document itself. */
  readonly path: string;
  /** What was expected, in words that complete "expected …". */
  readonly expected: string;
}

export type ModelReading =
  | { readonly ok: true; readonly model: PracticeModel }
  | { readonly ok: false; readonly problems: readonly ModelProblem[] };

/** As many as a person works through before reading again. */
const mostProblems = 50;

/**
 * Reads a model of practice from YAML 1.2 or JSON text (JSON is YAML). Never throws: a text that is not a model comes
 * back as problems with file, line, column, path and what was expected, at most 50, in the order of the text.
 */
export function readModel(text: string, file: string): ModelReading {
  const parsed = parseModelText(text);
  if (!parsed.ok) {
    const problems = parsed.problems.slice(0, mostProblems).map((problem) => ({ file, path: '', ...problem }));
    return { ok: false, problems };
  }
  const checked = practiceModelSchema.safeParse(parsed.value);
  if (checked.success) return { ok: true, model: checked.data };
  const problems = checked.error.issues.flatMap(perUnknownField).map(({ path, message }) => ({
    file,
    ...parsed.placeOf(path),
    path: writeFieldPath(path),
    expected: isMissing(parsed.value, path) ? `the field "${String(path.at(-1))}" (${message})` : message,
  }));
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, problems: problems.slice(0, mostProblems) };
}

type Issue = NonNullable<ReturnType<typeof practiceModelSchema.safeParse>['error']>['issues'][number];

/** Unknown fields come as one issue of the group around them; each has a place of its own. */
function perUnknownField(issue: Issue): readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: issue.message }));
}

function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  let part = value;
  for (const step of path) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) return true;
    part = Reflect.get(part, step);
  }
  return false;
}
