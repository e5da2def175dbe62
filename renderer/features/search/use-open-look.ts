import { useLocation } from 'wouter';
import type { AssessmentId, ContextId, DimensionId, ModelId } from '../../../core/brand.ts';
import { api } from '../../api.ts';
import { useTrajectoryActions } from '../trajectory/trajectory.store.ts';

/** Where something was written: a dimension of an assessment. */
export interface Look {
  readonly assessmentId: AssessmentId;
  readonly isDraft: boolean;
  readonly modelId: ModelId;
  readonly contextId: ContextId;
  readonly dimensionId?: DimensionId | undefined;
}

/** Goes to where something was written: into a draft at its dimension, or to every look at the dimension. */
export function useOpenLook(): (look: Look) => Promise<void> {
  const [, go] = useLocation();
  const { open, show } = useTrajectoryActions();
  return async ({ assessmentId, isDraft, modelId, contextId, dimensionId }) => {
    if (!isDraft) {
      if (dimensionId === undefined) show('all');
      else open(dimensionId);
      go(`/trajectory/${modelId}/${contextId}`);
      return;
    }
    // A draft that cannot be moved opens where it was left.
    if (dimensionId !== undefined) {
      await api.assessments.moveTo({ assessmentId, place: { dimensionId, step: 'recall' } }).catch(() => undefined);
    }
    go(`/assess/${assessmentId}`);
  };
}
