import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarDate } from '../../core/brand.ts';
import { practiceTables } from '../../core/export/practice-tables.ts';
import type { WholePractice } from '../../core/export/whole-practice.ts';
import { words } from '../words.ts';

/**
 * Writes a whole practice as a folder of its own, whole or not at all: under another name first, then renamed.
 *
 * @param parent the folder a person chose.
 * @param day the day of the export in the person's own calendar.
 * @returns the name of the new folder, such as `CHILD Desktop export 2026-03-01`; one that is there is never touched.
 * @throws the file system's error; nothing is left behind then.
 */
export async function writeExportFolder(parent: string, whole: WholePractice, day: CalendarDate): Promise<string> {
  const unfinished = join(parent, `.${words.exportName}.${randomUUID()}.unfinished`);
  await mkdir(unfinished, { mode: 0o700 });
  try {
    await writeDurably(join(unfinished, 'README.txt'), words.exportReadme.join('\r\n'));
    await writeDurably(join(unfinished, 'practice.json'), `${JSON.stringify(whole, null, 2)}\n`);
    for (const { name, text } of practiceTables(whole)) await writeDurably(join(unfinished, name), `\ufeff${text}`);
    return await renameToFree(unfinished, parent, `${words.exportName} ${day}`);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** More exports than anyone makes in one day. */
const mostOnOneDay = 1000;

async function renameToFree(unfinished: string, parent: string, name: string): Promise<string> {
  for (let count = 1; count <= mostOnOneDay; count += 1) {
    const free = count === 1 ? name : `${name} (${count})`;
    // A folder that someone makes between the question and the renaming is only taken when it is empty.
    if (existsSync(join(parent, free))) continue;
    await rename(unfinished, join(parent, free));
    return free;
  }
  throw new Error('no free name for the export');
}
