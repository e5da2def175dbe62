import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A secret that must be found nowhere, with the field it was written into. */
export interface Canary {
  readonly field: string;
  readonly text: string;
}

/** A canary that was found. */
export interface Hit {
  readonly field: string;
  readonly file: string;
  readonly encoding: string;
}

/** What was looked at and what was found. */
export interface Scan {
  readonly files: number;
  readonly bytes: number;
  readonly hits: readonly Hit[];
}

/**
 * Looks for canaries in every byte of every file below the folders: as UTF-8, as UTF-16 in both byte orders, as
 * hexadecimal digits and as Base64 at each of its three alignments, in contents and in file names.
 */
export async function scan(folders: readonly string[], canaries: readonly Canary[]): Promise<Scan> {
  const needles = canaries.flatMap(needlesOf);
  const hits: Hit[] = [];
  let bytes = 0;
  let files = 0;
  for (const folder of folders) {
    for await (const file of filesBelow(folder)) {
      files += 1;
      const content = await readFile(file).catch(() => undefined);
      const name = Buffer.from(file.slice(folder.length));
      bytes += content?.length ?? 0;
      for (const { field, encoding, needle } of needles) {
        if (content?.includes(needle)) hits.push({ field, file, encoding });
        if (name.includes(needle)) hits.push({ field, file, encoding: `${encoding} in its name` });
      }
    }
  }
  return { files, bytes, hits };
}

interface Needle {
  readonly field: string;
  readonly encoding: string;
  readonly needle: Buffer;
}

function needlesOf({ field, text }: Canary): Needle[] {
  const utf8 = Buffer.from(text);
  const littleEndian = Buffer.from(text, 'utf16le');
  const needles: readonly (readonly [string, Buffer])[] = [
    ['UTF-8', utf8],
    ['UTF-16LE', littleEndian],
    ['UTF-16BE', Buffer.from(littleEndian).swap16()],
    ['hexadecimal', Buffer.from(utf8.toString('hex'))],
    ...[0, 1, 2].map((shift) => [`Base64 +${shift}`, Buffer.from(base64At(utf8, shift))] as const),
  ];
  return needles.map(([encoding, needle]) => ({ field, encoding, needle }));
}

/** The Base64 digits that the bytes have wherever they stand `shift` bytes into a group of three. */
function base64At(bytes: Buffer, shift: number): string {
  const digits = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  // The first and last digits also carry bits of the neighbours.
  return digits.slice(shift === 0 ? 0 : shift + 1, -4);
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile() || (await isRegular(path))) yield path;
  }
}

async function isRegular(path: string): Promise<boolean> {
  return lstat(path).then(
    (status) => status.isFile(),
    () => false,
  );
}
