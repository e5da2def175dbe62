import type { Handlers } from '../../core/contract/api.ts';
import { ChildError } from '../../core/errors.ts';
import { modelsInUse, modelVersion } from '../store/model-versions.ts';
import type { Practices } from '../store/practice.ts';
import type { Surroundings } from '../store/surroundings.ts';
import type { ShippedModels } from '../store/use-cases/sync-shipped-models.ts';
import {
  addModel,
  archiveModel,
  chooseVersion,
  listedVersions,
  unarchiveModel,
} from '../store/use-cases/tend-models.ts';

export function modelsHandlers(
  practices: Practices,
  shipped: ShippedModels,
  surroundings: Surroundings,
): Handlers['models'] {
  return {
    async list() {
      const db = practices.store();
      const problems = await shipped.syncInto(db, surroundings);
      return { models: modelsInUse(db), problems: [...problems] };
    },
    get({ versionId }) {
      const model = modelVersion(practices.store(), versionId);
      if (model === undefined) throw new ChildError('not-found', 'no such model version', { what: 'model' });
      return model;
    },
    versions: ({ modelId }) => listedVersions(practices.store(), modelId),
    add: ({ model }) => addModel(practices.store(), model, surroundings),
    useVersion({ modelId, versionId }) {
      chooseVersion(practices.store(), modelId, versionId, surroundings);
      return undefined;
    },
    archive({ modelId }) {
      archiveModel(practices.store(), modelId, surroundings);
      return undefined;
    },
    unarchive({ modelId }) {
      unarchiveModel(practices.store(), modelId, surroundings);
      return undefined;
    },
  };
}
