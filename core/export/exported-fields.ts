import { z } from 'zod';
import { quartersPerLevel } from '../practice-model/scale.ts';

/** A moment of ISO 8601 in UTC, to the millisecond: `2026-03-01T08:30:00.000Z`. */
export const moment = z.iso.datetime({ precision: 3 }).refine((iso) => Date.parse(iso) >= 0, 'a moment since 1970');
/** Whatever a person wrote, to the letter; half a surrogate pair is no letter and cannot be stored. */
export const text = z.string().refine((written) => written.isWellFormed(), 'text without half a character');
export const levelId = z.string().min(1).max(80);

/** An answer in words: a level by its id and the quarter steps above it, or one of the three that are not on the scale. */
export const exportedAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('placed'),
    level: levelId,
    quartersAbove: z
      .int()
      .min(0)
      .max(quartersPerLevel - 1),
  }),
  z.strictObject({ kind: z.literal('not-observed') }),
  z.strictObject({ kind: z.literal('not-applicable') }),
  z.strictObject({ kind: z.literal('below-first-level') }),
]);
