import { ChildError } from '../../../core/errors.ts';
import type { ModelDraft } from '../../../core/model-versions/draft.ts';

/** How saving stands: everything arrived, something is on its way, or the last try failed and will be repeated. */
export type SavingState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly error: unknown };

/** A draft as it stands after a change at one place of it. */
export interface DraftChange {
  /** What was changed, such as one cell: changes of one place become one step to undo. */
  readonly place: string;
  readonly document: ModelDraft;
}

export interface DraftQueue {
  readonly put: (change: DraftChange) => void;
  /** The draft as it will be once all has arrived; undefined when it has. */
  readonly unsaved: () => ModelDraft | undefined;
  /** Tries to send the rest now; true when nothing is left. */
  readonly settle: () => Promise<boolean>;
  /** Stops trying again by itself; what is left can still be settled. */
  readonly stop: () => void;
}

/** Long enough to melt the letters of a word into one change, short enough that hardly a word is on its way. */
const millisecondsOfTyping = 250;
const millisecondsBeforeRetry = 2000;

/**
 * Sends a draft to the store as it is written, one call at a time and in order. Changes of the same place melt into one
 * while they wait; a change of another place sends the one before it, so that each can be undone by itself.
 */
export function createDraftQueue(
  send: (change: DraftChange) => Promise<unknown>,
  onState: (state: SavingState) => void,
): DraftQueue {
  const waiting: DraftChange[] = [];
  let sending: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const sendAll = async () => {
    clearTimeout(timer);
    onState({ state: 'saving' });
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        try {
          await send(next);
        } catch (error) {
          waiting.unshift(next);
          throw error;
        }
      }
      onState({ state: 'saved' });
    } catch (error) {
      onState({ state: 'failed', error });
      if (!stopped && isWorthRetrying(error)) timer = setTimeout(flush, millisecondsBeforeRetry);
    }
  };

  const flush = () => {
    sending ??= sendAll().finally(() => {
      sending = undefined;
    });
    return sending;
  };

  return {
    put: (change) => {
      const last = waiting.at(-1);
      if (last?.place === change.place) waiting.pop();
      waiting.push(change);
      if (sending !== undefined) return;
      clearTimeout(timer);
      if (waiting.length > 1) {
        void flush();
        return;
      }
      onState({ state: 'saving' });
      timer = setTimeout(flush, millisecondsOfTyping);
    },
    unsaved: () => waiting.at(-1)?.document,
    settle: async () => {
      if (waiting.length > 0 || sending !== undefined) await flush();
      return waiting.length === 0;
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** A full disk may get room again; a draft the store refuses for good will not be taken the second time either. */
function isWorthRetrying(error: unknown): boolean {
  return !(error instanceof ChildError && ['invalid-input', 'not-found', 'conflict'].includes(error.kind));
}
