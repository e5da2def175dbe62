import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Journal } from '../../../scripts/crash/journal.ts';
import { planOf } from '../../../scripts/crash/plans.ts';
import { aFolder } from '../../store/store-fixtures.ts';

const aJournal = () => new Journal(join(aFolder(), 'journal.jsonl'));
const there = (contents: Record<string, string>) => new Map(Object.entries(contents));

describe('the journal outside the application', () => {
  it('takes what was on its way as there or not there, and nothing else', () => {
    for (const found of [there({ a: 'one', b: 'two' }), there({ a: 'one' })]) {
      const journal = aJournal();
      journal.sent('a', 'one');
      journal.acknowledged();
      journal.sent('b', 'two');
      expect(journal.settle(found)).toEqual([]);
      expect(journal.size).toBe(found.size);
    }
  });

  it('sees an acknowledged write that is gone, changed, or another that was never sent', () => {
    for (const found of [there({}), there({ a: 'before' }), there({ a: 'one', c: 'invented' })]) {
      const journal = aJournal();
      journal.sent('a', 'before');
      journal.acknowledged();
      journal.sent('a', 'one');
      journal.acknowledged();
      expect(journal.settle(found)).not.toEqual([]);
    }
  });

  it('remembers what a backup holds and takes either side of going back to it, whole', () => {
    const later = there({ a: 'two', b: 'new' });
    const earlier = there({ a: 'one' });
    for (const [found, isRight] of [
      [later, true],
      [earlier, true],
      [there({ a: 'one', b: 'new' }), false],
    ] as const) {
      const journal = aJournal();
      journal.sent('a', 'one');
      journal.acknowledged();
      journal.backedUp('first');
      for (const [key, evidence] of later) {
        journal.sent(key, evidence);
        journal.acknowledged();
      }
      journal.restoring('first');
      expect(journal.settle(found).length === 0).toBe(isRight);
    }
  });

  it('knows only one truth once going back is acknowledged', () => {
    const journal = aJournal();
    journal.sent('a', 'one');
    journal.acknowledged();
    journal.backedUp('first');
    journal.sent('a', 'two');
    journal.acknowledged();
    journal.restoring('first');
    journal.acknowledged();
    expect(journal.settle(there({ a: 'two' }))).not.toEqual([]);
  });
});

describe('the plan of kills', () => {
  it('holds as many as asked for, half of them at named points', () => {
    const plans = planOf(200);
    const all = Array.from({ length: 200 }, () => plans.next());
    expect(plans.next()).toBeUndefined();
    expect(all.filter((plan) => plan?.at !== undefined)).toHaveLength(100);
    expect(new Set(all.map((plan) => plan?.doing))).toEqual(
      new Set(['rating', 'backup', 'restore', 'rekey', 'passphrase', 'migration', 'recovery', 'opening']),
    );
  });
});
