import { describe, expect, it } from 'vitest';
import { estimate } from '../../../../renderer/features/protection/estimator.ts';
import { type Estimate, judge } from '../../../../renderer/features/protection/strength.ts';
import protection from '../../../../renderer/locales/en/protection.json' with { type: 'json' };

describe('the strength of a passphrase in words', () => {
  it.each([
    [0, 'easy'],
    [1, 'easy'],
    [2, 'effort'],
    [3, 'hard'],
    [4, 'veryHard'],
  ] as const)('a score of %i is %s', (score, strength) => {
    expect(judge({ score, warning: null }).strength).toBe(strength);
  });

  it('always has advice below "hard", and none at the top', () => {
    for (const score of [0, 1, 2] as const) expect(judge({ score, warning: null }).advice).toBe('more');
    expect(judge({ score: 3, warning: null })).toEqual({ strength: 'hard' });
    expect(judge({ score: 4, warning: 'dates' })).toEqual({ strength: 'veryHard' });
  });

  it('knows nothing of a warning that a later estimator might bring, and still advises', () => {
    expect(judge({ score: 1, warning: 'somethingNew' } satisfies Estimate).advice).toBe('more');
  });

  it.each([
    ['qwertyuiop1', 'common'],
    ['aaaaaaaaaaaa', 'repeat'],
    ['abcdefghij', 'sequence'],
    ['password123', 'common'],
  ] as const)('%s is easy to guess, and why is told in a sentence of ours', (passphrase, reason) => {
    const judgement = judge(estimate(passphrase));
    expect(judgement).toEqual({ strength: 'easy', advice: reason });
    expect(protection.advice[reason]).toMatch(/\.$/);
  });

  it('takes six words, and does not choke on the longest thing anyone pastes', () => {
    expect(judge(estimate('abandon river glove window tiger soup')).strength).toBe('veryHard');
    expect(judge(estimate('pl3ase 0pen the d00r '.repeat(50).slice(0, 1000))).strength).toBe('veryHard');
  });
});
