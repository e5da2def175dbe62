import { inflateRawSync } from 'node:zlib';
import { ReadingRefusal } from './refusal.ts';

/** A file inside an archive, unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const broken = 'a workbook that is whole (.xlsx)';

/**
 * Unpacks the wanted files of an archive, whatever sizes it claims: unpacking stops at the limit, so that a small file
 * never becomes a huge one. Names are only compared, never used as paths.
 *
 * @param limit bytes that all of them together may have when unpacked.
 * @throws ReadingRefusal when the archive is damaged, uses what workbooks do not use, or unpacks to more.
 */
export function unzip(archive: Uint8Array, wanted: (name: string) => boolean, limit: number): readonly ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let left = limit;
  try {
    for (const entry of directoryOf(view, archive)) {
      if (!wanted(entry.name) || seen.has(entry.name)) continue;
      seen.add(entry.name);
      const bytes = unpack(view, archive, entry, left);
      left -= bytes.length;
      entries.push({ name: entry.name, bytes });
    }
  } catch (error) {
    if (error instanceof ReadingRefusal) throw error;
    throw new ReadingRefusal(broken);
  }
  return entries;
}

interface DirectoryEntry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly offset: number;
}

function* directoryOf(view: DataView, archive: Uint8Array): Generator<DirectoryEntry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== entrySignature) throw new ReadingRefusal(broken);
    const nameLength = view.getUint16(at + 28, true);
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (isEncrypted) throw new ReadingRefusal('a workbook without a password');
    yield {
      name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** The end record is the last thing of an archive but for a remark of at most 65,535 bytes. */
function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new ReadingRefusal(broken);
}

function unpack(view: DataView, archive: Uint8Array, entry: DirectoryEntry, limit: number): Uint8Array {
  if (view.getUint32(entry.offset, true) !== localSignature) throw new ReadingRefusal(broken);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = archive.subarray(start, start + entry.packedSize);
  if (packed.length !== entry.packedSize) throw new ReadingRefusal(broken);
  const tooLarge = () => new ReadingRefusal(`a workbook that unpacks to less than ${limit >> 20} MB`);
  if (entry.method === 0) {
    if (packed.length > limit) throw tooLarge();
    return packed;
  }
  if (entry.method !== 8) throw new ReadingRefusal(broken);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    if (
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
    ) {
      throw tooLarge();
    }
    throw error;
  }
}

/** Packs files again without compressing them: an archive whose sizes are known to be true. */
export function storedZip(entries: readonly ZipEntry[]): ArrayBuffer {
  const parts: { readonly name: Uint8Array; readonly bytes: Uint8Array; readonly offset: number }[] = [];
  let size = 0;
  for (const { name, bytes } of entries) {
    const encoded = new TextEncoder().encode(name);
    parts.push({ name: encoded, bytes, offset: size });
    size += 30 + encoded.length + bytes.length;
  }
  const directorySize = parts.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const archive = new Uint8Array(size + directorySize + 22);
  const view = new DataView(archive.buffer);
  let at = size;
  for (const { name, bytes, offset } of parts) {
    view.setUint32(offset, localSignature, true);
    view.setUint16(offset + 4, 20, true);
    view.setUint32(offset + 18, bytes.length, true);
    view.setUint32(offset + 22, bytes.length, true);
    view.setUint16(offset + 26, name.length, true);
    archive.set(name, offset + 30);
    archive.set(bytes, offset + 30 + name.length);
    view.setUint32(at, entrySignature, true);
    view.setUint16(at + 4, 20, true);
    view.setUint16(at + 6, 20, true);
    view.setUint32(at + 20, bytes.length, true);
    view.setUint32(at + 24, bytes.length, true);
    view.setUint16(at + 28, name.length, true);
    view.setUint32(at + 42, offset, true);
    archive.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, size, true);
  return archive.buffer;
}
