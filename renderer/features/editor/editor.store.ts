import { create } from 'zustand';
import type { ModelId } from '../../../core/brand.ts';
import type { ChildError } from '../../../core/errors.ts';
import { type PlacedProblems, placeProblems } from '../../../core/model-editing/problems.ts';
import type { ModelDraft } from '../../../core/model-versions/draft.ts';
import type { PracticeModel } from '../../../core/practice-model/model.ts';
import { api } from '../../api.ts';
import { beforeLeaving, noteUnsaved } from '../../saving.ts';
import { asChildError } from '../../use-loaded.ts';
import { createDraftQueue, type DraftQueue, type SavingState } from './draft-queue.ts';

interface EditorState {
  readonly modelId: ModelId | undefined;
  readonly draft: ModelDraft | undefined;
  /** The version the draft goes on from; undefined for a model that has none yet. */
  readonly base: PracticeModel | undefined;
  readonly problems: PlacedProblems;
  readonly problemCount: number;
  readonly saving: SavingState;
  readonly error: ChildError | undefined;
}

interface EditorActions {
  /** Takes a draft up; the returned function lets go of it. */
  readonly open: (modelId: ModelId) => () => void;
  /** Reads the draft again after a step was undone; false when it is no longer there. */
  readonly refresh: () => Promise<boolean>;
  /** Changes the draft; on its way to the store before this returns. `place` says what is changed, for undoing. */
  readonly edit: (place: string, change: (draft: ModelDraft) => ModelDraft) => void;
  /** Sends what is left; true when all of it has arrived. */
  readonly settle: () => Promise<boolean>;
}

const noProblems = placeProblems({ levels: [], areas: [], dimensions: [] }, []);

const nothingOpen: EditorState = {
  modelId: undefined,
  draft: undefined,
  base: undefined,
  problems: noProblems,
  problemCount: 0,
  saving: { state: 'saved' },
  error: undefined,
};

/** Where a draft is written. */
export const routeOfDraft = (modelId: string) => `/models/draft/${modelId}`;

/** The model being written, in the window: a mirror of the draft in the store, ahead of it by a word at most. */
export const useEditor = create<EditorState & { readonly actions: EditorActions }>((set, get) => {
  let queue: DraftQueue | undefined;
  /** One queue a draft, kept until all of it has arrived: whoever comes back finds what could not be saved yet. */
  const queues = new Map<ModelId, DraftQueue>();

  const queueOf = (modelId: ModelId) => {
    const kept = queues.get(modelId);
    if (kept !== undefined) return kept;
    const own: DraftQueue = createDraftQueue(
      ({ document, place }) => api.modelDrafts.save({ modelId, document, place }),
      (saving) => {
        if (saving.state !== 'saving') noteUnsaved(routeOfDraft(modelId), saving.state === 'failed');
        if (queue !== own) return;
        set({ saving });
        if (saving.state === 'saved') void lookThrough(modelId);
      },
    );
    queues.set(modelId, own);
    return own;
  };

  /** What main finds missing in the draft as it is stored; of use only while nothing was written since. */
  const lookThrough = async (modelId: ModelId) => {
    const { draft } = get();
    if (draft === undefined) return;
    try {
      const found = await api.modelDrafts.problems({ modelId });
      if (get().draft === draft) set({ problems: placeProblems(draft, found), problemCount: found.length });
    } catch {
      // Saving tells when something is wrong with the store; what was found before stays.
    }
  };

  const take = async (modelId: ModelId, own: DraftQueue) => {
    const stored = await api.modelDrafts.get({ modelId });
    const before = get().modelId === modelId ? get().base : undefined;
    const base =
      stored.basedOn === undefined ? undefined : (before ?? (await api.models.get({ versionId: stored.basedOn })));
    if (queue !== own) return;
    set({ modelId, draft: own.unsaved() ?? stored.document, base, error: undefined });
    await lookThrough(modelId);
  };

  return {
    ...nothingOpen,
    actions: {
      open: (modelId) => {
        const own = queueOf(modelId);
        queue = own;
        const unregister = beforeLeaving(own.settle);
        const { saving } = get();
        set({ ...nothingOpen, saving: own.unsaved() === undefined ? nothingOpen.saving : saving });
        take(modelId, own).catch((error: unknown) => {
          if (queue === own) set({ error: asChildError(error) });
        });
        return () => {
          if (queue === own) queue = undefined;
          void own.settle().then((settled) => {
            if (!settled) return;
            unregister();
            if (queue !== own) queues.delete(modelId);
          });
        };
      },
      refresh: async () => {
        const { modelId } = get();
        const own = queue;
        if (modelId === undefined || own === undefined) return true;
        try {
          await take(modelId, own);
          return true;
        } catch (error) {
          const failure = asChildError(error);
          if (failure.kind === 'not-found') return false;
          set({ error: failure });
          return true;
        }
      },
      edit: (place, change) => {
        const { draft } = get();
        if (draft === undefined) return;
        const document = change(draft);
        if (document === draft) return;
        set({ draft: document });
        queue?.put({ place, document });
      },
      settle: async () => (await queue?.settle()) ?? true,
    },
  };
});

export const useEditorActions = () => useEditor((state) => state.actions);

/** The ids that new parts of a draft must not have, since an earlier version has them for something else. */
export function reservedIds(kind: 'levels' | 'areas' | 'dimensions'): readonly string[] {
  return useEditor.getState().base?.[kind].map(({ id }) => id) ?? [];
}
