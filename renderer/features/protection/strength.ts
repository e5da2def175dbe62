/** How easily a passphrase is guessed, in four words; nobody is shown a score. */
export const strengths = ['easy', 'effort', 'hard', 'veryHard'] as const;
export type Strength = (typeof strengths)[number];

/** Why a passphrase is easier to guess than it looks; each has one sentence of advice. */
export const adviceReasons = ['keyboard', 'repeat', 'sequence', 'date', 'common', 'word', 'name', 'more'] as const;
export type AdviceReason = (typeof adviceReasons)[number];

/** What the estimator says: guesses on a scale of zero to four, and the pattern it found, if any. */
export interface Estimate {
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly warning: string | null;
}

export interface Judgement {
  readonly strength: Strength;
  /** Absent when there is nothing to mend. */
  readonly advice?: AdviceReason;
}

const strengthOfScore = ['easy', 'easy', 'effort', 'hard', 'veryHard'] as const;

/** The estimator's names for what it found, under ours. */
const reasonOfWarning: Readonly<Record<string, AdviceReason>> = {
  straightRow: 'keyboard',
  keyPattern: 'keyboard',
  simpleRepeat: 'repeat',
  extendedRepeat: 'repeat',
  sequences: 'sequence',
  recentYears: 'date',
  dates: 'date',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  pwned: 'common',
  wordByItself: 'word',
  namesByThemselves: 'name',
  commonNames: 'name',
};

/** Turns an estimate into words. */
export function judge({ score, warning }: Estimate): Judgement {
  const strength = strengthOfScore[score];
  const found = warning === null ? undefined : reasonOfWarning[warning];
  if (found !== undefined && score < 4) return { strength, advice: found };
  return score < 3 ? { strength, advice: 'more' } : { strength };
}
