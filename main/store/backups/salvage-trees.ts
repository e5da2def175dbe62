import type { Pages } from './salvage-pages.ts';
import { readRecord, readVarint } from './salvage-records.ts';
import type { Row } from './salvage-schema.ts';

/** A record of a tree, as it lies on a readable page. */
export interface Cell {
  /** The row number; 0 in an index, which has none. */
  readonly number: number;
  /** Undefined when a page that holds the rest of it cannot be read. */
  readonly values: Row | undefined;
}

type Kind = 'table' | 'index';

/** What can be read of a tree of pages; where a page between its root and its leaves is lost, it is several trees. */
export interface Tree {
  readonly kind: Kind;
  /** The page above all others; the root, unless that is lost. */
  readonly top: number;
  readonly cells: readonly Cell[];
  /** Pages right below a readable one that cannot be read. */
  readonly lostChildren: number;
}

interface TreePage {
  readonly kind: Kind;
  readonly children: readonly number[];
  readonly cells: readonly Cell[];
}

/** Every tree of a store, from pages alone: no list of tables is needed, and no way down from a root. */
export function treesOf(pages: Pages): readonly Tree[] {
  const found = new Map<number, TreePage>();
  for (let number = 1; number <= pages.count; number += 1) {
    const page = pages.free.has(number) ? undefined : readTreePage(pages, number);
    if (page !== undefined) found.set(number, page);
  }
  const parents = new Map<number, number>();
  for (const [number, { kind, children }] of found) {
    for (const child of children) if (found.get(child)?.kind === kind) parents.set(child, number);
  }
  const trees = new Map<number, { top: number; kind: Kind; cells: Cell[]; lostChildren: number }>();
  for (const [number, { kind, children, cells }] of found) {
    const top = topOf(number, parents);
    const tree = trees.get(top) ?? { top, kind, cells: [], lostChildren: 0 };
    for (const cell of cells) tree.cells.push(cell);
    tree.lostChildren += children.filter((child) => found.get(child)?.kind !== kind).length;
    trees.set(top, tree);
  }
  return [...trees.values()];
}

function topOf(number: number, parents: ReadonlyMap<number, number>): number {
  const seen = new Set<number>();
  let top = number;
  for (let parent = parents.get(top); parent !== undefined && !seen.has(parent); parent = parents.get(top)) {
    seen.add(parent);
    top = parent;
  }
  return top;
}

/** The header of a database lies before the one of its first page. */
const databaseHeaderSize = 100;
const pageKinds: ReadonlyMap<number, { readonly kind: Kind; readonly isLeaf: boolean }> = new Map([
  [2, { kind: 'index', isLeaf: false }],
  [5, { kind: 'table', isLeaf: false }],
  [10, { kind: 'index', isLeaf: true }],
  [13, { kind: 'table', isLeaf: true }],
]);

/**
 * Reads a page of a tree. A plain store has no checksums, so a page on which anything does not add up counts as
 * unreadable as a whole.
 *
 * Source: https://sqlite.org/fileformat2.html, section 1.6.
 */
function readTreePage(pages: Pages, number: number): TreePage | undefined {
  const page = pages.page(number)?.subarray(0, pages.usableSize);
  const start = number === 1 ? databaseHeaderSize : 0;
  const sort = page === undefined ? undefined : pageKinds.get(page.readUInt8(start));
  if (page === undefined || sort === undefined) return undefined;
  try {
    return readCells(pages, page, start, sort);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readCells(
  pages: Pages,
  page: Buffer,
  start: number,
  { kind, isLeaf }: { readonly kind: Kind; readonly isLeaf: boolean },
): TreePage {
  const count = page.readUInt16BE(start + 3);
  const places = start + (isLeaf ? 8 : 12);
  const children: number[] = [];
  const cells: Cell[] = [];
  for (let index = 0; index < count; index += 1) {
    let at = page.readUInt16BE(places + index * 2);
    if (at < places + count * 2) throw new RangeError('A cell lies where the list of cells is.');
    if (!isLeaf) {
      children.push(page.readUInt32BE(at));
      at += 4;
    }
    if (kind === 'index' || isLeaf) cells.push(readCell(pages, page, at, kind));
  }
  if (!isLeaf) children.push(page.readUInt32BE(start + 8));
  return { kind, children, cells };
}

function readCell(pages: Pages, page: Buffer, at: number, kind: Kind): Cell {
  const size = readVarint(page, at);
  const number = kind === 'table' ? readVarint(page, size.next) : { value: 0, next: size.next };
  const here = localSize(size.value, pages.usableSize, kind);
  const end = number.next + here;
  if (end > page.length) throw new RangeError('A cell goes on behind its page.');
  const local = page.subarray(number.next, end);
  if (here === size.value) return { number: number.value, values: wholeRecord(local) };
  const rest = readOverflow(pages, page.readUInt32BE(end), size.value - here);
  return { number: number.value, values: rest === undefined ? undefined : readRecord(Buffer.concat([local, ...rest])) };
}

function wholeRecord(bytes: Buffer): Row {
  const values = readRecord(bytes);
  if (values === undefined) throw new RangeError('A record does not add up.');
  return values;
}

/** How much of a record lies on the page itself. Source: the same, section 1.6, the formulas for U, X, M and K. */
function localSize(size: number, usable: number, kind: Kind): number {
  const most = kind === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (size <= most) return size;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((size - least) % (usable - 4));
  return fitting <= most ? fitting : least;
}

/** The rest of a record from the pages it goes on, or undefined when one of them cannot be read. */
function readOverflow(pages: Pages, first: number, size: number): readonly Buffer[] | undefined {
  const parts: Buffer[] = [];
  const room = pages.usableSize - 4;
  let next = first;
  for (let left = size; left > 0; left -= room) {
    const page = next === 0 || next > pages.count ? undefined : pages.page(next);
    if (page === undefined) return undefined;
    parts.push(page.subarray(4, 4 + Math.min(left, room)));
    next = page.readUInt32BE(0);
  }
  return next === 0 ? parts : undefined;
}
