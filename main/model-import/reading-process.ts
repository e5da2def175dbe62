import { utilityProcess } from 'electron';
import type { ReadingProcess } from './import-session.ts';

/** The most memory its heap may take, in MiB: with the bytes of the files beside it, it stays below 512 (assurance IMP-1). */
const mostHeap = 320;

/**
 * Starts a process for reading files from outside: sandboxed from the practice by being another process, with nothing of
 * this one's environment, and with a limit to its memory.
 *
 * @param program the bundle of `import-program.ts`.
 */
export function startReadingProcess(program: string): ReadingProcess {
  const child = utilityProcess.fork(program, [], {
    serviceName: 'Reading models',
    stdio: 'ignore',
    env: {},
    execArgv: [`--max-old-space-size=${mostHeap}`],
  });
  return {
    post: (ask) => child.postMessage(ask),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', listener),
    kill: () => child.kill(),
  };
}
