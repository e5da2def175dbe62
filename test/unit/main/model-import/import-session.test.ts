import { describe, expect, it, vi } from 'vitest';
import {
  type AskOfProgram,
  createImportSession,
  type ReadingProcess,
  type ToldByProgram,
} from '../../../../main/model-import/import-session.ts';

/** A process whose answers a test gives by hand. */
function aProcess() {
  const asked: AskOfProgram[] = [];
  let hear: (told: ToldByProgram) => void = () => undefined;
  let leave: () => void = () => undefined;
  const process: ReadingProcess = {
    post: (ask) => asked.push(ask),
    onMessage: (listener) => {
      hear = listener;
    },
    onExit: (listener) => {
      leave = listener;
    },
    kill: vi.fn(),
  };
  return { process, asked, tell: (told: ToldByProgram) => hear(told), exit: () => leave() };
}

const files = [{ name: 'rows.csv', bytes: new Uint8Array([97]) }];
const cancelled = { outcome: 'cancelled' } as const;

describe('an import', () => {
  it('is read in a process, tells how far it is, and answers further questions', async () => {
    const one = aProcess();
    const onProgress = vi.fn();
    const session = createImportSession({ start: () => one.process, onProgress });
    const reading = session.read(files);
    expect(one.asked).toEqual([{ id: 1, ask: { ask: 'read', files } }]);
    one.tell({ id: 1, done: 0.5 });
    one.tell({ id: 1, answer: cancelled });
    expect(await reading).toEqual(cancelled);
    expect(onProgress).toHaveBeenCalledExactlyOnceWith(0.5);
    const guess = session.guess({ table: 9, role: 'levels', turned: false, shape: 'matrix' });
    one.tell({ id: 2, answer: undefined });
    await expect(guess).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('ends with its process when it is cancelled, and when another one begins', async () => {
    const [one, two] = [aProcess(), aProcess()];
    const left = [one, two];
    const session = createImportSession({
      start: () => left.shift()?.process ?? one.process,
      onProgress: () => undefined,
    });
    const first = session.read(files);
    const second = session.read(files);
    expect(await first).toEqual(cancelled);
    expect(one.process.kill).toHaveBeenCalledOnce();
    session.end();
    expect(await second).toEqual(cancelled);
    expect(two.process.kill).toHaveBeenCalledOnce();
    await expect(session.build({ mapping: aMapping, choices: {} })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is refused when it takes too long, and when the process ends by itself', async () => {
    vi.useFakeTimers();
    const one = aProcess();
    const session = createImportSession({ start: () => one.process, onProgress: () => undefined, patience: 100 });
    const slow = session.read(files);
    vi.advanceTimersByTime(100);
    expect(await slow).toEqual({ outcome: 'refused', why: 'too-long', problems: [] });
    const heavy = session.read(files);
    one.exit();
    expect(await heavy).toEqual({ outcome: 'refused', why: 'too-much', problems: [] });
    vi.useRealTimers();
  });

  it('is refused when the program fails, and stays usable for another one', async () => {
    const one = aProcess();
    const session = createImportSession({ start: () => one.process, onProgress: () => undefined });
    const reading = session.read(files);
    one.tell({ id: 1, failed: true });
    expect(await reading).toEqual({ outcome: 'refused', why: 'too-much', problems: [] });
    const again = session.read(files);
    one.tell({ id: 2, answer: cancelled });
    expect(await again).toEqual(cancelled);
  });
});

const aMapping = { shape: 'matrix', tables: [], statements: 'keep', typedLevels: [] } as const;
