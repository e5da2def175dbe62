/** How much of a text is read at most. */
export interface JsonLimits {
  /** Lists and groups inside each other. */
  readonly depth: number;
  /** Lists and groups in all. */
  readonly records: number;
  /** Texts, numbers and the like in all. */
  readonly values: number;
  /** Fields of one group. */
  readonly names: number;
}

/** Where a text stops being JSON that may be read, line and column from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
}

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: JsonFault };

/** Names that mean something else to a program than to a document. */
const refusedNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads JSON (RFC 8259) that comes from outside. Never throws. The text is looked through before anything of it is
 * built, so that neither a deep nor a crowded text costs more than one pass; a name that occurs twice in a group, of
 * which one would be dropped silently, and names that programs stumble over are refused.
 */
export function readJsonText(text: string, limits: JsonLimits): JsonReading {
  const faultAt = firstFault(text, limits);
  return faultAt === undefined
    ? { ok: true, value: JSON.parse(text) as unknown }
    : { ok: false, fault: placeOf(text, faultAt) };
}

/** Where a place lies; a line ends with LF, CR LF or CR. */
function placeOf(text: string, offset: number): JsonFault {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const word = /true|false|null/y;
const blanks = /[ \t\n\r]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The end of a match of `pattern` at `offset`, or undefined. */
function endOf(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** A list or a group that is still open; a group remembers its names. */
type Open = { readonly close: ']' } | { readonly close: '}'; readonly names: Set<string> };

/** The offset of the first fault, or undefined when the whole text may be read. */
function firstFault(text: string, { depth, records, values, names }: JsonLimits): number | undefined {
  const open: Open[] = [];
  let recordCount = 0;
  let valueCount = 0;
  let at = endOf(blanks, text, 0) ?? 0;
  let mayClose = false;
  for (;;) {
    // Here a value begins, or a list or group that was just opened ends.
    const innermost = open.at(-1);
    const closesAtOnce = mayClose && text[at] === innermost?.close;
    if (!closesAtOnce) {
      if (innermost?.close === '}') {
        if (innermost.names.size === names) return at;
        const value = valueAfterName(text, at, innermost.names);
        if (typeof value !== 'number') return value.faultAt;
        at = value;
      }
      const opening = text[at];
      if (opening === '{' || opening === '[') {
        recordCount += 1;
        if (open.length === depth || recordCount > records) return at;
        open.push(opening === '[' ? { close: ']' } : { close: '}', names: new Set() });
        mayClose = true;
        at = endOf(blanks, text, at + 1) ?? at;
        continue;
      }
      valueCount += 1;
      if (valueCount > values) return at;
      const end = opening === '"' ? endOfString(text, at) : { end: endOf(number, text, at) ?? endOf(word, text, at) };
      if (end.end === undefined) return 'faultAt' in end ? end.faultAt : at;
      at = endOf(blanks, text, end.end) ?? at;
    }
    // Here a value has ended: so may the lists and groups around it, or a comma promises another one.
    while (open.length > 0 && text[at] === open.at(-1)?.close) {
      open.pop();
      at = endOf(blanks, text, at + 1) ?? at;
    }
    if (open.length === 0) return at === text.length ? undefined : at;
    if (text[at] !== ',') return at;
    at = endOf(blanks, text, at + 1) ?? at;
    mayClose = false;
  }
}

/** Reads over the name of a field and its colon. @returns where its value begins, or where the fault is. */
function valueAfterName(text: string, at: number, names: Set<string>): number | { readonly faultAt: number } {
  if (text[at] !== '"') return { faultAt: at };
  const { end, faultAt } = endOfString(text, at);
  if (end === undefined) return { faultAt: faultAt ?? at };
  const name = JSON.parse(text.slice(at, end)) as string;
  if (names.has(name) || refusedNames.has(name)) return { faultAt: at };
  names.add(name);
  const colon = endOf(blanks, text, end) ?? end;
  return text[colon] === ':' ? (endOf(blanks, text, colon + 1) ?? colon) : { faultAt: colon };
}

const quote = 0x22;
const backslash = 0x5c;

interface StringEnd {
  readonly end?: number | undefined;
  readonly faultAt?: number | undefined;
}

/** The end of a string that begins at `start`, by hand: a pattern would keep a note for every one of its characters. */
function endOfString(text: string, start: number): StringEnd {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === quote) return { end: at + 1 };
    if (code === backslash) {
      const end = endOf(escaped, text, at);
      if (end === undefined) return { faultAt: at };
      at = end;
    } else if (code >= 0x20) {
      at += 1;
    } else {
      // A control character, or the end of the text.
      return { faultAt: at };
    }
  }
}
