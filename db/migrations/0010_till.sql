-- 0010 till: shifts and what happened in them, the drawer, sales that wait, unknown barcodes, settings.

-- 班次: facts. One is open at a time for a drawer, which is an account.
CREATE TABLE shift (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  business_date TEXT NOT NULL CHECK (business_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE RESTRICT,
  -- 备用金
  opening_float INTEGER NOT NULL CHECK (opening_float BETWEEN 0 AND 9000000000000),
  opened_at INTEGER NOT NULL,
  opened_by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

-- 交班: what should have been in the drawer and what was. Not counted 未清点: no figure, and no difference.
CREATE TABLE shift_close (
  shift_id INTEGER PRIMARY KEY REFERENCES shift (id) ON DELETE RESTRICT,
  business_date TEXT NOT NULL CHECK (business_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  expected INTEGER NOT NULL CHECK (expected BETWEEN -9000000000000000 AND 9000000000000000),
  counted INTEGER CHECK (counted BETWEEN 0 AND 9000000000000),
  -- [[note in 分, how many], …]; empty when only a sum was entered
  denominations TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(denominations)),
  remark TEXT NOT NULL DEFAULT '',
  -- 长款 or 短款, as the income or expense it is
  difference_document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
  closed_at INTEGER NOT NULL,
  closed_by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

-- The shift a document's money went through. Of a reversal: the shift that was open then.
CREATE TABLE shift_document (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE RESTRICT,
  shift_id INTEGER NOT NULL REFERENCES shift (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX shift_document_shift ON shift_document (shift_id, document_id);

-- 开钱箱 without a sale
CREATE TABLE drawer_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  shift_id INTEGER REFERENCES shift (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX drawer_event_shift ON drawer_event (shift_id) WHERE shift_id IS NOT NULL;

-- 挂单: a cart that waits; gone when it is taken up again.
CREATE TABLE held_sale (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  content TEXT NOT NULL CHECK (json_valid(content)),
  note TEXT NOT NULL,
  line_count INTEGER NOT NULL CHECK (line_count >= 1),
  amount INTEGER NOT NULL,
  held_at INTEGER NOT NULL,
  held_by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

-- The cart of the sale that is running, kept with every scan: it is there again after the power failed.
CREATE TABLE running_sale (
  user_id INTEGER PRIMARY KEY REFERENCES user (id) ON DELETE RESTRICT,
  content TEXT NOT NULL CHECK (json_valid(content)),
  saved_at INTEGER NOT NULL
) STRICT;

-- 未识别条码
CREATE TABLE unknown_barcode (
  barcode TEXT PRIMARY KEY,
  scans INTEGER NOT NULL CHECK (scans >= 1),
  last_at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- Settings of the till as one JSON object; no row: as the program suggests.
CREATE TABLE till_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  content TEXT NOT NULL CHECK (json_valid(content)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE TRIGGER shift_no_update BEFORE UPDATE ON shift BEGIN SELECT RAISE(ABORT, 'append-only: shift'); END;
CREATE TRIGGER shift_no_delete BEFORE DELETE ON shift BEGIN SELECT RAISE(ABORT, 'append-only: shift'); END;
CREATE TRIGGER shift_close_no_update BEFORE UPDATE ON shift_close BEGIN SELECT RAISE(ABORT, 'append-only: shift_close'); END;
CREATE TRIGGER shift_close_no_delete BEFORE DELETE ON shift_close BEGIN SELECT RAISE(ABORT, 'append-only: shift_close'); END;
CREATE TRIGGER shift_document_no_update BEFORE UPDATE ON shift_document BEGIN SELECT RAISE(ABORT, 'append-only: shift_document'); END;
CREATE TRIGGER shift_document_no_delete BEFORE DELETE ON shift_document BEGIN SELECT RAISE(ABORT, 'append-only: shift_document'); END;
CREATE TRIGGER drawer_event_no_update BEFORE UPDATE ON drawer_event BEGIN SELECT RAISE(ABORT, 'append-only: drawer_event'); END;
CREATE TRIGGER drawer_event_no_delete BEFORE DELETE ON drawer_event BEGIN SELECT RAISE(ABORT, 'append-only: drawer_event'); END;
