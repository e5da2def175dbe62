import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/*
 * Xvfb keeps its screen in a file in the X Window Dump format (X11/XWDFile.h): a header of 32-bit big-endian numbers,
 * a table of colours, then the pixels row by row.
 */
const place = { headerSize: 0, bitsPerPixel: 44, colourEntries: 76 };
const bytesPerColourEntry = 12;

/**
 * How many different colours are on the screen of an Xvfb that was started with `-fbdir`.
 *
 * @returns undefined when the folder holds no screen, as with a real display
 */
export async function coloursOnScreen(folder: string): Promise<number | undefined> {
  const [name] = await readdir(folder);
  if (name === undefined) return undefined;
  const dump = await readFile(join(folder, name));
  const bytes = dump.readUInt32BE(place.bitsPerPixel) / 8;
  const pixels = dump.readUInt32BE(place.headerSize) + dump.readUInt32BE(place.colourEntries) * bytesPerColourEntry;
  const colours = new Set<number>();
  for (let at = pixels; at + bytes <= dump.length; at += bytes) colours.add(dump.readUIntBE(at, bytes));
  return colours.size;
}
