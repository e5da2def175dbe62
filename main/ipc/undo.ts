import type { Handlers } from '../../core/contract/api.ts';
import type { Practices } from '../store/practice.ts';
import { forgetSteps, redo, stepsOf, undo } from '../store/undo/steps.ts';

/** @param onFlipped the store has gone a step back or on: what the page shows is out of date. */
export function undoHandlers(practices: Practices, onFlipped: () => void): Handlers['undo'] {
  const flipping = (flip: typeof undo) => () => {
    const db = practices.store();
    flip(db);
    onFlipped();
    return stepsOf(db);
  };
  return {
    state: () => stepsOf(practices.store()),
    undo: flipping(undo),
    redo: flipping(redo),
    forget() {
      forgetSteps(practices.store());
      return stepsOf(practices.store());
    },
  };
}
