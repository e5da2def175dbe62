/**
 * A foreign document as plain data that remembers its lines. Fields are pairs rather than an object: a name such as
 * `__proto__` means nothing here. Every value is the text it was written as, so that `no` and `1.0` stay what they were.
 */
export type DataNode = TextNode | ListNode | GroupNode;

export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly line: number;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly DataNode[];
  readonly line: number;
}

export interface GroupNode {
  readonly kind: 'group';
  readonly fields: readonly DataField[];
  readonly line: number;
}

export interface DataField {
  /** Trimmed, without a colon somebody typed twice. */
  readonly name: string;
  readonly value: DataNode;
}

/** What keeps a file from being read at all; `expected` completes "expected …". */
export interface ReadingProblem {
  /** The file's own name, without folders. */
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly expected: string;
}
