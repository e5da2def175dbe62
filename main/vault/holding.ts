import { ChildError } from '../../core/errors.ts';

/** What an open vault keeps in memory: the root key and the ring it opens. Every buffer is wiped in the end. */
export interface Held {
  readonly root: Buffer;
  readonly ring: readonly Buffer[];
}

/** A moment between two lockings. */
export type Since = number;

/** The memory of a vault; the only place where keys stay longer than for one job. */
export interface Holding {
  readonly current: () => Held | undefined;
  /** @throws ChildError `locked`. */
  readonly open: () => Held;
  /** To be asked before a job derives anything. */
  readonly since: () => Since;
  /** @throws ChildError `locked` when the vault was locked since. */
  readonly assertNotLocked: (since: Since) => void;
  /**
   * Takes over the buffers and wipes those held before, except the ones taken over again.
   *
   * @returns false, with the buffers wiped, when the vault was locked since: what was begun before must not open it.
   */
  readonly take: (opened: Held, since: Since) => boolean;
  readonly wipe: () => void;
}

/** A memory that holds nothing. */
export function emptyHolding(): Holding {
  let held: Held | undefined;
  let lockings = 0;
  return {
    current: () => held,
    open: () => {
      if (held === undefined) throw new ChildError('locked', 'the vault is locked');
      return held;
    },
    since: () => lockings,
    assertNotLocked: (since) => {
      if (lockings !== since) throw new ChildError('locked', 'the vault was locked meanwhile');
    },
    take: (opened, since) => {
      if (lockings !== since) {
        wipeHeld(opened);
        return false;
      }
      const kept = [opened.root, ...opened.ring];
      const before = held === undefined ? [] : [held.root, ...held.ring];
      wipe(before.filter((buffer) => !kept.includes(buffer)));
      held = opened;
      return true;
    },
    wipe: () => {
      lockings += 1;
      if (held !== undefined) wipeHeld(held);
      held = undefined;
    },
  };
}

/** Fills buffers with zeros. */
export function wipe(buffers: readonly Buffer[]): void {
  for (const buffer of buffers) buffer.fill(0);
}

/** Fills everything an open vault holds with zeros. */
export function wipeHeld({ root, ring }: Held): void {
  wipe([root, ...ring]);
}
