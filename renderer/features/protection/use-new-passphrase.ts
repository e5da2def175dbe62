import { useEffect, useState } from 'react';
import { shortestPassphrase } from '../../../core/contract/shortest-passphrase.ts';
import type { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { asChildError } from '../../use-loaded.ts';
import { type PassphraseProblem, problemOf } from './choosing.ts';
import { type Judgement, judge } from './strength.ts';

/** A pause in typing that is long enough to think about what was typed, in milliseconds. */
const pause = 250;

/** The person types one of their own, or takes six words. */
export type PassphraseWay = 'own' | 'words';

/** A passphrase being chosen: what is typed, what there is to say of it, and what has to be mended. */
export interface NewPassphraseState {
  readonly way: PassphraseWay;
  readonly first: string;
  readonly again: string;
  /** The six words at hand, once asked for. */
  readonly phrase: string | undefined;
  readonly judgement: Judgement | undefined;
  readonly problem: PassphraseProblem | undefined;
  readonly error: ChildError | undefined;
  readonly setWay: (way: PassphraseWay) => void;
  readonly setFirst: (text: string) => void;
  readonly setAgain: (text: string) => void;
  readonly suggest: () => Promise<void>;
  /** The passphrase when it can be taken; otherwise says what to mend. */
  readonly check: () => Promise<string | undefined>;
}

export function useNewPassphrase(): NewPassphraseState {
  const [way, setWay] = useState<PassphraseWay>('own');
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [phrase, setPhrase] = useState<string>();
  const [problem, setProblem] = useState<PassphraseProblem>();
  const [error, setError] = useState<ChildError>();
  const judgement = useJudgement(first);

  const suggest = async () => {
    try {
      setPhrase((await api.vault.suggest()).phrase);
      setError(undefined);
    } catch (failure) {
      setError(asChildError(failure));
    }
  };

  return {
    way,
    first,
    again,
    phrase,
    judgement,
    problem,
    error,
    setWay: (next) => {
      setWay(next);
      setProblem(undefined);
      if (next === 'words' && phrase === undefined) void suggest();
    },
    setFirst: (text) => {
      setFirst(text);
      setProblem(undefined);
    },
    setAgain: (text) => {
      setAgain(text);
      setProblem(undefined);
    },
    suggest,
    check: async () => {
      if (way === 'words') return phrase;
      const strength = first.length < shortestPassphrase ? undefined : (await judgementOf(first))?.strength;
      const found = problemOf({ first, again, strength });
      setProblem(found);
      return found === undefined ? first : undefined;
    },
  };
}

/** What there is to say of a passphrase once the person pauses. */
function useJudgement(passphrase: string): Judgement | undefined {
  const [judged, setJudged] = useState<{ readonly passphrase: string; readonly judgement: Judgement | undefined }>();
  useEffect(() => {
    // Fetched while the person still reads, so that the first word does not wait for the word lists.
    const idle = requestIdleCallback(() => void loadEstimator().catch(() => undefined), { timeout: 1500 });
    return () => cancelIdleCallback(idle);
  }, []);
  useEffect(() => {
    if (passphrase.length < shortestPassphrase) return;
    let current = true;
    const timer = setTimeout(async () => {
      const judgement = await judgementOf(passphrase);
      if (current) setJudged({ passphrase, judgement });
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [passphrase]);
  // While typing goes on, the last word stays, so that it does not flicker.
  return passphrase.length < shortestPassphrase ? undefined : judged?.judgement;
}

const loadEstimator = () => import('./estimator.ts');

/** Undefined when the word lists cannot be had: then a passphrase is judged by its length alone. */
async function judgementOf(passphrase: string): Promise<Judgement | undefined> {
  try {
    const { estimate } = await loadEstimator();
    return judge(estimate(passphrase));
  } catch {
    return undefined;
  }
}
