import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { PracticeModel } from './model.ts';
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

/** More than any hand-written model needs, little enough to stay a small wait (assurance IMP-1 caps the importer). */
const longestText = 4 * 1024 * 1024;
const mostProblems = 50;

/**
 * Reads a model of practice from YAML 1.2 or JSON text (JSON is YAML). Never throws: a text that is not a model comes
 * back as problems with file, line, column, path and what was expected, at most 50, in the order of the text.
 */
export function readModel(text: string, file: string): ModelReading {
  if (text.length > longestText) {
    return {
      ok: false,
      problems: [{ file, line: 1, column: 1, path: '', expected: 'a text under 4 million characters' }],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, version: '1.2' });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.slice(0, mostProblems).map((error) => ({
      file,
      ...at(error.pos[0]),
      path: '',
      expected: `well-formed YAML (${error.message.replace(/\.$/, '')})`,
    }));
    return { ok: false, problems };
  }
  const parsed = practiceModelSchema.safeParse(plainValue(document));
  if (parsed.success) return { ok: true, model: parsed.data };
  const problems = parsed.error.issues.flatMap(flattenIssue).map((issue) => ({
    file,
    ...at(offsetOf(document.contents, issue.path)),
    path: writePath(issue.path),
    expected: issue.expected,
  }));
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, problems: problems.slice(0, mostProblems) };
}

/** The document as plain data; aliases are limited so that a small text cannot unfold into a huge one. */
function plainValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

interface PlacedIssue {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
}

function flattenIssue(issue: z.core.$ZodIssue): PlacedIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], expected: 'no such key here (is it misspelt?)' }));
  }
  return [{ path: issue.path, expected: expectation(issue) }];
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ');
    case 'too_small':
      return issue.origin === 'array' ? `at least ${issue.minimum}` : 'some text';
    case 'too_big':
      return issue.origin === 'array' ? `at most ${issue.maximum}` : `at most ${issue.maximum} characters`;
    case 'invalid_format':
      return issue.format === 'date' ? 'a day written as 2028-11-30' : issue.message;
    case 'invalid_key':
      return 'the id of a level';
    default:
      return issue.message;
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a group of named fields',
  record: 'a group of named fields',
};

/** Where a path lies in the text: the deepest node that exists, so that a missing field points at its parent. */
function offsetOf(root: unknown, path: readonly PropertyKey[]): number {
  let node = root;
  let offset = startOf(node);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) return offset;
      offset = startOf(pair.key) || offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (node === undefined) return offset;
      offset = startOf(node);
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}

function writePath(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('');
}
