import { expect, it } from 'vitest';
import { readRecoveryCode, recoveryCodeOf } from '../../../../core/vault/recovery-code.ts';
import { suggestedPhrase } from '../../../../core/vault/suggested-phrase.ts';

it('suggests the word at each number, from the first of the list to the last', () => {
  expect(suggestedPhrase(Uint8Array.of(0, 0, 0, 1, 7, 255, 8, 0, 255, 255, 4, 0))).toBe(
    'abandon ability zoo abandon zoo length',
  );
});

it('makes nothing of too few bytes', () => {
  expect(() => suggestedPhrase(new Uint8Array(11))).toThrow(RangeError);
  expect(() => recoveryCodeOf(new Uint8Array(24))).toThrow(RangeError);
});

it('reads a code with letters that stand for digits, and no sentence', () => {
  expect(readRecoveryCode('ooool iiiii 00000 11111 zzzzz')).toBe('00001-11111-00000-11111-ZZZZZ');
  for (const text of ['', 'correct horse battery staple', 'a quiet word among friends', '00000-00000-00000-00000']) {
    expect(readRecoveryCode(text)).toBeUndefined();
  }
});
