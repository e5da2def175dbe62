import type { Migration } from '../migrate.ts';

/** Models with their frozen documents, contexts, assessments with their ratings as rows, baselines and settings. */
export const firstTables: Migration = {
  version: 1,
  name: 'first tables',
  up: (db) => db.exec(schema),
};

const schema = `
CREATE TABLE model_version (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 64 AND id NOT GLOB '*[^0-9a-f]*'),
  model_id TEXT NOT NULL CHECK (model_id <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  version_major INTEGER NOT NULL CHECK (version_major >= 0),
  version_minor INTEGER NOT NULL CHECK (version_minor >= 0),
  version_patch INTEGER NOT NULL CHECK (version_patch >= 0),
  level_count INTEGER NOT NULL CHECK (level_count BETWEEN 3 AND 9),
  document TEXT NOT NULL CHECK (json_valid(document)),
  added_at INTEGER NOT NULL
) STRICT;

CREATE INDEX model_version_by_model ON model_version (model_id);

CREATE TABLE model_dimension (
  model_version_id TEXT NOT NULL REFERENCES model_version (id) ON DELETE CASCADE,
  dimension_id TEXT NOT NULL CHECK (dimension_id <> ''),
  place INTEGER NOT NULL CHECK (place >= 0),
  area_id TEXT NOT NULL CHECK (area_id <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  PRIMARY KEY (model_version_id, dimension_id),
  UNIQUE (model_version_id, place)
) STRICT;

CREATE TABLE context (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('situation', 'team', 'site', 'business-unit', 'region', 'other')),
  name TEXT NOT NULL CHECK (trim(name) <> '' AND length(name) <= 120),
  created_at INTEGER NOT NULL,
  UNIQUE (kind, name)
) STRICT;

CREATE TABLE assessment (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  model_version_id TEXT NOT NULL REFERENCES model_version (id),
  context_id TEXT NOT NULL REFERENCES context (id),
  started_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  completed_at INTEGER,
  place_dimension_id TEXT NOT NULL,
  place_step TEXT NOT NULL CHECK (place_step IN ('recall', 'locate', 'reveal', 'review')),
  UNIQUE (id, model_version_id),
  FOREIGN KEY (model_version_id, place_dimension_id) REFERENCES model_dimension (model_version_id, dimension_id)
) STRICT;

CREATE INDEX assessment_by_context ON assessment (context_id, completed_at);
CREATE INDEX assessment_by_model_version ON assessment (model_version_id, completed_at);

-- The model version is repeated so that the database itself refuses a rating of a dimension the model does not have.
CREATE TABLE rating (
  assessment_id TEXT NOT NULL,
  model_version_id TEXT NOT NULL,
  dimension_id TEXT NOT NULL,
  answer_kind TEXT CHECK (answer_kind IN ('placed', 'not-observed', 'not-applicable', 'below-first-level')),
  position_quarters INTEGER CHECK (position_quarters BETWEEN 0 AND 32),
  confidence TEXT CHECK (confidence IN ('low', 'medium', 'high')),
  evidence TEXT NOT NULL,
  off_the_map TEXT NOT NULL,
  what_changed TEXT NOT NULL,
  committed_at INTEGER,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (assessment_id, dimension_id),
  FOREIGN KEY (assessment_id, model_version_id) REFERENCES assessment (id, model_version_id) ON DELETE CASCADE,
  FOREIGN KEY (model_version_id, dimension_id) REFERENCES model_dimension (model_version_id, dimension_id),
  CHECK ((answer_kind IS 'placed') = (position_quarters IS NOT NULL))
) STRICT;

CREATE TABLE rating_indicator (
  assessment_id TEXT NOT NULL,
  dimension_id TEXT NOT NULL,
  indicator_id TEXT NOT NULL CHECK (indicator_id <> ''),
  place INTEGER NOT NULL CHECK (place >= 0),
  PRIMARY KEY (assessment_id, dimension_id, indicator_id),
  FOREIGN KEY (assessment_id, dimension_id) REFERENCES rating (assessment_id, dimension_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE baseline (
  assessment_id TEXT NOT NULL PRIMARY KEY REFERENCES assessment (id) ON DELETE CASCADE,
  pinned_at INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
`;
