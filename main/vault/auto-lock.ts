/** How often the time without a touch is looked at, in milliseconds. */
const look = 1000;

export interface AutoLockOptions {
  /** Seconds since the person last touched keyboard or pointer, anywhere on the computer. */
  readonly idleSeconds: () => number;
  /** After how many minutes the vault locks itself; 0 is never. */
  readonly minutes: () => number;
  /** Whether there is anything to lock. */
  readonly isOpen: () => boolean;
  readonly lock: () => void;
}

/** What tells that nobody is at the computer. Electron's `powerMonitor` is one. */
export interface AbsenceSource {
  on(event: 'suspend', listener: () => void): unknown;
  on(event: 'lock-screen', listener: () => void): unknown;
  on(event: 'user-did-resign-active', listener: () => void): unknown;
}

/**
 * Locks the vault when nobody is there: the computer sleeps, its screen is locked, another person's session comes to
 * the front, or nothing was touched for as long as the person has set (assurance KEY-4).
 *
 * @returns how to stop looking.
 */
export function lockWhenAbsent(source: AbsenceSource, options: AutoLockOptions): () => void {
  const lock = () => {
    if (options.isOpen()) options.lock();
  };
  source.on('suspend', lock);
  source.on('lock-screen', lock);
  source.on('user-did-resign-active', lock);
  const looking = setInterval(() => {
    const minutes = options.minutes();
    if (minutes > 0 && options.isOpen() && options.idleSeconds() >= minutes * 60) options.lock();
  }, look);
  looking.unref();
  return () => clearInterval(looking);
}
