import type { Migration } from '../migrate.ts';

/**
 * What a practice gathers over years: archived contexts, named baselines, a sceptical colleague's question, second
 * looks, the journal, targets with their actions, review rhythms, the standing of notes off the map, steps to undo, and
 * an index of everything the person wrote.
 */
export const aPracticeOverYears: Migration = {
  version: 3,
  name: 'a practice over years',
  up: (db) => db.exec(`${schema}${searchTriggers()}${searchFill()}`),
};

const schema = `
ALTER TABLE context ADD COLUMN archived_at INTEGER;
ALTER TABLE baseline ADD COLUMN name TEXT NOT NULL DEFAULT '' CHECK (length(name) <= 120);
ALTER TABLE rating ADD COLUMN sceptic TEXT NOT NULL DEFAULT '';

-- A second look at an answer, made later; the answer itself stays as it was.
CREATE TABLE hindsight (
  assessment_id TEXT NOT NULL,
  model_version_id TEXT NOT NULL,
  dimension_id TEXT NOT NULL,
  answer_kind TEXT NOT NULL CHECK (answer_kind IN ('placed', 'not-observed', 'not-applicable', 'below-first-level')),
  position_quarters INTEGER CHECK (position_quarters BETWEEN 0 AND 32),
  note TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  PRIMARY KEY (assessment_id, dimension_id),
  FOREIGN KEY (assessment_id, model_version_id) REFERENCES assessment (id, model_version_id) ON DELETE CASCADE,
  FOREIGN KEY (model_version_id, dimension_id) REFERENCES model_dimension (model_version_id, dimension_id),
  CHECK ((answer_kind = 'placed') = (position_quarters IS NOT NULL))
) STRICT;

CREATE TABLE journal_entry (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  text TEXT NOT NULL CHECK (trim(text) <> ''),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;

CREATE INDEX journal_entry_by_day ON journal_entry (happened_on);

-- The model by its stable id, not a version of it: an entry outlives the wording it was written under.
CREATE TABLE journal_dimension (
  entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
  model_id TEXT NOT NULL CHECK (model_id <> ''),
  dimension_id TEXT NOT NULL CHECK (dimension_id <> ''),
  PRIMARY KEY (entry_id, model_id, dimension_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_dimension_by_dimension ON journal_dimension (model_id, dimension_id);

CREATE TABLE journal_indicator (
  entry_id TEXT NOT NULL,
  model_id TEXT NOT NULL,
  dimension_id TEXT NOT NULL,
  indicator_id TEXT NOT NULL CHECK (indicator_id <> ''),
  PRIMARY KEY (entry_id, model_id, dimension_id, indicator_id),
  FOREIGN KEY (entry_id, model_id, dimension_id)
    REFERENCES journal_dimension (entry_id, model_id, dimension_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_context (
  entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
  context_id TEXT NOT NULL REFERENCES context (id) ON DELETE CASCADE,
  PRIMARY KEY (entry_id, context_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_context_by_context ON journal_context (context_id);

-- Journal entries a person picked as evidence for an answer.
CREATE TABLE rating_journal (
  assessment_id TEXT NOT NULL,
  dimension_id TEXT NOT NULL,
  entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
  PRIMARY KEY (assessment_id, dimension_id, entry_id),
  FOREIGN KEY (assessment_id, dimension_id) REFERENCES rating (assessment_id, dimension_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX rating_journal_by_entry ON rating_journal (entry_id);

-- A dimension chosen to work on, with the level and the day aimed at. Open while closed_at is null.
CREATE TABLE target (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  model_id TEXT NOT NULL CHECK (model_id <> ''),
  context_id TEXT NOT NULL REFERENCES context (id),
  dimension_id TEXT NOT NULL CHECK (dimension_id <> ''),
  level_id TEXT NOT NULL CHECK (level_id <> ''),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  chosen_at INTEGER NOT NULL,
  closed_at INTEGER
) STRICT;

CREATE UNIQUE INDEX target_open ON target (model_id, context_id, dimension_id) WHERE closed_at IS NULL;
CREATE INDEX target_by_context ON target (context_id);

CREATE TABLE plan_action (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  target_id TEXT NOT NULL REFERENCES target (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('try', 'practise', 'pair', 'read', 'teach', 'ask')),
  text TEXT NOT NULL CHECK (trim(text) <> ''),
  indicator_id TEXT CHECK (indicator_id <> ''),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  done_at INTEGER,
  reflection TEXT NOT NULL,
  entry_id TEXT REFERENCES journal_entry (id) ON DELETE SET NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX plan_action_by_target ON plan_action (target_id);
CREATE INDEX plan_action_by_entry ON plan_action (entry_id);

CREATE TABLE review_rhythm (
  model_id TEXT NOT NULL PRIMARY KEY CHECK (model_id <> ''),
  every_weeks INTEGER NOT NULL CHECK (every_weeks BETWEEN 1 AND 104),
  since INTEGER NOT NULL,
  snoozed_until INTEGER
) STRICT;

-- A note without a row here is new.
CREATE TABLE off_the_map_status (
  assessment_id TEXT NOT NULL,
  dimension_id TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('worth-naming', 'proposed', 'in-the-model')),
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (assessment_id, dimension_id),
  FOREIGN KEY (assessment_id, dimension_id) REFERENCES rating (assessment_id, dimension_id) ON DELETE CASCADE
) STRICT;

-- Steps that can be undone and, once undone, done again. See store/undo.
CREATE TABLE undo_step (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind <> ''),
  joins TEXT NOT NULL,
  at INTEGER NOT NULL,
  is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
) STRICT;

CREATE TABLE undo_change (
  seq INTEGER NOT NULL PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  row_key TEXT NOT NULL CHECK (json_valid(row_key)),
  row_before TEXT CHECK (json_valid(row_before)),
  CHECK ((operation = 'insert') = (row_before IS NULL))
) STRICT;

CREATE INDEX undo_change_by_row ON undo_change (step_id, table_name, row_key);

-- Everything the person wrote, one row a text, kept by the triggers below. Derived: never exported, never salvaged.
CREATE TABLE search_text (
  entry INTEGER NOT NULL PRIMARY KEY,
  source TEXT NOT NULL,
  owner TEXT NOT NULL,
  part TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (source, owner, part)
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
  text, content = 'search_text', content_rowid = 'entry', tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

CREATE TRIGGER search_text_added AFTER INSERT ON search_text BEGIN
  INSERT INTO search_index (rowid, text) VALUES (new.entry, new.text);
END;
CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN
  INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', old.entry, old.text);
END;
CREATE TRIGGER search_text_changed AFTER UPDATE ON search_text BEGIN
  INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', old.entry, old.text);
  INSERT INTO search_index (rowid, text) VALUES (new.entry, new.text);
END;
`;

