import { addUp } from './log-frames.ts';

/** What the index of a write-ahead log (the -shm file) says of the log it was made for. */
export interface LogIndex {
  /** Which run of the log it belongs to, as `LogReading` has it. */
  readonly generation: string;
  /** The last frame that was committed; 0 when there is none. */
  readonly committed: number;
  /** Up to this frame everything is in the main file as well, and on the disk. */
  readonly writtenBack: number;
  /** Up to this frame something may be in the main file; more than `writtenBack` in the middle of writing back. */
  readonly attempted: number;
}

/** The two copies of the header and what is known of the writing back, in bytes. */
const size = 136;
const headerSize = 48;
const formatVersion = 3_007_000;

/**
 * Reads the head of an index. SQLite writes it after every commit, once the log is on the disk, and keeps it as long as
 * a store is not closed; a killed program leaves it as it was. The numbers are in the computer's own byte order.
 *
 * Source: https://sqlite.org/walformat.html, section 2.1.
 *
 * @returns undefined when its two copies differ, when the checksum does not fit or when it was never filled, as after a
 * power cut.
 */
export function readLogIndex(bytes: Uint8Array): LogIndex | undefined {
  if (bytes.length < size) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, size);
  const isLittleEndian = view.getUint32(0, true) === formatVersion;
  const at = (offset: number) => view.getUint32(offset, isLittleEndian);
  const [one, other] = addUp(view, 0, headerSize - 8, isLittleEndian, [0, 0]);
  const isWhole = Buffer.compare(bytes.subarray(0, headerSize), bytes.subarray(headerSize, headerSize * 2)) === 0;
  const isFilled = at(0) === formatVersion && view.getUint8(12) === 1;
  if (!isWhole || !isFilled || at(40) !== one || at(44) !== other) return undefined;
  return {
    // The salts are kept as they stand in the log.
    generation: view.getBigUint64(32).toString(16).padStart(16, '0'),
    committed: at(16),
    writtenBack: at(96),
    attempted: Math.max(at(96), at(128)),
  };
}
