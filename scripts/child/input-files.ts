import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { readingLimits } from '../../core/model-import/raw.ts';
import type { SourceFile } from '../../main/model-import/read-source.ts';
import { Usage } from './usage.ts';

const endings = /\.(?:ya?ml|json|childmodel|csv|tsv|tab|txt|xlsx)$/i;

/** Where a path leads: npm runs scripts in the folder of the project, and says where it was called from. */
export function placeOf(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/**
 * Reads files; of a folder, all in it that may hold a model or a part of one, in the order of their names.
 *
 * @throws Usage when one is not there or too large to be read into memory.
 */
export async function readInputs(paths: readonly string[]): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  let left: number = readingLimits.bytes;
  for (const path of paths) {
    for (const file of await filesAt(placeOf(path))) {
      const { size } = await look(file);
      left -= size;
      if (left < 0)
        throw new Usage(`${basename(file)}: expected files of at most ${readingLimits.bytes >> 20} MB in all`);
      files.push({ name: basename(file), bytes: await readFile(file) });
    }
  }
  return files;
}

async function filesAt(path: string): Promise<readonly string[]> {
  if (!(await look(path)).isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => endings.test(name)).sort();
  if (names.length === 0) throw new Usage(`${path}: expected a folder with tables or documents in it`);
  return names.map((name) => join(path, name));
}

async function look(path: string) {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Usage(`${path}: there is no such file`);
  return found;
}
