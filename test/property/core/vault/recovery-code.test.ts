import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecoveryCode, recoveryCodeBytes, recoveryCodeOf } from '../../../../core/vault/recovery-code.ts';
import { suggestedPhrase, suggestedPhraseBytes } from '../../../../core/vault/suggested-phrase.ts';

const codes = fc
  .uint8Array({ minLength: recoveryCodeBytes, maxLength: recoveryCodeBytes })
  .map((bytes) => ({ bytes, code: recoveryCodeOf(bytes) }));
const separator = fc.constantFrom('', '-', ' ', ' - ', '–', '\u2011', '\u00a0', '\n');

test('a code is read however a person writes it', () => {
  fc.assert(
    fc.property(
      codes,
      fc.array(separator, { minLength: 4, maxLength: 4 }),
      fc.infiniteStream(fc.nat(3)),
      ({ code }, separators, choices) => {
        const written = code
          .split('-')
          .map((group, at) => `${group}${separators[at] ?? ''}`)
          .join('')
          .replace(/[01A-Z]/g, (digit) => {
            const choice = choices.next().value;
            if (digit === '1') return ['1', 'I', 'l', 'i'][choice] ?? '1';
            if (digit === '0') return ['0', 'O', 'o', '0'][choice] ?? '0';
            return choice % 2 === 0 ? digit : digit.toLowerCase();
          });
        expect(readRecoveryCode(written)).toBe(code);
        expect(readRecoveryCode(`  ${written}\n`)).toBe(code);
      },
    ),
  );
});

test('a code says five bits of each of its bytes, and nothing is lost', () => {
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  fc.assert(
    fc.property(codes, ({ bytes, code }) => {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
      expect([...code.replaceAll('-', '')].map((digit) => digits.indexOf(digit))).toEqual(
        [...bytes].map((byte) => byte % 32),
      );
    }),
  );
});

test('a text that is a digit short, long or wrong is no code', () => {
  fc.assert(
    fc.property(codes, fc.nat(24), fc.constantFrom('U', '*', 'é', '-'), ({ code }, at, other) => {
      const plain = code.replaceAll('-', '');
      expect(readRecoveryCode(plain.slice(0, at) + plain.slice(at + 1))).toBeUndefined();
      expect(readRecoveryCode(`${plain.slice(0, at)}7${plain.slice(at)}`)).toBeUndefined();
      expect(readRecoveryCode(plain.slice(0, at) + other + plain.slice(at + 1))).toBeUndefined();
    }),
  );
});

test('six suggested words are words of the list, and never look like a code', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: suggestedPhraseBytes, maxLength: 40 }), (bytes) => {
      const phrase = suggestedPhrase(bytes);
      expect(phrase).toMatch(/^[a-z]{3,8}( [a-z]{3,8}){5}$/);
      expect(readRecoveryCode(phrase)).toBeUndefined();
      expect(suggestedPhrase(bytes.slice(0, suggestedPhraseBytes))).toBe(phrase);
    }),
  );
});
