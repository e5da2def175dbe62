import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChildError } from '../../../core/errors.ts';
import { nextOf, putAside, putAsideFolderOf, replaceStore } from '../../../main/store/backups/replace.ts';
import { removeDatabase } from '../../../main/store/folder.ts';
import { openStore } from '../../../main/store/open.ts';
import { saveSetting } from '../../../main/store/settings.ts';
import { hashOf } from '../store-fixtures.ts';
import { aPractice, dump, dumpOf, openPractice, type Practice } from './backup-fixtures.ts';

/*
 * BAK-2: whatever happens to the bytes of a store, opening it gives all of it or refuses it, and what is refused can be
 * put aside unchanged and replaced by the newest good backup. Nothing is ever lost without a word.
 */

/** Sums up to a thousand damages over the tests of this file. */
const damagesEach = 250;

interface Files {
  readonly main: Buffer;
  readonly log?: Buffer;
}

/** What to do to a file: turn a bit, cut the end off, or overwrite a stretch. */
type Damage =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'overwrite'; readonly at: number; readonly length: number };

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const flips = fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.integer({ min: 0, max: 7 }) });
const others = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({
    kind: fc.constant('overwrite' as const),
    at: place,
    length: fc.integer({ min: 1, max: 9000 }),
  }),
);

function damaged(bytes: Buffer, damage: Damage): Buffer {
  const at = Math.floor(damage.at * bytes.length);
  if (damage.kind === 'cut') return bytes.subarray(0, at);
  const copy = Buffer.from(bytes);
  if (damage.kind === 'overwrite') return copy.fill('damage ', at, Math.min(copy.length, at + damage.length));
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << damage.bit), at);
  return copy;
}

/** A practice with a daily backup, as its bytes, closed and as a killed program leaves it with a log. */
async function aBackedUpPractice() {
  const practice = aPractice();
  const [key] = practice.keys;
  await practice.backups.make('daily');
  const closed = readFileSync(practice.file);
  const content = dumpOf(practice.file, key);
  const db = openPractice(practice);
  saveSetting(db, 'in the log', 1);
  const killed = { main: readFileSync(practice.file), log: readFileSync(`${practice.file}-wal`) };
  const killedContent = dump(db);
  db.close();
  return { practice, key, closed, content, killed, killedContent };
}

/** Puts bytes in place of the store and opens it: its content, or the kind of the refusal. */
function contentAfter({ file, keys, world }: Practice, { main, log }: Files): string {
  removeDatabase(file);
  writeFileSync(file, main);
  if (log !== undefined) writeFileSync(`${file}-wal`, log);
  try {
    const db = openStore(file, { engine: { key: keys[0] }, surroundings: world });
    try {
      return dump(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (!(error instanceof ChildError)) throw error;
    expect(hashOf(file)).toBe(createHash('sha256').update(main).digest('hex'));
    return error.kind;
  }
}

describe('a store whose bytes are not what they were', () => {
  it('opens whole or is refused, whichever bit was turned', async () => {
    const { practice, closed, content } = await aBackedUpPractice();
    fc.assert(
      fc.property(flips, (damage) => {
        expect(['store-damaged', content]).toContain(contentAfter(practice, { main: damaged(closed, damage) }));
      }),
      { numRuns: damagesEach },
    );
  }, 120_000);

  it('opens whole or is refused, wherever it was cut or overwritten', async () => {
    const { practice, closed, content } = await aBackedUpPractice();
    fc.assert(
      fc.property(others, (damage) => {
        expect(['store-damaged', content]).toContain(contentAfter(practice, { main: damaged(closed, damage) }));
      }),
      { numRuns: damagesEach },
    );
  }, 120_000);

  it('opens whole or is refused when there is a log beside it', async () => {
    const { practice, killed, killedContent } = await aBackedUpPractice();
    fc.assert(
      fc.property(fc.oneof(flips, others), (damage) => {
        const main = damaged(killed.main, damage);
        expect(['store-damaged', killedContent]).toContain(contentAfter(practice, { main, log: killed.log }));
      }),
      { numRuns: damagesEach },
    );
  }, 120_000);

  it('is what it was before or after the last word when its log is damaged, or is refused', async () => {
    const { practice, killed, killedContent, content } = await aBackedUpPractice();
    fc.assert(
      fc.property(fc.oneof(flips, others), (damage) => {
        const log = damaged(killed.log, damage);
        const after = contentAfter(practice, { main: killed.main, log });
        expect(['store-damaged', content, killedContent]).toContain(after);
      }),
      { numRuns: damagesEach },
    );
  }, 120_000);

  it('and was refused is put aside as it is, and the backup of the day takes its place', async () => {
    const { practice, key, closed, content } = await aBackedUpPractice();
    const { file, backups, world } = practice;
    const damages: readonly Damage[] = [
      { kind: 'flip', at: 0, bit: 3 },
      { kind: 'flip', at: 0.001, bit: 0 },
      { kind: 'cut', at: 0.6 },
      { kind: 'overwrite', at: 0.1, length: 9000 },
    ];
    for (const damage of damages) {
      const bytes = damaged(closed, damage);
      expect(contentAfter(practice, { main: bytes })).toBe('store-damaged');
      const good = await backups.newestGood();
      await backups.copyTo(String(good?.id), nextOf(file), key);
      const moved = putAside(file, putAsideFolderOf(file), world.now());
      replaceStore(file);
      expect(readFileSync(moved).equals(bytes)).toBe(true);
      const db = openPractice(practice);
      expect(dump(db)).toBe(content);
      db.close();
    }
  }, 120_000);
});
