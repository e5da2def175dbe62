import type { Steps } from '../../core/undo/steps.ts';
import type { Practices } from '../store/practice.ts';
import { stepsOf } from '../store/undo/steps.ts';

/** After every call, tells the window what undo would do now, if that is something else than before. */
export function createStepTeller(
  practices: Pick<Practices, 'state' | 'store'>,
  tell: (steps: Steps) => void,
): () => void {
  let told = '{}';
  return () => {
    if (practices.state().state !== 'ready') return;
    const steps = stepsOf(practices.store());
    const text = JSON.stringify(steps);
    if (text === told) return;
    told = text;
    tell(steps);
  };
}
