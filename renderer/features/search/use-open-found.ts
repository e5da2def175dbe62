import { useLocation } from 'wouter';
import type { Found } from '../../../core/search/found.ts';
import { useOpenLook } from './use-open-look.ts';

/** Goes to what a text that was found belongs to. */
export function useOpenFound(): (found: Found) => Promise<void> {
  const [, go] = useLocation();
  const openLook = useOpenLook();
  return async (found) => {
    const { kind, assessmentId, model, dimension, context, isDraft } = found;
    if (assessmentId !== undefined && model !== undefined && context !== undefined) {
      await openLook({ assessmentId, isDraft, modelId: model.id, contextId: context.id, dimensionId: dimension?.id });
    } else {
      go(kind === 'journal' ? '/journal' : kind === 'action' ? '/plan' : '/contexts');
    }
  };
}
