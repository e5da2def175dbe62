/** How long the window may take to save what is not saved, in milliseconds. */
const patience = 2500;

/** What leaving needs of a window. */
export interface LeavingWindow {
  /** Tells the page that the window is about to close. False when there is no page that could answer. */
  readonly ask: () => boolean;
  /** Closes the window for good. */
  readonly destroy: () => void;
  /** The person chose to stay. */
  readonly stay: () => void;
}

/** The conversation by which a window closes without losing what was just typed. */
export interface Leaving {
  /** The window was told to close. Asks the page first; a page that does not answer in time is closed anyway. */
  readonly begin: () => void;
  /** The page's answer. A page that asked to stay may still ask to close, once the person has decided so. */
  readonly answer: (close: boolean) => void;
}

export function createLeaving(window: LeavingWindow): Leaving {
  let waiting: NodeJS.Timeout | undefined;
  let gone = false;

  function stopWaiting(): void {
    clearTimeout(waiting);
    waiting = undefined;
  }

  function close(): void {
    stopWaiting();
    if (gone) return;
    gone = true;
    window.destroy();
  }

  return {
    begin() {
      if (waiting !== undefined) return;
      if (window.ask()) waiting = setTimeout(close, patience);
      else close();
    },
    answer(closeNow) {
      const wasAsked = waiting !== undefined;
      stopWaiting();
      if (closeNow) close();
      else if (wasAsked) window.stay();
    },
  };
}
