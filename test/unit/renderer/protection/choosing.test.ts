import { describe, expect, it } from 'vitest';
import {
  groupsOf,
  looksLikeRecoveryCode,
  problemOf,
  secondsLeft,
} from '../../../../renderer/features/protection/choosing.ts';

describe('choosing a passphrase', () => {
  it('names the first thing to mend', () => {
    expect(problemOf({ first: 'short', again: '', strength: undefined })).toBe('tooShort');
    expect(problemOf({ first: 'password123', again: '', strength: 'easy' })).toBe('tooEasy');
    expect(problemOf({ first: 'seven kettles', again: 'seven kettle', strength: 'hard' })).toBe('different');
    expect(problemOf({ first: 'seven kettles', again: 'seven kettles', strength: 'effort' })).toBeUndefined();
  });

  it('goes by length alone when the word lists could not be had', () => {
    expect(problemOf({ first: 'password123', again: 'password123', strength: undefined })).toBeUndefined();
  });
});

describe('a recovery code', () => {
  it.each(['7KQ2M-XW4PD-9RTHA-C3VNB-6YJFE', '7kq2m xw4pd 9rtha c3vnb 6yjfe', ' 7KQ2MXW4PD9RTHAC3VNB6YJFE '])(
    'is known by its form: %s',
    (code) => expect(looksLikeRecoveryCode(code)).toBe(true),
  );

  it.each(['', 'seven kettles under the bridge', '7KQ2M-XW4PD-9RTHA-C3VNB', '7KQ2M-XW4PD-9RTHA-C3VNB-6YJFÉ'])(
    'is not seen where there is none: %s',
    (text) => expect(looksLikeRecoveryCode(text)).toBe(false),
  );

  it('is printed in its groups', () => {
    expect(groupsOf('7KQ2M-XW4PD-9RTHA-C3VNB-6YJFE')).toEqual(['7KQ2M', 'XW4PD', '9RTHA', 'C3VNB', '6YJFE']);
  });
});

describe('the wait after a wrong passphrase', () => {
  it('is told in whole seconds, never too few', () => {
    expect(secondsLeft(4000, 0)).toBe(4);
    expect(secondsLeft(4001, 0)).toBe(5);
    expect(secondsLeft(1, 0)).toBe(1);
    expect(secondsLeft(1000, 2000)).toBe(0);
  });
});