/** A table with texts of the person, the key by which a text is found again, and the columns that hold the texts. */
interface Source {
  readonly table: string;
  /** The columns of the key; joined by a space to the owner of a text. */
  readonly key: readonly string[];
  readonly texts: readonly string[];
}

const sources: readonly Source[] = [
  {
    table: 'rating',
    key: ['assessment_id', 'dimension_id'],
    texts: ['evidence', 'off_the_map', 'what_changed', 'sceptic'],
  },
  { table: 'hindsight', key: ['assessment_id', 'dimension_id'], texts: ['note'] },
  { table: 'journal_entry', key: ['id'], texts: ['text'] },
  { table: 'plan_action', key: ['id'], texts: ['text', 'reflection'] },
  { table: 'context', key: ['id'], texts: ['name'] },
  { table: 'baseline', key: ['assessment_id'], texts: ['name'] },
];

function searchTriggers(): string {
  return sources
    .flatMap((source) =>
      source.texts.map((text) => {
        const { table } = source;
        const put = `
  INSERT INTO search_text (source, owner, part, text)
    SELECT '${table}', ${ownerOf(source, 'new')}, '${text}', new.${text} WHERE trim(new.${text}) <> '';`;
        const take = `
  DELETE FROM search_text WHERE source = '${table}' AND owner = ${ownerOf(source, 'old')} AND part = '${text}';`;
        return `
CREATE TRIGGER search_${table}_${text}_added AFTER INSERT ON ${table} BEGIN${put}
END;
CREATE TRIGGER search_${table}_${text}_removed AFTER DELETE ON ${table} BEGIN${take}
END;
CREATE TRIGGER search_${table}_${text}_changed AFTER UPDATE ON ${table}
  WHEN old.${text} IS NOT new.${text} OR ${ownerOf(source, 'old')} IS NOT ${ownerOf(source, 'new')} BEGIN${take}${put}
END;
`;
      }),
    )
    .join('');
}

/** What was written before there was an index. */
function searchFill(): string {
  return sources
    .flatMap((source) =>
      source.texts.map(
        (text) => `
INSERT INTO search_text (source, owner, part, text)
  SELECT '${source.table}', ${ownerOf(source, source.table)}, '${text}', ${text} FROM ${source.table}
  WHERE trim(${text}) <> '';
`,
      ),
    )
    .join('');
}

function ownerOf({ key }: Source, row: string): string {
  return key.map((column) => `${row}.${column}`).join(" || ' ' || ");
}
