import type { Building, ImportReading } from '../../core/contract/model-import.ts';
import { ChildError } from '../../core/errors.ts';
import type { TableMapping } from '../../core/model-import/mapping.ts';
import type { ImportAnswer, ImportAsk } from './import-work.ts';
import type { SourceFile } from './read-source.ts';

/** What main sends to the program that reads. */
export interface AskOfProgram {
  readonly id: number;
  readonly ask: ImportAsk;
}

/** What the program sends back: how far it is, an answer, or that it failed. */
export type ToldByProgram =
  | { readonly id: number; readonly done: number }
  | { readonly id: number; readonly answer: ImportAnswer }
  | { readonly id: number; readonly failed: true };

/** A process that reads files, as this needs it. */
export interface ReadingProcess {
  readonly post: (ask: AskOfProgram) => void;
  readonly onMessage: (listener: (told: ToldByProgram) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}

export interface ImportSessionOptions {
  readonly start: () => ReadingProcess;
  readonly onProgress: (done: number) => void;
  /** How long one question may take, in milliseconds; then the process is ended. */
  readonly patience?: number;
}

/** The one import under way, in a process of its own. */
export interface ImportSession {
  /** Reads files; ends what was under way before. `cancelled` when `end` is called meanwhile. */
  readonly read: (files: readonly SourceFile[]) => Promise<ImportReading>;
  /** @throws ChildError `not-found` when nothing is read, `file-not-usable` when it took too much. */
  readonly build: (ask: Omit<Extract<ImportAsk, { ask: 'build' }>, 'ask'>) => Promise<Building>;
  /** @throws ChildError `not-found` when there is no such table. */
  readonly guess: (ask: Omit<Extract<ImportAsk, { ask: 'guess' }>, 'ask'>) => Promise<TableMapping>;
  /** Ends the process and forgets what was read. */
  readonly end: () => void;
}

/** How long a person waits before something must be wrong; a text made to be slow must not hold the process for ever. */
const usualPatience = 20_000;

type End = 'cancelled' | 'too-long' | 'ended' | 'failed';

interface Waiting {
  readonly resolve: (answer: ImportAnswer) => void;
  readonly reject: (why: Ended) => void;
  readonly alarm: NodeJS.Timeout;
}

/** Why a question has no answer. */
class Ended extends Error {
  readonly why: End;

  constructor(why: End) {
    super(`the reading ended: ${why}`);
    this.why = why;
  }
}

export function createImportSession({
  start,
  onProgress,
  patience = usualPatience,
}: ImportSessionOptions): ImportSession {
  let running: ReadingProcess | undefined;
  let asked = 0;
  const waiting = new Map<number, Waiting>();

  function giveUp(why: End): void {
    running?.kill();
    running = undefined;
    for (const { reject, alarm } of waiting.values()) {
      clearTimeout(alarm);
      reject(new Ended(why));
    }
    waiting.clear();
  }

  function listen(process: ReadingProcess): void {
    process.onMessage((told) => {
      if (process !== running) return;
      if ('done' in told) return onProgress(told.done);
      const one = waiting.get(told.id);
      if (one === undefined) return;
      waiting.delete(told.id);
      clearTimeout(one.alarm);
      if ('failed' in told) one.reject(new Ended('failed'));
      else one.resolve(told.answer);
    });
    process.onExit(() => {
      if (process === running) giveUp('ended');
    });
  }

  function ask(question: ImportAsk): Promise<ImportAnswer> {
    const process = running;
    if (process === undefined) throw new ChildError('not-found', 'nothing is being imported', { what: 'import' });
    asked += 1;
    const id = asked;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, alarm: setTimeout(() => giveUp('too-long'), patience) });
      process.post({ id, ask: question });
    });
  }

  async function askFor<Answer>(question: ImportAsk): Promise<Answer> {
    const answer = await ask(question).catch((error: unknown) => {
      if (error instanceof Ended) throw new ChildError('file-not-usable', error.message);
      throw error;
    });
    if (answer === undefined) throw new ChildError('not-found', 'nothing of that was read', { what: 'import' });
    return answer as Answer;
  }

  return {
    async read(files) {
      giveUp('cancelled');
      running = start();
      listen(running);
      try {
        return (await ask({ ask: 'read', files })) as ImportReading;
      } catch (error) {
        if (!(error instanceof Ended)) throw error;
        if (error.why === 'cancelled') return { outcome: 'cancelled' };
        return { outcome: 'refused', why: error.why === 'too-long' ? 'too-long' : 'too-much', problems: [] };
      }
    },
    build: (question) => askFor<Building>({ ask: 'build', ...question }),
    guess: (question) => askFor<TableMapping>({ ask: 'guess', ...question }),
    end: () => giveUp('cancelled'),
  };
}
