import type { Instant } from '../../core/brand.ts';

/** What use-cases need from the world: the time and new ids. Passed in, so that a test or an example sets its own. */
export interface Surroundings {
  /** The present moment, whole milliseconds. */
  readonly now: () => Instant;
  /** A new UUID. */
  readonly newId: () => string;
}
