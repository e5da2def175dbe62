import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJsonText } from '../../../../core/export/json-text.ts';

const limits = { depth: 1000, records: 100_000, values: 100_000, names: 1000 };

/** What the platform's own reader says. */
function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

test('what is written as JSON is read as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const reading = readJsonText(text, limits);
      // Names that are refused are the only reason to refuse what is well-formed.
      if (!reading.ok) expect(text).toMatch(/"(__proto__|constructor|prototype)"/);
      else expect(reading.value).toEqual(JSON.parse(text));
    }),
    { numRuns: 500 },
  );
});

test('what is cut, doubled or overwritten is read exactly when the platform reads it', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '0', '-', '.', 'e', 'n', '\\', ' ', '\n', '\u0001'),
      (value, place, taken, put) => {
        const text = JSON.stringify(value);
        const at = place % (text.length + 1);
        const changed = text.slice(0, at) + put + text.slice(at + taken);
        const reading = readJsonText(changed, limits);
        const expected = parsed(changed);
        if (reading.ok) expect(reading.value).toEqual(expected?.value);
        else if (expected !== undefined) {
          // Well-formed and refused: a name that occurs twice, or one of the refused ones.
          expect(JSON.stringify(expected.value) === changed && !/__proto__|constructor|prototype/.test(changed)).toBe(
            false,
          );
        }
      },
    ),
    { numRuns: 3000 },
  );
});
