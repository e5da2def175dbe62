import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkStepwise } from '../../../../core/export/check-stepwise.ts';

const schema = z.strictObject({
  name: z.string().trim(),
  some: z.array(z.strictObject({ id: z.int(), inner: z.array(z.string()), few: z.array(z.int()).max(2).optional() })),
  more: z.array(z.union([z.string(), z.null()])),
});

const item = fc.record(
  {
    id: fc.oneof({ weight: 9, arbitrary: fc.integer() }, fc.constant('x')),
    inner: fc.array(fc.oneof({ weight: 9, arbitrary: fc.string() }, fc.constant(7)), { maxLength: 3 }),
    few: fc.array(fc.integer(), { maxLength: 3 }),
    odd: fc.constant(1),
  },
  { requiredKeys: ['id', 'inner'], noNullPrototype: true },
);
const document = fc.oneof(
  fc.record(
    {
      name: fc.string(),
      some: fc.oneof({ weight: 9, arbitrary: fc.array(item, { maxLength: 3 }) }, fc.constant({})),
      more: fc.array(fc.constantFrom('a', null, 'b', 3), { maxLength: 3 }),
    },
    { noNullPrototype: true },
  ),
  fc.anything(),
);

test('step by step, a document is what its schema makes of it, and refused exactly when its schema refuses it', () => {
  fc.assert(
    fc.property(document, (value) => {
      const whole = schema.safeParse(value);
      const stepwise = checkStepwise(schema, value);
      expect(stepwise.ok).toBe(whole.success);
      if (stepwise.ok) expect(stepwise.value).toEqual(whole.data);
      else expect(whole.error?.issues.map(({ path }) => path)).toContainEqual([...stepwise.path]);
    }),
    { numRuns: 1000 },
  );
});
