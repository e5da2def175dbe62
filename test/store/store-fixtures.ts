import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Context } from '../../core/assessment/assessment.ts';
import type { Instant, ModelVersionId } from '../../core/brand.ts';
import type { PracticeModel } from '../../core/practice-model/model.ts';
import type { Db } from '../../main/store/connection.ts';
import { insertModelVersion } from '../../main/store/model-versions.ts';
import { type OpenOptions, openStore } from '../../main/store/open.ts';
import type { Surroundings } from '../../main/store/surroundings.ts';
import { addContext } from '../../main/store/use-cases/add-context.ts';
import { contentIdOf } from '../../main/store/use-cases/sync-shipped-models.ts';
import { aModel, instant } from '../helpers/builders.ts';

/** A folder on disk that goes with the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'child-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A world in which a minute passes at every look at the clock and ids count up. */
export function aWorld(begin = '2026-01-01T08:00:00Z'): Surroundings & { readonly setClock: (iso: string) => void } {
  let moment = instant(begin) as number;
  let count = 0;
  return {
    now: () => {
      moment += 60_000;
      return moment as Instant;
    },
    newId: () => {
      count += 1;
      return `${String(count).padStart(8, '0')}-0000-4000-8000-000000000000`;
    },
    setClock: (iso) => {
      moment = instant(iso);
    },
  };
}

export function openOptions(surroundings: Surroundings = aWorld()): OpenOptions {
  return { engine: {}, surroundings };
}

/** A new store on disk, closed after the test. */
export function aStore(file = join(aFolder(), 'practice.db')): Db {
  const db = openStore(file, openOptions());
  onTestFinished(() => {
    db.close();
  });
  return db;
}

/** Stores a model and returns the id of its version. */
export function storeModel(db: Db, model: PracticeModel = aModel(), addedAt = instant('2026-01-01')): ModelVersionId {
  const versionId = contentIdOf(JSON.stringify(model));
  db.transaction(() => insertModelVersion(db, { versionId, model }, addedAt))();
  return versionId;
}

/** A store in which an assessment can be started. */
export function aReadyStore(): {
  db: Db;
  world: ReturnType<typeof aWorld>;
  versionId: ModelVersionId;
  context: Context;
} {
  const db = aStore();
  const world = aWorld();
  return {
    db,
    world,
    versionId: storeModel(db),
    context: addContext(db, { kind: 'team', name: 'Night shift' }, world),
  };
}

export function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Only root on Linux may mount; elsewhere the tests provoke the same answers of SQLite in another way. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && triesToMount();

function triesToMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'child-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A disk of its own with little room, or undefined where none can be mounted. */
export function aSmallDisk(size: string): string | undefined {
  if (!mayMount) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'child-small-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Takes all the room a disk has left; returns how to give it back. */
export function fillDisk(folder: string): () => void {
  const ballast = join(folder, 'ballast');
  for (const size of [65_536, 4096, 256, 1]) {
    try {
      for (;;) writeFileSync(ballast, Buffer.alloc(size, 1), { flag: 'a' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
  return () => rmSync(ballast);
}

/** Lets nothing in a folder be written any more, not even by root; returns how to allow it again. */
export function makeReadOnly(folder: string): () => void {
  if (!mayMount) {
    chmodSync(folder, 0o500);
    onTestFinished(() => chmodSync(folder, 0o700));
    return () => chmodSync(folder, 0o700);
  }
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
  });
  return () => {
    execFileSync('mount', ['-o', 'remount,rw,bind', folder]);
  };
}

/** Puts files into a new folder and returns it. */
export function aFolderOf(files: Readonly<Record<string, string>>): string {
  const folder = aFolder();
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
