import { useLocation } from 'wouter';
import type { EntryId } from '../../../core/brand.ts';
import type { Found } from '../../../core/search/found.ts';
import { api } from '../../api.ts';
import { useCaptureActions } from '../journal/capture.store.ts';
import { useOpenLook } from './use-open-look.ts';

/** Goes to what a text that was found belongs to. */
export function useOpenFound(): (found: Found) => Promise<void> {
  const [, go] = useLocation();
  const { edit } = useCaptureActions();
  const openLook = useOpenLook();
  const openEntry = async (entryId: EntryId) => {
    go('/journal');
    // An entry that went in the meantime is not in the journal either, which is in sight by now.
    const entry = await api.journal.get({ entryId }).catch(() => undefined);
    if (entry !== undefined) edit(entry);
  };
  return async ({ kind, assessmentId, entryId, model, dimension, context, isDraft }) => {
    if (entryId !== undefined) await openEntry(entryId);
    else if (model === undefined || context === undefined) go('/contexts');
    else if (kind === 'action') go(`/plan/${model.id}/${context.id}`);
    else if (assessmentId !== undefined) {
      await openLook({ assessmentId, isDraft, modelId: model.id, contextId: context.id, dimensionId: dimension?.id });
    }
  };
}
