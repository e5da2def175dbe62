/** Keeps what is to be said until somebody is there to hear it. */
export interface Held<Word> {
  readonly say: (word: Word) => void;
  /** From now on everything is said at once; what was held is said first, in the order it came. */
  readonly arrived: () => void;
}

export function createHeld<Word>(tell: (word: Word) => void): Held<Word> {
  let isThere = false;
  let held: Word[] = [];
  return {
    say(word) {
      if (isThere) tell(word);
      else held.push(word);
    },
    arrived() {
      isThere = true;
      const words = held;
      held = [];
      for (const word of words) tell(word);
    },
  };
}
