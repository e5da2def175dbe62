import type { Instant, ModelId } from '../../core/brand.ts';
import { mayRemind, reviewOf } from '../../core/plan/rhythm.ts';
import type { Db } from '../store/connection.ts';
import { allSettings, saveSetting } from '../store/settings.ts';
import { reviewRhythms } from '../store/use-cases/keep-rhythm.ts';
import { readSettings } from '../store/use-cases/keep-settings.ts';

export interface RemindersOptions {
  /** The own practice; undefined while it is locked or cannot be read. */
  readonly store: () => Db | undefined;
  readonly now: () => Instant;
  /** Says that a review is due, in words that tell nothing of the person's; called with what a press on it does. */
  readonly notify: (onPress: () => void) => void;
  /** Brings the window to a page, by its hash route. */
  readonly open: (route: string) => void;
}

export interface Reminders {
  /** Reminds of what is due, if the person wants that: one notice for all, once a week at most for a model. */
  readonly check: () => void;
}

/** Where it is kept when a model was last reminded of; it belongs to the store, not to what a person may set. */
const keptAs = 'lastReminders';

export function createReminders({ store, now, notify, open }: RemindersOptions): Reminders {
  return {
    check() {
      const db = store();
      if (db === undefined || !readSettings(db).reminders) return;
      const at = now();
      const last = lastReminders(db);
      const due = reviewRhythms(db).filter((rhythm) =>
        mayRemind(reviewOf(rhythm, rhythm.lastCompletedAt, at), last.get(rhythm.modelId), at),
      );
      const [first] = due;
      if (first === undefined) return;
      const noted = new Map([...last, ...due.map(({ modelId }) => [modelId, at] as const)]);
      saveSetting(db, keptAs, Object.fromEntries(noted));
      notify(() => open(`/plan/${first.modelId}`));
    },
  };
}

/** What cannot be read counts as never: a reminder too many does no harm. */
function lastReminders(db: Db): ReadonlyMap<ModelId, Instant> {
  const kept = allSettings(db).get(keptAs);
  if (typeof kept !== 'object' || kept === null) return new Map();
  return new Map(
    Object.entries(kept).flatMap(([modelId, at]: [string, unknown]) =>
      typeof at === 'number' ? [[modelId as ModelId, at as Instant] as const] : [],
    ),
  );
}
