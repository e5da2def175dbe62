import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecoveryCode } from '../../../../core/vault/recovery-code.ts';
import { oneAtATime } from '../../../../main/vault/in-turn.ts';
import { aVault, endOf, keysOf } from '../../../unit/main/vault/vault-fixtures.ts';

const passphrases = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .filter((text) => readRecoveryCode(text) === undefined);

test('any passphrase opens its own vault in every Unicode spelling, and no other passphrase does', async () => {
  await fc.assert(
    fc.asyncProperty(passphrases, passphrases, async (passphrase, other) => {
      const { vault, another } = aVault();
      const code = await vault.create(passphrase);
      for (const secret of [passphrase, passphrase.normalize('NFC'), passphrase.normalize('NFD'), code]) {
        const next = another();
        await next.unlock(secret);
        expect(keysOf(next)).toEqual(keysOf(vault));
      }
      const isSame = other.normalize('NFKC') === passphrase.normalize('NFKC');
      expect(await endOf(another().unlock(other))).toEqual(
        isSame ? 'opened' : { kind: 'wrong-secret', details: { waitMilliseconds: 0 } },
      );
    }),
    { numRuns: 40 },
  );
}, 120_000);

type Step = 'passphrase' | 'code' | 'begin' | 'finish' | 'lock' | 'restart';
const steps = fc.array(fc.constantFrom<Step>('passphrase', 'code', 'begin', 'finish', 'lock', 'restart'), {
  maxLength: 12,
});

test('whatever is changed, the last passphrase and the last code open, the earlier ones do not, and no key is lost', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const world = aVault();
      let { vault } = world;
      let passphrase = 'passphrase 0';
      let code = await vault.create(passphrase);
      let ring = keysOf(vault);
      const outdated: string[] = [];
      for (const [at, step] of sequence.entries()) {
        if (step === 'restart') vault = world.another();
        if (step === 'lock') vault.lock();
        if (vault.state() === 'locked') await vault.unlock(at % 2 === 0 ? passphrase : code);
        if (step === 'passphrase') {
          outdated.push(passphrase);
          passphrase = `passphrase ${at + 1}`;
          await vault.changePassphrase(outdated.at(-1) ?? '', passphrase);
        }
        if (step === 'code') {
          outdated.push(code);
          code = await vault.renewRecoveryCode(passphrase);
        }
        if (step === 'begin') {
          outdated.push(code);
          code = await vault.beginRekey(passphrase);
          const [head = '', ...earlier] = keysOf(vault);
          expect(earlier).toEqual(ring);
          expect(ring).not.toContain(head);
          ring = [head, ...earlier];
        }
        if (step === 'finish') {
          await vault.finishRekey();
          ring = ring.slice(0, 1);
        }
        expect(keysOf(vault)).toEqual(ring);
      }
      for (const secret of [passphrase, code]) {
        const next = world.another();
        await next.unlock(secret);
        expect(keysOf(next)).toEqual(ring);
      }
      for (const secret of outdated) {
        expect(await endOf(world.another().unlock(secret))).toMatchObject({ kind: 'wrong-secret' });
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('jobs in turn never overlap, keep their order, and survive those that fail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ rounds: fc.nat(3), fails: fc.boolean() }), { maxLength: 20 }),
      async (jobs) => {
        const inTurn = oneAtATime();
        const seen: string[] = [];
        const results = await Promise.allSettled(
          jobs.map(({ rounds, fails }, at) =>
            inTurn(async () => {
              seen.push(`begin ${at}`);
              for (let round = 0; round < rounds; round += 1) await Promise.resolve();
              seen.push(`end ${at}`);
              if (fails) throw new Error(`job ${at}`);
              return at;
            }),
          ),
        );
        expect(seen).toEqual(jobs.flatMap((_, at) => [`begin ${at}`, `end ${at}`]));
        expect(results.map(({ status }) => status === 'rejected')).toEqual(jobs.map(({ fails }) => fails));
      },
    ),
  );
});
