-- 0020 import: what was imported, what became of it, and what was taken back again.

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  source_name TEXT NOT NULL CHECK (length(source_name) <= 255),
  -- By its headings a table of the same program is known again, and read as the last one was.
  headings TEXT NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  created INTEGER NOT NULL CHECK (created >= 0),
  updated INTEGER NOT NULL CHECK (updated >= 0),
  skipped INTEGER NOT NULL CHECK (skipped >= 0),
  left_out INTEGER NOT NULL CHECK (left_out >= 0),
  documents INTEGER NOT NULL CHECK (documents >= 0),
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX import_batch_headings ON import_batch (kind, headings, id);

-- One row per thing an import made or changed; `before` is what stood there, null for what is new.
CREATE TABLE import_made (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE RESTRICT,
  entity TEXT NOT NULL CHECK (entity IN ('product', 'partner', 'document', 'money', 'priceList')),
  entity_id INTEGER NOT NULL,
  -- Version of the row as the import left it: what was changed since is not taken back.
  version INTEGER,
  before TEXT CHECK (before IS NULL OR json_valid(before))
) STRICT;
CREATE INDEX import_made_batch ON import_made (batch_id, id);
CREATE INDEX import_made_entity ON import_made (entity, entity_id, id);

CREATE TABLE import_undo (
  batch_id INTEGER PRIMARY KEY REFERENCES import_batch (id) ON DELETE RESTRICT,
  undone INTEGER NOT NULL CHECK (undone >= 0),
  -- What was left as it is, because something followed.
  kept INTEGER NOT NULL CHECK (kept >= 0),
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

CREATE TRIGGER import_batch_no_update BEFORE UPDATE ON import_batch BEGIN SELECT RAISE(ABORT, 'append-only: import_batch'); END;
CREATE TRIGGER import_batch_no_delete BEFORE DELETE ON import_batch BEGIN SELECT RAISE(ABORT, 'append-only: import_batch'); END;
CREATE TRIGGER import_made_no_update BEFORE UPDATE ON import_made BEGIN SELECT RAISE(ABORT, 'append-only: import_made'); END;
CREATE TRIGGER import_made_no_delete BEFORE DELETE ON import_made BEGIN SELECT RAISE(ABORT, 'append-only: import_made'); END;
CREATE TRIGGER import_undo_no_update BEFORE UPDATE ON import_undo BEGIN SELECT RAISE(ABORT, 'append-only: import_undo'); END;
CREATE TRIGGER import_undo_no_delete BEFORE DELETE ON import_undo BEGIN SELECT RAISE(ABORT, 'append-only: import_undo'); END;
