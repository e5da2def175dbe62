import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';

/*
 * A reader of ordinary zip files (PKWARE APPNOTE 6.3.10, sections 4.3 and 4.4), because a new machine may have no unzip.
 * It keeps permissions. It refuses what the files it is made for do not have: symbolic links, encryption, zip64.
 */

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endSize = 22;
const longestComment = 0xffff;
const fileTypeMask = 0o170000;
const symlinkType = 0o120000;
const stored = 0;
const deflated = 8;

/**
 * @typedef {{ name: string, method: number, crc: number, packed: number, size: number, mode: number, offset: number }} Entry
 */

/**
 * Unpacks a zip file, checking every file's checksum.
 *
 * @param {string} zip
 * @param {string} folder where to; made when missing
 * @param {(name: string) => boolean} wanted which entries to unpack, by their path in the zip
 * @param {(bytes: number, all: number) => void} onProgress unpacked bytes so far, and in the end
 * @throws {Error} when the file is not a zip file or is damaged
 */
export async function unzip(zip, folder, wanted, onProgress) {
  const entries = (await readEntries(zip)).filter((entry) => wanted(entry.name));
  const all = entries.reduce((sum, entry) => sum + entry.size, 0);
  let done = 0;
  for (const entry of entries) {
    const target = resolve(folder, entry.name);
    if (!target.startsWith(resolve(folder) + sep)) throw new Error(`${entry.name} leads out of the folder`);
    if (entry.name.endsWith('/')) {
      await mkdir(target, { recursive: true });
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await unpackEntry(zip, entry, target);
    done += entry.size;
    onProgress(done, all);
  }
}

/**
 * @param {string} zip
 * @returns {Promise<Entry[]>} what the directory at the end of the file lists
 */
async function readEntries(zip) {
  const file = await open(zip);
  try {
    const { size } = await file.stat();
    const tail = await readAt(file, Math.max(0, size - endSize - longestComment), size);
    let at = tail.length - endSize;
    while (at >= 0 && tail.readUInt32LE(at) !== endSignature) at -= 1;
    if (at < 0) throw new Error(`${zip} is not a whole zip file`);
    const start = tail.readUInt32LE(at + 16);
    const directory = await readAt(file, start, start + tail.readUInt32LE(at + 12));
    return parseDirectory(directory, tail.readUInt16LE(at + 10));
  } finally {
    await file.close();
  }
}

/**
 * @param {Buffer} directory
 * @param {number} count
 * @returns {Entry[]}
 */
function parseDirectory(directory, count) {
  const entries = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(at) !== entrySignature) throw new Error('the directory of the zip file is damaged');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * @param {string} zip
 * @param {Entry} entry
 * @param {string} target
 */
async function unpackEntry(zip, entry, target) {
  const file = await open(zip);
  // The header before the data has name and extra lengths of its own, which may differ from the directory's.
  const header = await readAt(file, entry.offset, entry.offset + 30).finally(() => file.close());
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (entry.method !== stored && entry.method !== deflated)
    throw new Error(`${entry.name} is packed in an unknown way`);
  if ((entry.mode & fileTypeMask) === symlinkType) throw new Error(`${entry.name} is a symbolic link`);

  let crc = 0;
  const checked = new Transform({
    transform(part, _encoding, done) {
      crc = crc32(part, crc);
      done(null, part);
    },
  });
  const mode = entry.mode & 0o777;
  await pipeline(
    entry.packed === 0 ? Readable.from([]) : createReadStream(zip, { start, end: start + entry.packed - 1 }),
    entry.method === deflated ? createInflateRaw() : new PassThrough(),
    checked,
    createWriteStream(target, { mode: mode === 0 ? 0o644 : mode }),
  );
  if (crc !== entry.crc) throw new Error(`${entry.name} is damaged: its checksum differs`);
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} from
 * @param {number} to
 * @returns {Promise<Buffer>}
 */
async function readAt(file, from, to) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
  if (bytesRead !== to - from) throw new Error('the zip file ends too early');
  return buffer;
}
