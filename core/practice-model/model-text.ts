import {
  type Document,
  type ErrorCode,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';

/** A place in a text, line and column from 1; a line ends with LF, CR LF or CR, a byte order mark does not count. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What is wrong at a place, in words that complete "expected …". */
export interface TextProblem extends TextPlace {
  readonly expected: string;
}

export type ParsedText =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Where a path lies: the deepest part that exists, so that a missing field points at what it is missing from. */
      readonly placeOf: (path: readonly PropertyKey[]) => TextPlace;
    }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/** Far above any model written by hand (a shipped one has 45 thousand characters), low enough for a short wait. */
export const longestText = 4_000_000;
/** Time grows with the marks of a text rather than its length; this many are read in a second or two. */
const mostMarks = 120_000;
/** Ten times the fields of the fullest group of a model; finding a place looks through the fields of its group. */
const mostFields = 120;

/**
 * Reads one YAML 1.2 document (or JSON, which is YAML) as plain data that remembers its places. Never throws. Stricter
 * than YAML where it keeps a model plain to read: no references, no tags, each field once, a single document.
 */
export function parseModelText(source: string): ParsedText {
  if (source.length > longestText) return refusal('a text under 4 million characters');
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  try {
    if (hasTooManyMarks(text)) return refusal('a shorter text (this one has more lines and marks than can be read)');
    const lines = new LineCounter();
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      // Checked in `refusedParts`: the library compares each key of a group with all others.
      uniqueKeys: false,
      stringKeys: true,
      schema: 'core',
      resolveKnownTags: false,
      logLevel: 'error',
    });
    const place = (offset: number): TextPlace => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    const broken = firstYamlFault([...document.errors, ...document.warnings], text);
    const faults = broken === undefined ? refusedParts(document) : [broken];
    if (faults.length > 0) {
      return { ok: false, problems: faults.map(({ offset, expected }) => ({ ...place(offset), expected })) };
    }
    return { ok: true, value: document.toJS(), placeOf: (path) => place(offsetOf(document.contents, path)) };
  } catch {
    // What is left is a text nested so deeply that the stack ends.
    return refusal(yamlWords.RESOURCE_EXHAUSTION);
  }
}

function refusal(expected: string): ParsedText {
  return { ok: false, problems: [{ line: 1, column: 1, expected }] };
}

/** Whether a text has more marks than are read in a bearable time. */
export function hasTooManyMarks(text: string): boolean {
  let marks = 0;
  for (const _ of new Lexer().lex(text)) {
    marks += 1;
    if (marks > mostMarks) return true;
  }
  return false;
}

interface Fault {
  readonly offset: number;
  readonly expected: string;
}

const yamlWords = {
  BAD_INDENT: 'the indentation of the lines around it, or the bracket that closes a list',
  BAD_DQ_ESCAPE: 'single quotes around a text with a backslash in it',
  BAD_SCALAR_START: 'quotes around a text that starts with this character',
  BLOCK_AS_IMPLICIT_KEY: 'a single field on this line (put quotes around a text with a colon in it)',
  MISSING_CHAR: 'a closing quote, or a colon and a space after the name of a field',
  MULTILINE_IMPLICIT_KEY: 'a colon and a space after the name of a field',
  MULTIPLE_DOCS: 'a single document (the line "---" begins a second one)',
  RESOURCE_EXHAUSTION: 'fewer lists and groups inside each other',
  TAB_AS_INDENT: 'spaces rather than a tab before this',
  UNEXPECTED_TOKEN: 'nothing here (or quotes around the whole text)',
  TAG_RESOLVE_FAILED: 'quotes around a text that starts with "!"',
} as const satisfies Partial<Record<ErrorCode, string>>;

/** The first fault of a text. Only one: what comes after it, or after a tab that indents, often looks wrong because of it. */
export function firstYamlFault(errors: readonly YAMLError[], text: string): Fault | undefined {
  const ordered = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const first = ordered.find((error) => text[error.pos[0]] === '\t') ?? ordered[0];
  if (first === undefined) return undefined;
  const words: Partial<Record<ErrorCode, string>> = yamlWords;
  const code = text[first.pos[0]] === '\t' ? 'TAB_AS_INDENT' : first.code;
  return { offset: first.pos[0], expected: words[code] ?? `well-formed YAML (${first.message.replace(/\.$/, '')})` };
}

/** References could unfold a small text into a huge one; of two fields with one name, one would be dropped silently. */
function refusedParts(document: Document): readonly Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Alias(_, alias) {
      faults.push({ offset: startOf(alias), expected: 'quotes around a text that starts with "*"' });
    },
    Map(_, map) {
      const seen = new Set<string>();
      if (map.items.length > mostFields) {
        faults.push({ offset: startOf(map), expected: `at most ${mostFields} fields in one group` });
      }
      for (const { key } of map.items) {
        const name = keyName(key);
        if (name === undefined) continue;
        if (seen.has(name)) faults.push({ offset: startOf(key), expected: `"${name}" only once in this group` });
        seen.add(name);
      }
    },
  });
  return faults;
}

function offsetOf(root: unknown, path: readonly PropertyKey[]): number {
  let node = root;
  let offset = startOf(node);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => keyName(item.key) === String(step));
      if (pair === undefined) return offset;
      offset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      offset = startOf(node);
    } else {
      return offset;
    }
  }
  return offset;
}

function keyName(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function startOf(node: unknown): number {
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0;
}
