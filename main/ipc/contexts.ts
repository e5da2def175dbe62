import type { Handlers } from '../../core/contract/api.ts';
import { allContexts } from '../store/contexts.ts';
import type { Practices } from '../store/practice.ts';
import type { Surroundings } from '../store/surroundings.ts';
import { addContext } from '../store/use-cases/add-context.ts';

export function contextsHandlers(practices: Practices, surroundings: Surroundings): Handlers['contexts'] {
  return {
    list: () => [...allContexts(practices.store())],
    create: (input) => addContext(practices.store(), input, surroundings),
  };
}
