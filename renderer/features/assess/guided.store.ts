import { create } from 'zustand';
import {
  type Assessment,
  applyChange,
  emptyRating,
  type Place,
  type Rating,
  type RatingChange,
} from '../../../core/assessment/assessment.ts';
import { placeAt, placeBefore, placeOnward } from '../../../core/assessment/progress.ts';
import type { AssessmentId, DimensionId, Instant } from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';
import { api } from '../../api.ts';
import { beforeLeaving, noteUnsaved } from '../../saving.ts';
import { asChildError } from '../../use-loaded.ts';
import { createSaveQueue, type SaveQueue, type SavingState } from './save-queue.ts';

interface GuidedState {
  readonly assessment: Assessment | undefined;
  readonly ratings: readonly Rating[];
  readonly place: Place | undefined;
  readonly saving: SavingState;
  readonly error: ChildError | undefined;
}

interface GuidedActions {
  /** Takes a draft up at the exact place it was left; the returned function lets go of it. */
  readonly open: (id: AssessmentId) => () => void;
  /** Reads the draft again after a step was undone; false when it is no longer there. */
  readonly refresh: () => Promise<boolean>;
  /** Changes what is said about the dimension at hand; on its way to the store before this returns. */
  readonly change: (change: RatingChange) => void;
  readonly goTo: (dimensionId: DimensionId) => void;
  readonly goToReview: () => void;
  /** Commits the answer, if there is one, and goes on; `revealsAfter` follows the person's setting. */
  readonly goOn: (revealsAfter: boolean) => void;
  readonly goBack: () => void;
  /** What has not arrived in the store yet, dimension by dimension. */
  readonly unsavedChanges: () => ReadonlyMap<DimensionId, RatingChange>;
  /** Completes the assessment; false (with `error` set) when that did not work. */
  readonly complete: () => Promise<boolean>;
}

const nothingOpen: GuidedState = {
  assessment: undefined,
  ratings: [],
  place: undefined,
  saving: { state: 'saved' },
  error: undefined,
};

/** The guided assessment in the window: a mirror of the draft in the store, never ahead of it by more than one call. */
export const useGuided = create<GuidedState & { readonly actions: GuidedActions }>((set, get) => {
  let queue: SaveQueue | undefined;
  /** One queue a draft, kept until all of it has arrived: whoever comes back finds what could not be saved yet. */
  const queues = new Map<AssessmentId, SaveQueue>();

  const moveTo = (place: Place) => {
    set({ place });
    queue?.move(place);
  };

  const queueOf = (id: AssessmentId) => {
    const kept = queues.get(id);
    if (kept !== undefined) return kept;
    const own: SaveQueue = createSaveQueue(
      {
        changeRating: (dimensionId, change) => api.assessments.changeRating({ assessmentId: id, dimensionId, change }),
        moveTo: (place) => api.assessments.moveTo({ assessmentId: id, place }),
      },
      (saving) => {
        // Between two tries nothing has arrived yet: only when all has is it told.
        if (saving.state !== 'saving') noteUnsaved(`/assess/${id}`, saving.state === 'failed');
        if (queue === own) set({ saving });
      },
    );
    queues.set(id, own);
    return own;
  };

  const open = (id: AssessmentId) => {
    let current = true;
    const own = queueOf(id);
    queue = own;
    const unregister = beforeLeaving(own.settle);
    const { saving } = get();
    set({ ...nothingOpen, saving: isEmpty(own) ? nothingOpen.saving : saving });
    api.assessments.get({ assessmentId: id }).then(
      (assessment) => current && set({ assessment, ...withUnsaved(assessment, own) }),
      (error: unknown) => current && set({ error: asChildError(error) }),
    );
    return () => {
      current = false;
      void own.settle().then((settled) => {
        if (!settled) return;
        unregister();
        if (queue !== own) queues.delete(id);
      });
    };
  };

  const refresh = async () => {
    const { assessment } = get();
    const own = queue;
    if (assessment === undefined || own === undefined) return true;
    try {
      const again = await api.assessments.get({ assessmentId: assessment.id });
      if (queue === own) set({ assessment: again, ...withUnsaved(again, own) });
      return true;
    } catch (error) {
      const failure = asChildError(error);
      if (failure.kind === 'not-found') return false;
      set({ error: failure });
      return true;
    }
  };

  const change = (change: RatingChange) => {
    const { place, ratings } = get();
    if (place === undefined) return;
    const { dimensionId } = place;
    const before = ratings.find((rating) => rating.dimensionId === dimensionId) ?? emptyRating(dimensionId);
    const after = applyChange(before, change, Date.now() as Instant);
    set({ ratings: [...ratings.filter((rating) => rating.dimensionId !== dimensionId), after] });
    queue?.change(dimensionId, change);
  };

  const goOn = (revealsAfter: boolean) => {
    const { assessment, place, ratings } = get();
    if (assessment === undefined || place === undefined) return;
    const onward = placeOnward(
      { model: assessment.model, ratings, previous: assessment.previous, revealsAfter },
      place,
    );
    const answered = ratings.some((rating) => rating.dimensionId === place.dimensionId && rating.answer !== undefined);
    if (place.step === 'locate' && answered) change({ committed: true });
    moveTo(onward);
  };

  return {
    ...nothingOpen,
    actions: {
      open,
      refresh,
      change,
      goOn,
      goTo: (dimensionId) => moveTo(placeAt(get().ratings, dimensionId)),
      goToReview: () => {
        const { assessment, place } = get();
        const last = assessment?.model.dimensions.at(-1)?.id ?? place?.dimensionId;
        if (last !== undefined) moveTo({ dimensionId: last, step: 'review' });
      },
      goBack: () => {
        const { assessment, place, ratings } = get();
        if (assessment === undefined || place === undefined) return;
        const { dimensionId, step } = place;
        if (step === 'review') moveTo(placeAt(ratings, dimensionId));
        else if (step === 'reveal') moveTo({ dimensionId, step: 'locate' });
        else moveTo(placeBefore(assessment.model, ratings, dimensionId));
      },
      unsavedChanges: () => queue?.unsaved().changes ?? new Map(),
      complete: async () => {
        const { assessment } = get();
        if (assessment === undefined) return false;
        try {
          const settled = (await queue?.settle()) ?? false;
          if (!settled) throw failureOf(get().saving);
          await api.assessments.complete({ assessmentId: assessment.id });
          return true;
        } catch (error) {
          set({ error: asChildError(error) });
          return false;
        }
      },
    },
  };
});

function failureOf(saving: SavingState): ChildError {
  return asChildError(saving.state === 'failed' ? saving.error : new ChildError('unexpected', 'saving did not settle'));
}

export const useGuidedActions = () => useGuided((state) => state.actions);

function isEmpty(queue: SaveQueue): boolean {
  const { changes, place } = queue.unsaved();
  return changes.size === 0 && place === undefined;
}

/** What the store says of a draft, with what has not arrived there yet laid over it. */
function withUnsaved(assessment: Assessment, queue: SaveQueue): Pick<GuidedState, 'ratings' | 'place'> {
  const { changes, place } = queue.unsaved();
  const now = Date.now() as Instant;
  const ratings = new Map(assessment.ratings.map((rating) => [rating.dimensionId, rating]));
  for (const [dimensionId, change] of changes) {
    ratings.set(dimensionId, applyChange(ratings.get(dimensionId) ?? emptyRating(dimensionId), change, now));
  }
  return { ratings: [...ratings.values()], place: place ?? assessment.place };
}
