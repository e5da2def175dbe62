import type { CalendarDate, Instant } from '../brand.ts';
import type { BackupReason } from '../contract/backups.ts';

/** What is asked about a backup before it is kept or let go. */
export interface KeptCopy {
  readonly id: string;
  readonly madeAt: Instant;
  readonly reason: BackupReason;
  /** What the last reading of it found. */
  readonly isGood: boolean;
}

/** The day on the person's calendar on which a moment lies. */
export type DayOf = (moment: Instant) => CalendarDate;

const day = 86_400_000;
const keptToday = 3;
const keptDays = 7;
const keptMonths = 12;
/** How long what stands for a turning point, or is broken and may still be salvaged, is kept whatever else there is. */
const spared = 30 * day;

const turningPoints: ReadonlySet<BackupReason> = new Set(['before-restore', 'migration', 'salvaged']);

/**
 * Which backups are kept: the newest three of today, the newest of each of the seven days before, the newest of each
 * month for twelve months, and every copy younger than thirty days that stands for a turning point. Only good ones take
 * these places. One of a moment that is yet to come (a clock was set back) is kept until its time has come, and the
 * newest good one always is. A broken one goes after thirty days, and only when there is a good one.
 *
 * @returns the ids to keep.
 */
export function backupsToKeep(copies: readonly KeptCopy[], now: Instant, dayOf: DayOf): ReadonlySet<string> {
  const newestFirst = copies.toSorted((one, other) => other.madeAt - one.madeAt || (one.id < other.id ? 1 : -1));
  const good = newestFirst.filter((copy) => copy.isGood);
  const newestGood = good[0];
  if (newestGood === undefined) return new Set(copies.map(({ id }) => id));

  const keep = new Set([newestGood.id]);
  const takenPlaces = new Map<string, number>();
  for (const copy of good) {
    for (const { place, room } of placesFor(copy, now, dayOf)) {
      const taken = takenPlaces.get(place) ?? 0;
      if (taken >= room) continue;
      takenPlaces.set(place, taken + 1);
      keep.add(copy.id);
    }
  }
  for (const copy of copies) {
    const isSpared = turningPoints.has(copy.reason) || !copy.isGood;
    if (copy.madeAt > now || (isSpared && now - copy.madeAt < spared)) keep.add(copy.id);
  }
  return keep;
}

interface Place {
  readonly place: string;
  /** How many copies it holds. */
  readonly room: number;
}

/** The places a copy may take: of its day and of its month, as far as these are not too long ago. */
function placesFor({ madeAt }: KeptCopy, now: Instant, dayOf: DayOf): readonly Place[] {
  if (madeAt > now) return [];
  const date = dayOf(madeAt);
  const today = dayOf(now);
  const daysAgo = dayNumber(today) - dayNumber(date);
  const places: Place[] = [];
  if (daysAgo <= keptDays) places.push({ place: date, room: daysAgo === 0 ? keptToday : 1 });
  if (monthNumber(today) - monthNumber(date) < keptMonths) places.push({ place: date.slice(0, 7), room: 1 });
  return places;
}

function dayNumber(date: CalendarDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / day);
}

function monthNumber(date: CalendarDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
