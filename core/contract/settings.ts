import { z } from 'zod';

/** What a person may set. Few on purpose; each has a default that suits most. */
export const settingsSchema = z.strictObject({
  /** Follow the computer, or always light or dark. */
  appearance: z.enum(['system', 'light', 'dark']).default('system'),
  /** Whether the previous answer is shown only after a new one is committed, or beside the question. */
  previousAnswer: z.enum(['after', 'before']).default('after'),
  /** After how many minutes without a touch the vault locks itself; 0 is never. Sleep and screen lock always lock it. */
  autoLockMinutes: z.literal([0, 1, 5, 10, 15, 30, 60]).default(10),
  /** Whether the computer may say, once a week at most, that a review is due. */
  reminders: z.boolean().default(false),
  /** Whether the first-run panels have been seen to the end. */
  welcomed: z.boolean().default(false),
});

export type Settings = z.output<typeof settingsSchema>;

export const settingsChangeSchema = z.strictObject({
  appearance: settingsSchema.shape.appearance.unwrap().optional(),
  previousAnswer: settingsSchema.shape.previousAnswer.unwrap().optional(),
  autoLockMinutes: settingsSchema.shape.autoLockMinutes.unwrap().optional(),
  reminders: z.boolean().optional(),
  welcomed: z.boolean().optional(),
});
export type SettingsChange = z.output<typeof settingsChangeSchema>;
