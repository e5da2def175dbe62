import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Instant } from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';
import { killPoint } from '../../kill-point.ts';
import { makeFolder, syncFolder } from '../folder.ts';
import { inUseEnding } from '../in-use.ts';
import { unfinishedEnding } from './copy.ts';
import { stampOf } from './names.ts';
import { wipeDatabase } from './wipe.ts';

/*
 * A store is up to three files: the main file, the log (-wal) or journal (-journal) that belongs to it, and an index of
 * the log (-shm) that SQLite builds again when it is missing. A log beside another main file would be read into it, so
 * no kill may ever leave the next store beside the log of the one before, nor the one before without its log.
 *
 * Replacing moves, each by one rename: the main file to `.replaced`, its log after it, then the next store from `.next`
 * to the store's name. Until that last rename there is no file of the store's name, so nothing can open a half-way
 * state, and everything of the old store is there to be put back in the opposite order: log first, main file last. From
 * that rename on the next store is whole and alone, and what is left of the old one only needs wiping. Which of the two
 * it is can be seen by whether a file has the store's name; `finishReplacement` looks, before every opening.
 *
 * Putting aside moves the same parts into a folder that gets its name last.
 */

/** The parts that must stay with their main file. */
const logs = ['-wal', '-journal'] as const;
/** What only says something of a log, and nothing of the next one. */
const signs = ['-shm', inUseEnding] as const;
const replacedEnding = '.replaced';

/** Where a store that is to take the place of `file` is written: beside it, so that a rename is enough. */
export function nextOf(file: string): string {
  return `${file}.next`;
}

/** Where a copy of a damaged store is looked at, so that the store itself stays as it was found. */
export function lookedAtOf(file: string): string {
  return `${file}.looked-at`;
}

/**
 * Puts a store in place of another one, which is wiped. A kill at any point leaves the one or the other, whole, for
 * `finishReplacement` to set right.
 *
 * @param file the store to replace, closed; it may be missing.
 * @param next a verified, closed store without a log, in the same folder.
 * @throws ChildError `not-found` when there is no next store; the file system's error otherwise, and then the store is
 * as it was.
 */
export function replaceStore(file: string, next: string = nextOf(file)): void {
  finishReplacement(file, { keepNext: true });
  if (!existsSync(next)) throw new ChildError('not-found', 'there is no store to put in the place');
  if (next !== nextOf(file)) renameSync(next, nextOf(file));
  syncFolder(dirname(file));
  killPoint('replace:ready');
  try {
    moveAway(file);
    renameSync(nextOf(file), file);
  } catch (error) {
    putBack(file);
    throw error;
  }
  syncFolder(dirname(file));
  killPoint('replace:after-rename');
  wipeDatabase(replacedOf(file));
}

function moveAway(file: string): void {
  const replaced = replacedOf(file);
  if (existsSync(file)) renameSync(file, replaced);
  killPoint('replace:between');
  for (const log of logs) if (existsSync(`${file}${log}`)) renameSync(`${file}${log}`, `${replaced}${log}`);
  for (const sign of signs) rmSync(`${file}${sign}`, { force: true });
  // Not even a power cut may bring the new name to the disk before the old log has left.
  syncFolder(dirname(file));
  killPoint('replace:before-rename');
}

function putBack(file: string): void {
  const replaced = replacedOf(file);
  if (!existsSync(replaced)) return;
  for (const log of logs) if (existsSync(`${replaced}${log}`)) renameSync(`${replaced}${log}`, `${file}${log}`);
  syncFolder(dirname(file));
  renameSync(replaced, file);
  syncFolder(dirname(file));
}

/**
 * Brings a replacement or a putting aside that was interrupted to its end, or back to its beginning. To be called before
 * a store is looked for: half-way there is no file of its name, and an empty practice must not be made in its place.
 *
 * @param options `keepNext` while a next store has just been written on purpose.
 */
