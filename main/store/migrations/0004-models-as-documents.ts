import type { Migration } from '../migrate.ts';

/** Where versions of models come from, models being written, and what the person decided about each model. */
export const modelsAsDocuments: Migration = {
  version: 4,
  name: 'models as documents',
  up: (db) => db.exec(schema),
};

const schema = `
ALTER TABLE model_version ADD COLUMN origin TEXT NOT NULL DEFAULT 'shipped'
  CHECK (origin IN ('shipped', 'imported', 'own'));

-- A model being written. Not a model yet, so any part may still be missing; at most one for each model.
CREATE TABLE model_draft (
  model_id TEXT NOT NULL PRIMARY KEY CHECK (model_id <> ''),
  based_on TEXT REFERENCES model_version (id) ON DELETE SET NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;

CREATE INDEX model_draft_by_version ON model_draft (based_on);

-- What the person decided about a model. Without a row it is in the library and its newest version is in use.
CREATE TABLE model_standing (
  model_id TEXT NOT NULL PRIMARY KEY CHECK (model_id <> ''),
  archived_at INTEGER,
  version_in_use TEXT REFERENCES model_version (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX model_standing_by_version ON model_standing (version_in_use);
`;
