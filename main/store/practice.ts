import { join } from 'node:path';
import type { PracticeKind, StoreState } from '../../core/contract/app-status.ts';
import { ChildError, type ErrorKind } from '../../core/errors.ts';
import type { Db, Engine } from './connection.ts';
import { openExample } from './example.ts';
import { openStore } from './open.ts';
import type { Surroundings } from './surroundings.ts';
import type { ShippedModels } from './use-cases/sync-shipped-models.ts';

export interface PracticeOptions {
  /** Where everything the person has is kept. */
  readonly dataFolder: string;
  readonly exampleSource: string;
  readonly engine: Engine;
  readonly surroundings: Surroundings;
  readonly models: ShippedModels;
  /** Whether this program may write in the data folder now; asked before every opening. */
  readonly mayWrite: () => boolean;
}

/**
 * The two practices: the person's own and the example, each with a store and a folder of its own. They never mix; the
 * example is read and written like an own one, and its folder is the only one whose files are ever deleted.
 */
export interface Practices {
  readonly current: () => PracticeKind;
  readonly state: () => StoreState;
  /** The store of the open practice. @throws ChildError with the kind of what keeps it closed. */
  readonly store: () => Db;
  /** The store of the own practice, or undefined while it cannot be used. */
  readonly ownStore: () => Db | undefined;
  /** Turns to a practice and opens it unless it is open. What goes wrong with its store is told by `state`. */
  readonly open: (kind: PracticeKind) => Promise<void>;
  /** Closes the open practice and opens it again, after a person has mended what was in the way. */
  readonly retry: () => Promise<void>;
  /** A store was found damaged in use: closes those that are, so that nothing more is written into them. */
  readonly giveUp: (failure: ChildError) => void;
  readonly close: () => void;
}

type Opened = { readonly db: Db } | { readonly failure: ChildError };

const notYetOpen: Opened = { failure: new ChildError('store-closed', 'the practice is not open') };

export function createPractices(options: PracticeOptions): Practices {
  const opened: Record<PracticeKind, Opened> = { own: notYetOpen, example: notYetOpen };
  let current: PracticeKind = 'own';

  async function openFile(kind: PracticeKind): Promise<Opened> {
    try {
      if (!options.mayWrite()) throw new ChildError('store-read-only', 'the data folder cannot be written');
      const db =
        kind === 'own'
          ? openStore(join(options.dataFolder, 'practice', 'practice.db'), options)
          : await openExample(join(options.dataFolder, 'example', 'example.db'), {
              ...options,
              sourceFile: options.exampleSource,
            });
      return { db };
    } catch (error) {
      if (error instanceof ChildError && stateOf(error) !== undefined) return { failure: error };
      throw error;
    }
  }

  async function open(kind: PracticeKind): Promise<void> {
    if (!('db' in opened[kind])) opened[kind] = await openFile(kind);
    current = kind;
  }

  /** Openings wait for each other: two at once would make the example twice, one under the other's feet. */
  let lastTurn: Promise<void> = Promise.resolve();
  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = lastTurn.then(work);
    lastTurn = turn.catch(() => undefined);
    return turn;
  }

  function closeOne(kind: PracticeKind, next: Opened): void {
    const open = opened[kind];
    opened[kind] = next;
    if ('db' in open) open.db.close();
  }

  return {
    current: () => current,
    state() {
      const open = opened[current];
      if ('db' in open) return { state: 'ready' };
      const state = stateOf(open.failure);
      if (state === undefined) throw open.failure;
      return state;
    },
    store() {
      const open = opened[current];
      if ('db' in open) return open.db;
      throw open.failure;
    },
    ownStore: () => ('db' in opened.own ? opened.own.db : undefined),
    open: (kind) => inTurn(() => open(kind)),
    retry: () =>
      inTurn(() => {
        closeOne(current, notYetOpen);
        return open(current);
      }),
    giveUp(failure) {
      for (const kind of ['own', 'example'] as const) {
        const open = opened[kind];
        if ('db' in open && !isSound(open.db)) closeOne(kind, { failure });
      }
    },
    close() {
      closeOne('own', notYetOpen);
      closeOne('example', notYetOpen);
    },
  };
}

function isSound(db: Db): boolean {
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  }
}

const plainStates: Partial<Record<ErrorKind, StoreState>> = {
  'store-damaged': { state: 'damaged' },
  'store-read-only': { state: 'read-only' },
  'store-full': { state: 'full' },
};

/** The calm screen that belongs to a failure, or undefined when there is none. */
function stateOf({ kind, details }: ChildError): StoreState | undefined {
  if (kind !== 'store-newer') return plainStates[kind];
  return { state: 'newer', storeVersion: Number(details.storeVersion), knownVersion: Number(details.knownVersion) };
}
