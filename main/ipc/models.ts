import type { Handlers } from '../../core/contract/api.ts';
import { ChildError } from '../../core/errors.ts';
import { modelVersion, newestModels } from '../store/model-versions.ts';
import type { Practices } from '../store/practice.ts';
import type { Surroundings } from '../store/surroundings.ts';
import type { ShippedModels } from '../store/use-cases/sync-shipped-models.ts';

export function modelsHandlers(
  practices: Practices,
  shipped: ShippedModels,
  surroundings: Surroundings,
): Handlers['models'] {
  return {
    async list() {
      const db = practices.store();
      const problems = await shipped.syncInto(db, surroundings);
      return { models: newestModels(db), problems: [...problems] };
    },
    get({ versionId }) {
      const model = modelVersion(practices.store(), versionId);
      if (model === undefined) throw new ChildError('not-found', 'no such model version', { what: 'model' });
      return model;
    },
  };
}
