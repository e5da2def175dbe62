import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cached } from '../../../scripts/setup/cache.mjs';

describe('cached', () => {
  let home: string;
  const shared = () => join(home, 'child-desktop');

  /** Makes a folder with one file in it, and counts how often it was asked to. */
  const maker = (text: string) =>
    vi.fn(async (workFolder: string) => {
      const made = join(workFolder, 'made');
      mkdirSync(made);
      writeFileSync(join(made, 'file'), text);
      await sleep(50);
      return made;
    });

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'child-desktop-cache-'));
    vi.stubEnv('XDG_CACHE_HOME', home);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  });

  it('makes a thing once and leaves nothing else behind', async () => {
    const make = maker('first');
    const folder = await cached('thing-1', () => {}, make);
    await cached('thing-1', () => {}, make);
    expect(make).toHaveBeenCalledTimes(1);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('first');
    expect(readdirSync(shared())).toEqual(['thing-1']);
  });

  it('lets a second set-up wait for the first instead of doing the work again', async () => {
    const make = maker('first');
    const waited = vi.fn();
    await Promise.all([cached('thing-1', waited, make), cached('thing-1', waited, make)]);
    expect(make).toHaveBeenCalledTimes(1);
    expect(waited).toHaveBeenCalledTimes(1);
  });

  it('keeps nothing of a failed attempt, so that the next one can succeed', async () => {
    const failing = async (workFolder: string) => {
      writeFileSync(join(workFolder, 'half'), '');
      throw new Error('no network');
    };
    await expect(cached('thing-1', () => {}, failing)).rejects.toThrow('no network');
    expect(readdirSync(shared())).toEqual([]);
    const folder = await cached('thing-1', () => {}, maker('second'));
    expect(existsSync(join(folder, 'file'))).toBe(true);
  });

  it('takes over the lock of a set-up that was killed', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    mkdirSync(join(shared(), 'thing-1.lock'), { recursive: true });
    writeFileSync(join(shared(), 'thing-1.lock', 'process'), String(gone));
    const make = maker('first');
    await cached('thing-1', () => {}, make);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('takes over a lock that is too old to be true, whoever has its process number now', async () => {
    const lock = join(shared(), 'thing-1.lock');
    mkdirSync(lock, { recursive: true });
    writeFileSync(join(lock, 'process'), String(process.ppid));
    const hourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(lock, hourAgo, hourAgo);
    const make = maker('first');
    await cached('thing-1', () => {}, make);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('removes the work folder of a set-up that was killed long ago, and no newer one', async () => {
    for (const [name, ageDays] of [
      ['work-old', 2],
      ['work-new', 0],
    ] as const) {
      mkdirSync(join(shared(), name), { recursive: true });
      const then = new Date(Date.now() - ageDays * 86_400_000);
      utimesSync(join(shared(), name), then, then);
    }
    await cached('thing-1', () => {}, maker('first'));
    expect(readdirSync(shared()).sort()).toEqual(['thing-1', 'work-new']);
  });
});
