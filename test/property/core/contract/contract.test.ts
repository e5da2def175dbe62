import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { contract } from '../../../../core/contract/contract.ts';
import { callSamples } from '../../../helpers/call-samples.ts';

vi.setConfig({ testTimeout: 60_000 });

interface Crossing {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly values: Arbitrary<unknown>;
}

/** Every value that crosses the bridge, in either direction. */
const crossings: readonly Crossing[] = Object.entries(contract).flatMap(([feature, calls]) =>
  Object.entries(calls).flatMap(([name, { input, output }]) => {
    const samples = Reflect.get(callSamples[feature as keyof typeof callSamples], name);
    return [
      { name: `${feature}.${name} input`, schema: input as z.ZodType, values: samples.input },
      { name: `${feature}.${name} output`, schema: output as z.ZodType, values: samples.output },
    ];
  }),
);

/** Every group of named fields inside a value, itself included. */
function groupsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const inner = Object.values(value).flatMap(groupsIn);
  return Array.isArray(value) ? inner : [value, ...inner];
}

describe.each(crossings)('$name', ({ schema, values }) => {
  test('takes all that the types allow, unchanged, also after the crossing', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(schema.parse(structuredClone(value))).toEqual(value);
      }),
      { numRuns: 40 },
    );
  });

  test('refuses a field that nobody knows in any of its groups, one called __proto__ too', () => {
    fc.assert(
      fc.property(values, fc.nat(), fc.constantFrom('Odd', '__proto__', 'constructor'), (value, pick, name) => {
        const copy = structuredClone(value);
        const groups = groupsIn(copy);
        const group = groups[pick % groups.length];
        if (group === undefined) return;
        Object.defineProperty(group, name, { value: {}, enumerable: true });
        expect(schema.safeParse(copy).success).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test('refuses a value of another kind', () => {
    for (const other of [null, 12, 'text', true, [[]]]) {
      expect(schema.safeParse(other).success).toBe(false);
    }
  });
});
