import { create } from 'zustand';
import type { ChildError } from '../../../core/errors.ts';
import type { StepKind, Steps } from '../../../core/undo/steps.ts';
import { api } from '../../api.ts';
import { everythingSaved } from '../../saving.ts';
import { asChildError } from '../../use-loaded.ts';

/** Steps after which a person may want back what is no longer in sight. */
const removing: readonly StepKind[] = [
  'assessment-discard',
  'assessment-remove',
  'entry-remove',
  'hindsight-remove',
  'target-remove',
  'action-remove',
  'context-merge',
  'baseline-unpin',
];

interface UndoState {
  readonly steps: Steps;
  /** What has just been said to be done, undone or done again; goes after a while. */
  readonly said: { readonly what: 'removed' | 'undone' | 'redone'; readonly kind: StepKind } | undefined;
  readonly error: ChildError | undefined;
}

interface UndoActions {
  /** Main tells what undo would do now. */
  readonly take: (steps: Steps) => void;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly fallSilent: () => void;
}

/** What could be taken back, for every page. */
export const useUndo = create<UndoState & { readonly actions: UndoActions }>((set, get) => {
  const flip = async (direction: 'undo' | 'redo') => {
    try {
      // What is still on its way to the store belongs to the step that is taken back.
      await everythingSaved();
      const kind = (await api.undo.state())[direction];
      if (kind === undefined) return;
      const steps = await api.undo[direction]();
      set({ steps, error: undefined, said: { what: direction === 'undo' ? 'undone' : 'redone', kind } });
    } catch (error) {
      set({ error: asChildError(error), said: undefined });
    }
  };
  return {
    steps: {},
    said: undefined,
    error: undefined,
    actions: {
      take: (steps) => {
        const { undo } = steps;
        const isNew = undo !== undefined && undo !== get().steps.undo && steps.redo === undefined;
        set({ steps, ...(isNew && removing.includes(undo) ? { said: { what: 'removed', kind: undo } } : {}) });
      },
      undo: () => flip('undo'),
      redo: () => flip('redo'),
      fallSilent: () => set({ said: undefined, error: undefined }),
    },
  };
});

export const useUndoActions = () => useUndo((state) => state.actions);
