import type { Handlers } from '../../core/contract/api.ts';
import { listedContexts } from '../store/contexts.ts';
import type { Practices } from '../store/practice.ts';
import type { Surroundings } from '../store/surroundings.ts';
import { addContext } from '../store/use-cases/add-context.ts';
import { archiveContext, mergeContexts, renameContext, unarchiveContext } from '../store/use-cases/tend-contexts.ts';

export function contextsHandlers(practices: Practices, surroundings: Surroundings): Handlers['contexts'] {
  return {
    list: () => listedContexts(practices.store()),
    create: (input) => addContext(practices.store(), input, surroundings),
    rename: ({ contextId, kind, name }) =>
      renameContext(practices.store(), { id: contextId, kind, name }, surroundings),
    merge: ({ fromId, intoId }) => mergeContexts(practices.store(), fromId, intoId, surroundings),
    archive({ contextId }) {
      archiveContext(practices.store(), contextId, surroundings);
      return undefined;
    },
    unarchive({ contextId }) {
      unarchiveContext(practices.store(), contextId, surroundings);
      return undefined;
    },
  };
}
