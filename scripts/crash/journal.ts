import { appendFileSync } from 'node:fs';

/** What must be in the store: the evidence of each rating, by `assessment/dimension`. */
export type Contents = ReadonlyMap<string, string>;

/** A difference between what was acknowledged and what is there. */
export interface Loss {
  readonly key: string;
  readonly expected: readonly string[];
  readonly found: string | undefined;
}

/**
 * The journal that stands outside the application: what it acknowledged, and what was on its way when it was killed.
 * Killed in the middle of something, either outcome is right: the one before it and the one after it.
 */
export class Journal {
  /** Everything that may be true, the oldest first. One entry while nothing is on its way. */
  #possible: Contents[] = [new Map()];
  readonly #file: string;
  readonly #snapshots = new Map<string, Contents>();

  /** @param file takes a line for every step, to be looked at after a loss */
  constructor(file: string) {
    this.#file = file;
  }

  /** A write is sent: until it is acknowledged both outcomes are possible. */
  sent(key: string, evidence: string): void {
    const next = new Map(this.#latest());
    next.set(key, evidence);
    this.#possible.push(next);
    this.#write('sent', key, evidence);
  }

  /** A backup is asked for; what it will hold is remembered by name once it is there. */
  backedUp(id: string): void {
    this.#snapshots.set(id, this.#latest());
    this.#write('backed up', id);
  }

  /** Whether it is known what a backup holds. */
  knows(id: string): boolean {
    return this.#snapshots.has(id);
  }

  /** Going back to a backup is asked for. */
  restoring(id: string): void {
    const snapshot = this.#snapshots.get(id);
    if (snapshot === undefined) throw new Error(`The journal knows no backup ${id}.`);
    this.#possible.push(snapshot);
    this.#write('restoring', id);
  }

  /** The application said that the last thing sent is done: from now on only that is right. */
  acknowledged(): void {
    this.#possible = [this.#latest()];
    this.#write('acknowledged');
  }

  /** Compares with what was found after a kill, which from then on is what is known to be there. */
  settle(found: Contents): readonly Loss[] {
    const match = this.#possible.findLast((contents) => lossesBetween(contents, found).length === 0);
    if (match !== undefined) {
      this.#possible = [match];
      this.#write('settled');
      return [];
    }
    const losses = lossesBetween(this.#latest(), found);
    for (const { key } of losses) this.#write('LOST', key);
    this.#possible = [found];
    return losses;
  }

  /** How many ratings are known to be there. */
  get size(): number {
    return this.#latest().size;
  }

  #latest(): Contents {
    return this.#possible.at(-1) ?? new Map();
  }

  #write(...words: string[]): void {
    appendFileSync(this.#file, `${JSON.stringify(words)}\n`);
  }
}

function lossesBetween(expected: Contents, found: Contents): Loss[] {
  const keys = new Set([...expected.keys(), ...found.keys()]);
  return [...keys].flatMap((key) => {
    const wanted = expected.get(key);
    return wanted === found.get(key)
      ? []
      : [{ key, expected: wanted === undefined ? [] : [wanted], found: found.get(key) }];
  });
}
