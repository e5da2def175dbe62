import { EventEmitter } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Handlers } from '../../../../core/contract/api.ts';
import { call } from '../../../../core/contract/call.ts';
import { channels } from '../../../../core/contract/channels.ts';
import type { Contract } from '../../../../core/contract/contract.ts';
import { ChildError } from '../../../../core/errors.ts';
import { answerCall, type Desk } from '../../../../main/ipc/handle.ts';
import { createLog } from '../../../../main/log/log.ts';
import type { LogEvent, LogFacts } from '../../../../main/log/log-line.ts';
import { catchStrays } from '../../../../main/log/strays.ts';
import { storeFailureOf } from '../../../../main/store/failures.ts';
import { aFolder, aSmallDisk, aWorld, fillDisk, makeReadOnly } from '../../../store/store-fixtures.ts';

const root = join(import.meta.dirname, '../../../..');

function aLog(folder = join(aFolder(), 'logs')) {
  const log = createLog({ folder, now: aWorld().now, root });
  const written = () =>
    existsSync(folder)
      ? readdirSync(folder)
          .map((name) => readFileSync(join(folder, name), 'utf8'))
          .join('')
      : '';
  return { folder, log, written };
}

/** What must never be found in a log: words a person wrote, where they keep them, who they are, what is theirs. */
const canaries = [
  'CANARY evidence: I listened for once, und es half 夜',
  'Canary Riverside night shift',
  '/home/canary-ada/Documents/practice.db',
  '/Users/canary-ada/Library/Application Support/CHILD Desktop/practice.db',
  'C:\\Users\\canary-ada\\AppData\\Roaming\\CHILD Desktop\\practice.db',
  '\\\\server\\canary-share\\practice.db',
  'canary0a-1111-4222-8333-444455556666',
  '0a0b1111-1111-4222-8333-444455556666',
  `${'c0ffee'.repeat(10)}abcd`,
  'canary.ada@example.org',
  'CANARY_CODE',
  'CanaryError',
];

const parts = canaries.flatMap((canary) => [canary, encodeURI(canary), JSON.stringify(canary).slice(1, -1)]);

function expectSilence(text: string): void {
  for (const part of parts) expect(text).not.toContain(part);
  expect(text).not.toMatch(/canary/i);
  expect(text).not.toMatch(/c0ffee|0a0b1111/);
}

/** Errors that carry a canary in every part an error has. */
function laden(canary: string): readonly unknown[] {
  const stack = [
    `    at ${canary} (${canary}:1:1)`,
    `    at x (file://${encodeURI(canary)}:1:1)`,
    `    at ${canary}`,
    `    at async ${canary}:3:4`,
  ].join('\n');
  const everywhere = Object.assign(new Error(canary), { name: canary, code: canary, path: canary });
  everywhere.stack = `${canary}: ${canary}\n${stack}`;
  everywhere.cause = Object.assign(new Error(canary), { code: canary });
  const kind = canary as 'conflict';
  return [
    everywhere,
    new Error(canary),
    new TypeError(`${canary}\n${stack}`),
    new ChildError('conflict', canary, { field: canary }, { cause: everywhere }),
    new ChildError(kind, canary, { [canary]: 1 }),
    new AggregateError([everywhere], canary),
    storeFailureOf(Object.assign(new Error(canary), { code: 'ENOSPC', path: canary })),
    storeFailureOf(Object.assign(new Error(canary), { code: 'SQLITE_CORRUPT' })),
    z.strictObject({}).safeParse({ [canary]: canary }).error,
    canary,
    { message: canary, stack },
    Object.assign(() => undefined, { message: canary }),
  ];
}