export function finishReplacement(file: string, { keepNext = false }: { readonly keepNext?: boolean } = {}): void {
  const folder = dirname(file);
  if (!existsSync(folder)) return;
  const unnamed = unnamedPutAside(putAsideFolderOf(file));
  if (unnamed !== undefined) {
    if (existsSync(join(unnamed, basename(file)))) finishPuttingAside(file, unnamed);
    // Nothing had been moved yet: the store is still in its place, and will be found damaged again.
    else rmdirSync(unnamed);
  }
  const replaced = replacedOf(file);
  if (!existsSync(file)) putBack(file);
  if (existsSync(file)) wipeDatabase(replaced);
  if (keepNext) return;
  // A copy that a kill interrupted may still be plain: before its key is changed, or because it was to be.
  wipeDatabase(`${nextOf(file)}${unfinishedEnding}`);
  wipeDatabase(lookedAtOf(file));
  if (!existsSync(nextOf(file))) return;
  if (existsSync(file)) {
    wipeDatabase(nextOf(file));
  } else if (!logs.some((log) => existsSync(`${file}${log}`))) {
    // The damaged store was put aside for this one, which is whole or it would not have the name.
    renameSync(nextOf(file), file);
    syncFolder(folder);
  }
}

/** The folder in which damaged stores of a practice are kept. */
export function putAsideFolderOf(file: string): string {
  return join(dirname(file), 'put-aside');
}

/**
 * Moves a damaged store with everything that belongs to it into a folder of its own, where it stays for as long as the
 * person has not erased everything. Never overwrites. Takes up an interrupted putting aside.
 *
 * @param folder the folder of all that was put aside; `putAsideFolderOf(file)` unless a test says otherwise.
 * @returns where the main file is now.
 * @throws ChildError `not-found` when there is nothing to put aside.
 */
export function putAside(file: string, folder: string, now: Instant): string {
  const interrupted = unnamedPutAside(folder);
  if (interrupted !== undefined) return finishPuttingAside(file, interrupted);
  if (![file, ...logs.map((log) => `${file}${log}`)].some((part) => existsSync(part))) {
    throw new ChildError('not-found', 'there is no store to put aside');
  }
  const unnamed = `${freeFolder(folder, stampOf(now))}${unfinishedEnding}`;
  makeFolder(unnamed);
  syncFolder(folder);
  return finishPuttingAside(file, unnamed);
}

function finishPuttingAside(file: string, unnamed: string): string {
  const inside = join(unnamed, basename(file));
  // Once the main file has moved, one that has its name is a later store, and so are its logs.
  if (!(existsSync(file) && existsSync(inside))) {
    if (existsSync(file)) renameSync(file, inside);
    killPoint('put-aside:between');
    for (const suffix of [...logs, ...signs]) {
      if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${inside}${suffix}`);
    }
  }
  syncFolder(unnamed);
  syncFolder(dirname(file));
  killPoint('put-aside:before-rename');
  const named = freeFolder(dirname(unnamed), basename(unnamed).slice(0, -unfinishedEnding.length));
  renameSync(unnamed, named);
  syncFolder(dirname(named));
  return join(named, basename(file));
}

/** The main file of the store that was put aside last, or undefined when none was. */
export function newestPutAside(folder: string): string | undefined {
  const newest = foldersIn(folder)
    .filter((name) => !name.endsWith(unfinishedEnding))
    .toSorted()
    .at(-1);
  if (newest === undefined) return undefined;
  const main = readdirSync(join(folder, newest)).find((name) => name.endsWith('.db'));
  return main === undefined ? undefined : join(folder, newest, main);
}

function unnamedPutAside(folder: string): string | undefined {
  const name = foldersIn(folder).find((candidate) => candidate.endsWith(unfinishedEnding));
  return name === undefined ? undefined : join(folder, name);
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

/** Two in one second get a number; it sorts after the first. */
function freeFolder(folder: string, moment: string): string {
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? moment : `${moment}-${count}`);
    if (!existsSync(path)) return path;
  }
}

function replacedOf(file: string): string {
  return `${file}${replacedEnding}`;
}
