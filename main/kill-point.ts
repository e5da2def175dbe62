/**
 * The moments at which a program that dies would leave the most behind. `verify:crash` and the store's tests kill it at
 * each of them and look whether anything was lost.
 */
export const killPoints = [
  /** A copy is written, not yet read through. */
  'copy:before-verify',
  /** A copy is whole under its unfinished name. */
  'backup:before-rename',
  /** A copy has its name; nothing knows of it yet. */
  'backup:after-rename',
  /** The original of a backup has made way for its newly encrypted copy, which has not yet taken the place. */
  'reencrypt:between',
  /** The copy is in place, the original is still readable under another name. */
  'reencrypt:before-wipe',
  /** The next store has its name beside the store. */
  'replace:ready',
  /** The store has made way, its log is still there. */
  'replace:between',
  /** The store and its log have made way. */
  'replace:before-rename',
  /** The next store is in place, the one before still exists. */
  'replace:after-rename',
  /** A damaged store has been moved, its log has not. */
  'put-aside:between',
  /** All parts have been moved, the folder has not yet its name. */
  'put-aside:before-rename',
  /** A step of the schema is done inside its transaction. */
  'migration:middle',
  /** The log has been written into the store and has not been taken away. */
  'checkpoint:middle',
] as const;

export type KillPoint = (typeof killPoints)[number];

let allowed = false;

/** Lets the environment name a kill point from now on; never called in a packaged application. */
export function allowKillPoints(): void {
  allowed = true;
}

/** Whether a thread that is started now should allow them as well: each thread has a switch of its own. */
export function areKillPointsAllowed(): boolean {
  return allowed;
}

/** Ends the whole process without a last word when CHILD_KILL_AT names this point, as a power cut would. */
export function killPoint(name: KillPoint): void {
  if (allowed && process.env.CHILD_KILL_AT === name) process.kill(process.pid, 'SIGKILL');
}
