/** What waits for its turn, first come first. */
const waiting = new Set<() => void>();
let isUnderWay = false;

/**
 * Does work on its own in one of the next frames, one piece a frame: a page of charts is drawn piece by piece instead
 * of holding up the keyboard. The returned function gives the turn up.
 */
export function inTurn(work: () => void): () => void {
  waiting.add(work);
  if (!isUnderWay) {
    isUnderWay = true;
    requestAnimationFrame(next);
  }
  return () => {
    waiting.delete(work);
  };
}

function next() {
  const [work] = waiting;
  if (work === undefined) {
    isUnderWay = false;
    return;
  }
  waiting.delete(work);
  work();
  requestAnimationFrame(next);
}
