import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChildError } from '../../../core/errors.ts';
import { asChildError } from '../../use-loaded.ts';
import { useWords } from '../../words/use-words.ts';
import { secondsLeft } from './choosing.ts';

export interface SecretAttempt {
  readonly isBusy: boolean;
  /** Whole seconds until the next try counts; 0 when it does now. */
  readonly waitSeconds: number;
  /** One sentence after a wrong passphrase or code, the same whatever was wrong with it. */
  readonly problem: string | undefined;
  /** Anything else that went wrong. */
  readonly error: ChildError | undefined;
  /** Runs one try; true when it worked. */
  readonly attempt: (work: () => Promise<void>) => Promise<boolean>;
}

/** Trying a passphrase or a recovery code: busy, wrong with a growing wait that is counted down, or done. */
export function useSecretAttempt(): SecretAttempt {
  const { t } = useTranslation('protection');
  const words = useWords();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<ChildError>();
  const [opensAt, setOpensAt] = useState(0);
  const [waitSeconds, setWaitSeconds] = useState(0);

  useEffect(() => {
    const count = () => setWaitSeconds(secondsLeft(opensAt, Date.now()));
    count();
    if (opensAt <= Date.now()) return;
    const timer = setInterval(count, 250);
    const end = setTimeout(() => clearInterval(timer), opensAt - Date.now() + 500);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [opensAt]);

  const attempt = async (work: () => Promise<void>) => {
    if (isBusy || opensAt > Date.now()) return false;
    setIsBusy(true);
    setError(undefined);
    try {
      await work();
      return true;
    } catch (failure) {
      const failed = asChildError(failure);
      setError(failed);
      const wait = failed.details.waitMilliseconds;
      setOpensAt(typeof wait === 'number' ? Date.now() + wait : 0);
      return false;
    } finally {
      setIsBusy(false);
    }
  };

  const isWrong = error?.kind === 'wrong-secret';
  const wait = t('wrong.wait', { count: waitSeconds, number: words.count(waitSeconds) });
  return {
    isBusy,
    waitSeconds,
    problem: isWrong ? [t('wrong.text'), ...(waitSeconds > 0 ? [wait] : [])].join(' ') : undefined,
    error: isWrong ? undefined : error,
    attempt,
  };
}
