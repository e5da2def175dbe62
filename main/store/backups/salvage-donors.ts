import { existsSync } from 'node:fs';
import { ChildError } from '../../../core/errors.ts';
import type { Db } from '../connection.ts';
import { versionOf } from '../migrate.ts';
import { isUnreadable, type KeylessEngine, type KeyRing, openWithOneOf } from './opening.ts';
import type { IsKnown } from './salvage-readings.ts';
import type { Reference, Row } from './salvage-schema.ts';

interface DonorFiles {
  readonly donors: readonly string[];
  readonly keys: KeyRing;
  readonly engine: KeylessEngine;
}

/** Opens whole stores of one schema version, to be closed by the caller. One that cannot be opened gives nothing. */
export function openDonors({ donors, keys, engine }: DonorFiles, version: number): readonly Db[] {
  return donors.flatMap((file) => {
    if (!existsSync(file)) return [];
    try {
      const { db } = openWithOneOf(file, keys, engine);
      if (versionOf(db) === version) return [db];
      db.close();
      return [];
    } catch (error) {
      if (isUnreadable(error) || error instanceof ChildError) return [];
      throw error;
    }
  });
}

/** What a donor answers, or `otherwise` when it turns out to be unreadable itself. */
export function ask<Answer>(read: () => Answer, otherwise: Answer): Answer {
  try {
    return read();
  } catch (error) {
    if (isUnreadable(error)) return otherwise;
    throw error;
  }
}

/** Looks in donors for the row to which values refer. */
export function rowsKnownTo(donors: readonly Db[]): IsKnown {
  const found = new Map<Reference, readonly ((values: Row) => boolean)[]>();
  const looksOf = (reference: Reference) => {
    const looks = found.get(reference) ?? donors.flatMap((donor) => ask(() => [lookIn(donor, reference)], []));
    found.set(reference, looks);
    return looks;
  };
  return (reference, values) => looksOf(reference).some((look) => look(values));
}

function lookIn(donor: Db, { parent, columns }: Reference): (values: Row) => boolean {
  const find = donor.prepare(`SELECT 1 FROM ${parent} WHERE ${columns.map(({ to }) => `${to} = ?`).join(' AND ')}`);
  return (values) => ask(() => find.get(...values) !== undefined, false);
}
