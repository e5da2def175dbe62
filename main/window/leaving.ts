/** Why a page is left: the window closes, or the vault is locked and the page is torn down with all it shows. */
export type LeavingReason = 'close' | 'lock';

/** How long the page may take to save what is not saved, in milliseconds. A locked vault cannot wait long (KEY-4). */
const patience: Readonly<Record<LeavingReason, number>> = { close: 2500, lock: 500 };

/** What leaving needs of a window. */
export interface LeavingWindow {
  /** Tells the page that it is about to be left. False when there is no page that could answer. */
  readonly ask: (reason: LeavingReason) => boolean;
  /** Leaves the page for good: nothing of it is needed any more. */
  readonly leave: (reason: LeavingReason) => void;
  /** The page has words that could not be saved, or the person chose to stay. */
  readonly stay: (reason: LeavingReason) => void;
}

/** The conversation by which a page is left without losing what was just typed. */
export interface Leaving {
  /** The page is to be left. Asks it first; a page that does not answer in time is left anyway. */
  readonly begin: (reason: LeavingReason) => void;
  /** The page's answer. A page that asked to stay may still ask to be left, once the person has decided so. */
  readonly answer: (leave: boolean) => void;
}

export function createLeaving(window: LeavingWindow): Leaving {
  let waiting: NodeJS.Timeout | undefined;
  let reason: LeavingReason = 'close';
  let gone = false;

  function stopWaiting(): void {
    clearTimeout(waiting);
    waiting = undefined;
  }

  function leave(): void {
    stopWaiting();
    if (gone) return;
    gone = true;
    window.leave(reason);
  }

  return {
    begin(why) {
      if (waiting !== undefined || gone) return;
      reason = why;
      if (window.ask(why)) waiting = setTimeout(leave, patience[why]);
      else leave();
    },
    answer(leaveNow) {
      const wasAsked = waiting !== undefined;
      stopWaiting();
      if (leaveNow) leave();
      else if (wasAsked) window.stay(reason);
    },
  };
}
