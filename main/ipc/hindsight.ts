import type { Handlers } from '../../core/contract/api.ts';
import type { Practices } from '../store/practice.ts';
import type { Surroundings } from '../store/surroundings.ts';
import { removeHindsight, setHindsight } from '../store/use-cases/look-again.ts';

export function hindsightHandlers(practices: Practices, surroundings: Surroundings): Handlers['hindsight'] {
  return {
    set: (input) => setHindsight(practices.store(), input, surroundings),
    remove(answer) {
      removeHindsight(practices.store(), answer, surroundings);
      return undefined;
    },
  };
}
