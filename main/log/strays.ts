import type { EventEmitter } from 'node:events';
import type { Log } from './log.ts';

/**
 * Catches what nobody caught, in place of Electron's dialog with a stack, which stays away while someone listens: the
 * person's work goes on, and the log says that and where it happened.
 *
 * @returns how to stop.
 */
export function catchStrays(process: Pick<EventEmitter, 'on' | 'off'>, log: Pick<Log, 'note'>): () => void {
  const onException = (error: unknown) => log.note('stray-exception', { error });
  const onRejection = (error: unknown) => log.note('stray-rejection', { error });
  process.on('uncaughtException', onException);
  process.on('unhandledRejection', onRejection);
  return () => {
    process.off('uncaughtException', onException);
    process.off('unhandledRejection', onRejection);
  };
}
