import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
} from 'yaml';
import { firstYamlFault, hasTooManyMarks, longestText } from '../practice-model/model-text.ts';
import type { DataField, DataNode, GroupNode, ReadingProblem } from './data-node.ts';
import type { ImportLoss } from './outcome.ts';
import { readingLimits } from './raw.ts';
import { excerptOf } from './report.ts';

export type DocumentReading =
  | { readonly ok: true; readonly roots: readonly DataNode[]; readonly losses: readonly ImportLoss[] }
  | { readonly ok: false; readonly problems: readonly ReadingProblem[] };

/** Names that mean something else to a program than to a document. */
const refusedNames = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads the documents of a YAML (or JSON) text that is not in the format of this application. Never throws. Everything
 * is kept as text: `no` is not turned into false, `1.10` not into 1.1. References are written out, within the limits of
 * an import.
 *
 * @param file the file's own name, to name in problems.
 */
export function readDocuments(source: string, file: string): DocumentReading {
  const refuse = (expected: string, place: { line: number; column: number } = { line: 1, column: 1 }) => {
    return { ok: false, problems: [{ file, ...place, expected }] } as const;
  };
  if (source.length > longestText) return refuse('a text under 4 million characters');
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  try {
    if (hasTooManyMarks(text)) return refuse('a shorter text (this one has more lines and marks than can be read)');
    const lines = new LineCounter();
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      schema: 'failsafe',
      resolveKnownTags: false,
      logLevel: 'silent',
    });
    const placeOf = (offset: number) => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    const reader = new Reader(file, placeOf);
    const roots: DataNode[] = [];
    for (const document of documents) {
      const fault = firstYamlFault(document.errors, text);
      if (fault !== undefined) return refuse(fault.expected, placeOf(fault.offset));
      if (document.contents !== null) roots.push(reader.read(document as Document.Parsed));
    }
    return { ok: true, roots, losses: reader.losses() };
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message, error.place);
    // What is left is a text nested so deeply that the stack ends.
    return refuse('fewer lists and groups inside each other');
  }
}

class Refusal extends Error {
  readonly place: { readonly line: number; readonly column: number };

  constructor(expected: string, place: { readonly line: number; readonly column: number }) {
    super(expected);
    this.place = place;
  }
}

class Reader {
  readonly #file: string;
  readonly #placeOf: (offset: number) => { line: number; column: number };
  readonly #losses: ImportLoss[] = [];
  #records = 0;
  #characters = 0;
  #references = 0;
  #anchors = new Map<string, Node>();

  constructor(file: string, placeOf: (offset: number) => { line: number; column: number }) {
    this.#file = file;
    this.#placeOf = placeOf;
  }

  losses(): readonly ImportLoss[] {
    const references = {
      kind: 'references' as const,
      place: { sheet: this.#file },
      facts: { count: this.#references },
    };
    return this.#references === 0 ? this.#losses : [...this.#losses, references];
  }

  read(document: Document.Parsed): DataNode {
    this.#anchors = new Map();
    return this.#node(document.contents, 0);
  }

  #node(node: unknown, depth: number): DataNode {
    const place = this.#placeOf((isNode(node) ? node.range?.[0] : undefined) ?? 0);
    const { line } = place;
    this.#records += 1;
    if (this.#records > readingLimits.records) {
      throw new Refusal(`at most ${readingLimits.records} lists, groups and texts`, place);
    }
    if (depth > readingLimits.depth) throw new Refusal('fewer lists and groups inside each other', place);
    if (isNode(node) && !isAlias(node) && node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (isAlias(node)) {
      this.#references += 1;
      const target = this.#anchors.get(node.source);
      if (target === undefined) throw new Refusal('quotes around a text that starts with "*"', place);
      return this.#node(target, depth + 1);
    }
    if (isMap(node)) return { kind: 'group', fields: this.#fields(node.items, line, depth), line };
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => this.#node(item, depth + 1)), line };
    const text = isScalar(node) ? scalarText(node) : '';
    this.#characters += text.length;
    if (this.#characters > readingLimits.decodedBytes)
      throw new Refusal('a shorter text once references are written out', place);
    return { kind: 'text', text, line };
  }

  #fields(
    pairs: readonly { readonly key: unknown; readonly value: unknown }[],
    line: number,
    depth: number,
  ): readonly DataField[] {
    const seen = new Set<string>();
    const fields: DataField[] = [];
    const inherited: DataField[] = [];
    for (const { key, value } of pairs) {
      const place = this.#placeOf((isNode(key) ? key.range?.[0] : undefined) ?? 0);
      const name = isScalar(key) ? fieldName(scalarText(key)) : undefined;
      const node = this.#node(value, depth + 1);
      if (name === '<<' && node.kind === 'group') {
        inherited.push(...node.fields);
        continue;
      }
      if (name !== undefined && refusedNames.has(name))
        throw new Refusal(`a field with another name than "${name}"`, place);
      if (name === undefined || name === '' || seen.has(name)) {
        this.#losses.push({
          kind: 'field',
          place: { sheet: this.#file, line: isNode(key) ? place.line : line },
          facts: { name: name ?? '', text: node.kind === 'text' ? excerptOf(node.text) : '' },
        });
        continue;
      }
      seen.add(name);
      fields.push({ name, value: node });
    }
    return [...fields, ...inherited.filter(({ name }) => !seen.has(name))];
  }
}

/** Names such as " Title :" are the same as "Title". */
function fieldName(text: string): string {
  return text.trim().replace(/\s*:$/, '').replace(/\s+/g, ' ').slice(0, 200);
}

function scalarText(node: { readonly value: unknown; readonly type?: unknown }): string {
  const text = typeof node.value === 'string' ? node.value : '';
  return node.type === 'PLAIN' && /^(?:~|null|Null|NULL)$/.test(text) ? '' : text;
}

/** Whether a document says that it is in the format of this application. */
export function isNativeRoot(root: DataNode): root is GroupNode {
  return (
    root.kind === 'group' &&
    root.fields.some(
      ({ name, value }) => name === 'format' && value.kind === 'text' && /^child-model\//.test(value.text),
    )
  );
}
