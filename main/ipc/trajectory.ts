import type { Handlers } from '../../core/contract/api.ts';
import type { Practices } from '../store/practice.ts';
import type { Surroundings } from '../store/surroundings.ts';
import {
  modelMaterial,
  pinBaseline,
  renameBaseline,
  trajectoryMaterial,
  trajectorySubjects,
  unpinBaseline,
} from '../store/use-cases/look-back.ts';

export function trajectoryHandlers(practices: Practices, surroundings: Surroundings): Handlers['trajectory'] {
  return {
    subjects: () => trajectorySubjects(practices.store()),
    get: ({ modelId, contextId }) => trajectoryMaterial(practices.store(), modelId, contextId),
    ofModel: ({ modelId }) => modelMaterial(practices.store(), modelId),
    pinBaseline({ assessmentId }) {
      pinBaseline(practices.store(), assessmentId, surroundings);
      return undefined;
    },
    unpinBaseline({ assessmentId }) {
      unpinBaseline(practices.store(), assessmentId, surroundings);
      return undefined;
    },
    renameBaseline({ assessmentId, name }) {
      renameBaseline(practices.store(), assessmentId, name, surroundings);
      return undefined;
    },
  };
}
