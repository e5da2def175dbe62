import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Handlers } from '../../../core/contract/api.ts';
import type { Call } from '../../../core/contract/call.ts';
import { channels } from '../../../core/contract/channels.ts';
import { contract } from '../../../core/contract/contract.ts';
import { answerCall, type Caller, type Desk } from '../../../main/ipc/handle.ts';

/** As many as assurance IPC-1 asks for, for every channel. */
const runs = 1000;

const trust = { origin: 'app://child', contentsId: () => 7 };
const window: Caller = { sender: { id: 7 }, senderFrame: { origin: 'app://child', parent: null } };
const everyCall = Object.entries(channels).flatMap(([feature, names]) =>
  names.map((name) => ({ feature, name, call: callOf(feature, name) })),
);

function callOf(feature: string, name: string): Call {
  const call = (contract as unknown as Record<string, Record<string, Call>>)[feature]?.[name];
  if (call === undefined) throw new Error(`${feature}.${name} is not in the contract`);
  return call;
}

/** A desk whose handlers only say that they were reached, as none of these calls may. */
function aDesk() {
  const reached: string[] = [];
  const handlers = Object.fromEntries(
    Object.entries(channels).map(([feature, names]) => [
      feature,
      Object.fromEntries(names.map((name) => [name, () => reached.push(`${feature}.${name}`)])),
    ]),
  ) as unknown as Handlers;
  const desk: Desk = { contract, handlers, checkOutput: false, isDiskFull: () => false, onError: () => undefined };
  return { reached, desk: async () => desk };
}

/** The names that the contract knows of, and some that every object has. */
const keys = fc.constantFrom(
  ...['kind', 'close', 'practice', 'appearance', 'passphrase', 'recoveryCode', 'backupId', 'remember', 'confirmed'],
  ...['assessmentId', 'modelId', 'contextId', 'versionId', 'dimensionId', 'change', 'place', 'name', 'text', 'bytes'],
  ...['suggestedName', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'then', ''],
);
const shape = fc.oneof(
  fc.anything(),
  fc.dictionary(keys, fc.oneof(fc.string(), fc.anything({ maxDepth: 1 })), { maxKeys: 6 }),
  fc.constantFrom<unknown>('\0', 'x'.repeat(100_000), Number.NaN, -0, 2n ** 70n, Symbol('words'), () => 'words'),
  fc.array(fc.anything({ maxDepth: 1 })),
);

const strangeFrame = fc.oneof(
  fc.constant(null),
  fc.record({ origin: fc.constantFrom('app://child', 'app://other', 'null'), parent: fc.constant({} as never) }),
);
const strangeOrigin = fc
  .oneof(
    fc.webUrl(),
    fc.string(),
    fc.constantFrom('app://', 'app://child/', 'app://child:80', 'APP://CHILD', 'app://child.', 'file://', 'null', ''),
    fc.string().map((end) => `app://child${end}`),
    fc.string().map((start) => `${start}app://child`),
  )
  .filter((origin) => origin !== trust.origin);
const strangeSender = fc.oneof(fc.integer(), fc.double()).filter((id) => id !== 7);

const strangers: Readonly<Record<string, fc.Arbitrary<Caller>>> = {
  frame: strangeFrame.map((senderFrame) => ({ ...window, senderFrame })),
  origin: strangeOrigin.map((origin) => ({ ...window, senderFrame: { origin, parent: null } })),
  window: strangeSender.map((id) => ({ ...window, sender: { id } })),
};

describe('a call from a wrong', () => {
  for (const [wrong, stranger] of Object.entries(strangers))
    it(`${wrong} is refused on every channel, whatever it says`, async () => {
      const { reached, desk } = aDesk();
      for (const { feature, name } of everyCall)
        await fc.assert(
          fc.asyncProperty(stranger, fc.anything({ maxDepth: 1 }), async (caller, input) => {
            const answer = await answerCall({ feature, name, caller, input }, { trust, desk });
            return !answer.ok && answer.error.kind === 'forbidden-caller';
          }),
          { numRuns: runs },
        );
      expect(reached).toEqual([]);
    }, 120_000);
});

describe('a call of a wrong shape', () => {
  it('is refused on every channel and reaches no handler', async () => {
    for (const { feature, name, call } of everyCall) {
      const { reached, desk } = aDesk();
      let wrong = 0;
      await fc.assert(
        fc.asyncProperty(
          shape.filter((input) => !call.input.safeParse(input).success),
          async (input) => {
            wrong += 1;
            const answer = await answerCall({ feature, name, caller: window, input }, { trust, desk });
            return !answer.ok && answer.error.kind === 'invalid-input';
          },
        ),
        { numRuns: runs },
      );
      expect(wrong, `${feature}.${name}`).toBeGreaterThanOrEqual(runs);
      expect(reached).toEqual([]);
    }
  }, 120_000);
});
