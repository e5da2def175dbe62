import type { Db } from './connection.ts';

interface SettingRow {
  readonly key: string;
  readonly value: string;
}

/** Everything set, by key; what it may be is for the reader to check. */
export function allSettings(db: Db): ReadonlyMap<string, unknown> {
  const rows = db.prepare<[], SettingRow>('SELECT key, value FROM setting').all();
  return new Map(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
}

export function saveSetting(db: Db, key: string, value: unknown): void {
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, JSON.stringify(value));
}

export function deleteSetting(db: Db, key: string): void {
  db.prepare('DELETE FROM setting WHERE key = ?').run(key);
}
