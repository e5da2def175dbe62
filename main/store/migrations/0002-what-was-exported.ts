import type { Migration } from '../migrate.ts';

/** A ledger of what left the application as a file: when, of which kind, under which name; never where to. */
export const whatWasExported: Migration = {
  version: 2,
  name: 'what was exported',
  up: (db) => db.exec(schema),
};

const schema = `
CREATE TABLE export (
  entry INTEGER NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('csv', 'png', 'txt', 'pdf', 'everything')),
  name TEXT NOT NULL CHECK (name <> '' AND instr(name, '/') = 0 AND instr(name, '\\') = 0)
) STRICT;
`;
