import type { Place, RatingChange } from '../../../core/assessment/assessment.ts';
import type { DimensionId } from '../../../core/brand.ts';
import { ChildError } from '../../../core/errors.ts';

/** How saving stands: everything arrived, something is on its way, or the last try failed and will be repeated. */
export type SavingState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly error: unknown };

/** Where changes go; each promise settles when the store has them for good. */
export interface SaveTarget {
  readonly changeRating: (dimensionId: DimensionId, change: RatingChange) => Promise<unknown>;
  readonly moveTo: (place: Place) => Promise<unknown>;
}

/** What has not arrived in the store yet. */
export interface Unsaved {
  readonly changes: ReadonlyMap<DimensionId, RatingChange>;
  readonly place: Place | undefined;
}

export interface SaveQueue {
  readonly change: (dimensionId: DimensionId, change: RatingChange) => void;
  readonly move: (place: Place) => void;
  /** What is still to be sent, to be shown over what the store says. */
  readonly unsaved: () => Unsaved;
  /** Tries to send the rest now; true when nothing is left. */
  readonly settle: () => Promise<boolean>;
  /** Stops trying again by itself; what is left can still be settled. */
  readonly stop: () => void;
}

const millisecondsBeforeRetry = 2000;

/**
 * Sends every keystroke to the store in order, one call at a time: while one is on its way, later changes to the same
 * dimension melt into one. A change that fails stays in the queue, under newer ones, and is tried again.
 */
export function createSaveQueue(target: SaveTarget, onState: (state: SavingState) => void): SaveQueue {
  const changes = new Map<DimensionId, RatingChange>();
  let place: Place | undefined;
  let sending: Promise<void> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const isEmpty = () => changes.size === 0 && place === undefined;

  const sendNext = async () => {
    const [next] = changes;
    if (next !== undefined) {
      const [dimensionId, change] = next;
      changes.delete(dimensionId);
      try {
        await target.changeRating(dimensionId, change);
      } catch (error) {
        changes.set(dimensionId, { ...change, ...changes.get(dimensionId) });
        throw error;
      }
    } else if (place !== undefined) {
      const next = place;
      place = undefined;
      try {
        await target.moveTo(next);
      } catch (error) {
        place ??= next;
        throw error;
      }
    }
  };

  const sendAll = async () => {
    clearTimeout(retry);
    onState({ state: 'saving' });
    try {
      while (!isEmpty()) await sendNext();
      onState({ state: 'saved' });
    } catch (error) {
      onState({ state: 'failed', error });
      if (!stopped && isWorthRetrying(error)) retry = setTimeout(send, millisecondsBeforeRetry);
    }
  };

  const send = () => {
    sending ??= sendAll().finally(() => {
      sending = undefined;
    });
    return sending;
  };

  return {
    change: (dimensionId, change) => {
      changes.set(dimensionId, { ...changes.get(dimensionId), ...change });
      void send();
    },
    move: (to) => {
      place = to;
      void send();
    },
    unsaved: () => ({ changes: new Map(changes), place }),
    settle: async () => {
      if (!isEmpty() || sending !== undefined) await send();
      return isEmpty();
    },
    stop: () => {
      stopped = true;
      clearTimeout(retry);
    },
  };
}

/** A full disk may get room again; an answer the store refuses for good will not be taken the second time either. */
function isWorthRetrying(error: unknown): boolean {
  return !(error instanceof ChildError && ['invalid-input', 'not-found', 'conflict'].includes(error.kind));
}