describe('the log', () => {
  it('has a line for each event, newest first', () => {
    const { log, written } = aLog();
    expect(log.lines()).toEqual([]);
    log.note('started');
    log.note('backup-made', { kind: 'daily', bytes: 4096.4 });
    log.note('call-failed', { channel: 'child:settings.get', error: 'x' });
    expect(log.lines()).toEqual([
      '2026-01-01T08:03:00.000Z error call-failed channel=child:settings.get error=string',
      '2026-01-01T08:02:00.000Z info backup-made kind=daily bytes=4096',
      '2026-01-01T08:01:00.000Z info started',
    ]);
    expect(written().split('\n')).toHaveLength(4);
    log.clear();
    expect(log.lines()).toEqual([]);
    log.note('ended');
    expect(log.lines()).toHaveLength(1);
  });

  it('keeps three files of 256 KiB and shows a thousand lines', () => {
    const { folder, log } = aLog();
    for (let count = 0; count < 22_000; count += 1) log.note('request-blocked', { count });
    expect(readdirSync(folder).toSorted()).toEqual(['child.1.log', 'child.2.log', 'child.log']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(256 * 1024);
    const lines = log.lines();
    expect(lines).toHaveLength(1000);
    expect(lines[0]).toContain('count=21999');
    expect(lines[999]).toContain('count=21000');
  });

  it('never stops what it is about: no room, no right, no folder, no clock', () => {
    const disk = aSmallDisk('256k');
    if (disk !== undefined) {
      const { log } = aLog(join(disk, 'logs'));
      log.note('started');
      fillDisk(disk);
      for (let count = 0; count < 500; count += 1) log.note('started');
      expect(log.lines().length).toBeGreaterThan(0);
    }
    const readOnly = aFolder();
    makeReadOnly(readOnly);
    aLog(join(readOnly, 'logs')).log.note('started');
    const blocked = join(aFolder(), 'logs');
    writeFileSync(blocked, '');
    aLog(blocked).log.note('started');
    const gone = aLog();
    gone.log.note('started');
    rmSync(gone.folder, { recursive: true });
    gone.log.note('ended');
    expect(gone.log.lines()).toHaveLength(1);
    const timeless = createLog({
      folder: aFolder(),
      root,
      now: () => {
        throw new Error('no clock');
      },
    });
    timeless.note('started');
    expect(timeless.lines()).toEqual([]);
  });

  it('takes no event and no fact that is not of its lists', () => {
    const { log, written } = aLog();
    for (const canary of canaries) {
      log.note(canary as LogEvent);
      const facts = { channel: canary, kind: canary, count: canary, bytes: Number.NaN, [canary]: canary };
      log.note('started', facts as unknown as LogFacts);
    }
    expectSilence(written());
    expect(new Set(log.lines().map((line) => line.slice(25)))).toEqual(new Set(['info started']));
  });
});

describe('nothing a person wrote, and nothing of who and where they are, is in the log', () => {
  const everyCall = Object.entries(channels).flatMap(([feature, names]) =>
    names.map((name) => [feature, name] as const),
  );
  const caller = { sender: { id: 7 }, senderFrame: { origin: 'app://child', parent: null } };
  const trust = { origin: 'app://child', contentsId: () => 7 };
  /** Takes anything and promises nothing, so that every handler is reached. */
  const openContract = Object.fromEntries(
    Object.entries(channels).map(([feature, names]) => [
      feature,
      Object.fromEntries(names.map((name) => [name, call(z.unknown(), z.undefined())])),
    ]),
  ) as unknown as Contract;

  it('when any call fails, in any way an error can carry it', async () => {
    const { log, written } = aLog();
    let calls = 0;
    for (const canary of canaries) {
      for (const error of laden(canary)) {
        const handlers = Object.fromEntries(
          Object.entries(channels).map(([feature, names]) => [
            feature,
            Object.fromEntries(names.map((name) => [name, () => Promise.reject(error)])),
          ]),
        ) as unknown as Handlers;
        const desk: Desk = {
          contract: openContract,
          handlers,
          checkOutput: true,
          isDiskFull: () => false,
          onError: (channel, thrown) => log.note('call-failed', { channel, error: thrown }),
        };
        for (const [feature, name] of everyCall) {
          await answerCall({ feature, name, caller, input: canary }, { trust, desk: async () => desk });
          calls += 1;
        }
        expectSilence(written());
      }
    }
    expect(calls).toBe(canaries.length * laden('').length * everyCall.length);
    expect(log.lines()).toHaveLength(1000);
    expectSilence(log.lines().join('\n'));
  });

  it('when an answer is not what the contract says', async () => {
    const { log, written } = aLog();
    for (const canary of canaries) {
      const handlers = { settings: { get: () => ({ [canary]: canary }) } } as unknown as Handlers;
      const desk: Desk = {
        contract: openContract,
        handlers,
        checkOutput: true,
        isDiskFull: () => false,
        onError: (channel, error) => log.note('call-failed', { channel, error }),
      };
      const incoming = { feature: 'settings', name: 'get', caller, input: canary };
      expect(await answerCall(incoming, { trust, desk: async () => desk })).toMatchObject({ ok: false });
    }
    expect(log.lines()).toHaveLength(canaries.length);
    expectSilence(written());
  });

  it('when an error is nobody’s', () => {
    const { log, written } = aLog();
    const process = new EventEmitter();
    const stop = catchStrays(process, log);
    for (const canary of canaries) {
      for (const error of laden(canary)) {
        process.emit('uncaughtException', error, 'uncaughtException');
        process.emit('unhandledRejection', error, Promise.resolve());
      }
    }
    expect(log.lines()).toHaveLength(canaries.length * laden('').length * 2);
    expectSilence(written());
    stop();
    expect(process.listenerCount('uncaughtException') + process.listenerCount('unhandledRejection')).toBe(0);
  });

  it('whatever the message', () => {
    const { log, written } = aLog();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 3, maxLength: 40 }), (secret) => {
        log.clear();
        const message = `«${secret}»`;
        log.note('store-failed', {
          error: new ChildError('store-damaged', message, {}, { cause: new Error(message) }),
        });
        expect(written()).not.toContain(message);
        expect(written()).toMatch(/^[\w .:/@<=-]+\n$/);
      }),
    );
  });
});
