import { type Settings, type SettingsChange, settingsSchema } from '../../../core/contract/settings.ts';
import type { Db } from '../connection.ts';
import { allSettings, saveSetting } from '../settings.ts';

/** What applies when nothing is set. */
export const defaultSettings: Settings = settingsSchema.parse({});

/** The settings in force; a key that is not set, or set to something that is no longer possible, has its default. */
export function readSettings(db: Db): Settings {
  const stored = allSettings(db);
  const possible = Object.entries(settingsSchema.shape).flatMap(([key, schema]) => {
    const value = schema.safeParse(stored.get(key));
    return value.success ? [[key, value.data] as const] : [];
  });
  return settingsSchema.parse(Object.fromEntries(possible));
}

/** Sets what the change names and returns what is then in force. */
export function changeSettings(db: Db, change: SettingsChange): Settings {
  return db
    .transaction(() => {
      for (const [key, value] of Object.entries(change)) {
        if (value !== undefined) saveSetting(db, key, value);
      }
      return readSettings(db);
    })
    .immediate();
}

/** The same change on settings that are only held in memory, while there is no store to keep them. */
export function settingsAfter(settings: Settings, change: SettingsChange): Settings {
  const named = Object.entries(change).filter(([, value]) => value !== undefined);
  return settingsSchema.parse({ ...settings, ...Object.fromEntries(named) });
}
