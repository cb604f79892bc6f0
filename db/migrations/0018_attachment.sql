-- 0018 attachment: files kept beside the books, what they are attached to, and what was taken off again.

-- One row per content; the file lies in the folder beside the books under its SHA-256.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  kind TEXT NOT NULL CHECK (kind IN ('png', 'jpg', 'gif', 'webp', 'pdf', 'xlsx', 'docx', 'txt')),
  size INTEGER NOT NULL CHECK (size > 0)
) STRICT;

CREATE TABLE attachment_link (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  attachment_id INTEGER NOT NULL REFERENCES attachment (id) ON DELETE RESTRICT,
  document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
  partner_id INTEGER REFERENCES partner (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  CHECK ((document_id IS NULL) <> (partner_id IS NULL))
) STRICT;
CREATE INDEX attachment_link_document ON attachment_link (document_id, id) WHERE document_id IS NOT NULL;
CREATE INDEX attachment_link_partner ON attachment_link (partner_id, id) WHERE partner_id IS NOT NULL;

CREATE TABLE attachment_removal (
  link_id INTEGER PRIMARY KEY REFERENCES attachment_link (id) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

CREATE TRIGGER attachment_no_update BEFORE UPDATE ON attachment BEGIN SELECT RAISE(ABORT, 'append-only: attachment'); END;
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment BEGIN SELECT RAISE(ABORT, 'append-only: attachment'); END;
CREATE TRIGGER attachment_link_no_update BEFORE UPDATE ON attachment_link BEGIN SELECT RAISE(ABORT, 'append-only: attachment_link'); END;
CREATE TRIGGER attachment_link_no_delete BEFORE DELETE ON attachment_link BEGIN SELECT RAISE(ABORT, 'append-only: attachment_link'); END;
CREATE TRIGGER attachment_removal_no_update BEFORE UPDATE ON attachment_removal BEGIN SELECT RAISE(ABORT, 'append-only: attachment_removal'); END;
CREATE TRIGGER attachment_removal_no_delete BEFORE DELETE ON attachment_removal BEGIN SELECT RAISE(ABORT, 'append-only: attachment_removal'); END;
