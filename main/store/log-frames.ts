/** What the bytes of a write-ahead log say without the store they belong to. */
export interface LogReading {
  /** Which run of the log this is: its two salts in hexadecimal digits; undefined when its header cannot be trusted. */
  readonly generation: string | undefined;
  /** The frames that end a transaction, counted from 1, as far as everything before them is whole. */
  readonly commits: readonly number[];
  /**
   * Whether a transaction of this run stands where nothing can be whole any more: behind a bad frame, in one, or under a
   * bad header. What a killed program leaves behind its last commit is no such trace: it writes one frame after the
   * other, so that what it did not finish has an end, and no commit.
   */
  readonly hasLostCommit: boolean;
}

const headerSize = 32;
const frameHeaderSize = 24;
/** The magic number without its last bit, which says in which byte order the checksums are. */
const magic = 0x377f0682;
const formatVersion = 3_007_000;

type Sums = readonly [number, number];

/**
 * Reads a write-ahead log as SQLite does when it recovers one: up to the first frame whose salts or checksum do not fit.
 * The checksums of an encrypted store are made over its encrypted pages, so that no key is needed.
 *
 * Source: https://sqlite.org/fileformat2.html, section 4.
 *
 * @param bytes the whole file; an empty one is a log in which nothing was written yet.
 */
export function readLog(bytes: Uint8Array): LogReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readHeader(view);
  if (header === undefined) {
    return { generation: undefined, commits: [], hasLostCommit: bytes.length > headerSize };
  }
  const frameSize = frameHeaderSize + header.pageSize;
  const frames = Math.floor((view.byteLength - headerSize) / frameSize);
  const commits: number[] = [];
  let { sums } = header;
  for (let frame = 1; frame <= frames; frame += 1) {
    const at = headerSize + (frame - 1) * frameSize;
    sums = addUp(view, at, 8, header.isLittleEndian, sums);
    sums = addUp(view, at + frameHeaderSize, header.pageSize, header.isLittleEndian, sums);
    const isWhole =
      view.getUint32(at) !== 0 && saltsAt(view, at + 8) === header.generation && hasSums(view, at + 16, sums);
    if (!isWhole) return { ...read(), hasLostCommit: hasCommitFrom(view, at, frameSize, header.generation) };
    if (view.getUint32(at + 4) !== 0) commits.push(frame);
  }
  return { ...read(), hasLostCommit: false };

  function read() {
    return { generation: header?.generation, commits };
  }
}

/**
 * Where in a log the latest committed content of each page lies, by the number of the page: an offset in bytes into the
 * log. Only what SQLite would read counts.
 */
export function committedPages(bytes: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pages = new Map<number, number>();
  const pageSize = readHeader(view)?.pageSize ?? 0;
  const last = readLog(bytes).commits.at(-1) ?? 0;
  for (let frame = 1; frame <= last; frame += 1) {
    const at = headerSize + (frame - 1) * (frameHeaderSize + pageSize);
    pages.set(view.getUint32(at), at + frameHeaderSize);
  }
  return pages;
}

function readHeader(view: DataView) {
  if (view.byteLength < headerSize) return undefined;
  const isLittleEndian = view.getUint32(0) === magic;
  if (!isLittleEndian && view.getUint32(0) !== magic + 1) return undefined;
  const sums = addUp(view, 0, 24, isLittleEndian, [0, 0]);
  if (!hasSums(view, 24, sums) || view.getUint32(4) !== formatVersion) return undefined;
  return { isLittleEndian, sums, pageSize: view.getUint32(8), generation: saltsAt(view, 16) };
}

/** Whether one of the whole frames from `start` on belongs to this run and ends a transaction. */
function hasCommitFrom(view: DataView, start: number, frameSize: number, generation: string): boolean {
  for (let at = start; at + frameSize <= view.byteLength; at += frameSize) {
    if (saltsAt(view, at + 8) === generation && view.getUint32(at + 4) !== 0) return true;
  }
  return false;
}

function saltsAt(view: DataView, at: number): string {
  return view.getBigUint64(at).toString(16).padStart(16, '0');
}

function hasSums(view: DataView, at: number, [one, other]: Sums): boolean {
  return view.getUint32(at) === one && view.getUint32(at + 4) === other;
}

/** Goes on with a checksum over `length` bytes, a multiple of 8. Source: section 4.2 of the same document. */
export function addUp(view: DataView, start: number, length: number, isLittleEndian: boolean, from: Sums): Sums {
  let [one, other] = from;
  for (let at = start; at < start + length; at += 8) {
    one = (one + view.getUint32(at, isLittleEndian) + other) >>> 0;
    other = (other + view.getUint32(at + 4, isLittleEndian) + one) >>> 0;
  }
  return [one, other];
}
