-- 0003 stocktake: tasks with their snapshot, every entry of a count as an event, postings with their proof.
-- stocktake_line, stocktake_event and what posting wrote are facts; stocktake_result and stocktake_standing are what
-- the facts add up to, kept so that no list is worked out again for every scan.

-- Shelf 货位: where a product lies in a warehouse. No balance key.
CREATE TABLE product_location (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse (id) ON DELETE RESTRICT,
  location TEXT NOT NULL CHECK (length(location) <= 40),
  UNIQUE (product_id, warehouse_id)
) STRICT;
CREATE INDEX product_location_by_location ON product_location (warehouse_id, location);

-- Names go onto 报溢/报损 as their reason.
CREATE TABLE stocktake_reason (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO stocktake_reason (code, name, position) VALUES
  ('lost', '丢失', 1), ('damaged', '破损', 2), ('expired', '过期', 3), ('misbooked', '错账', 4), ('mixedUp', '串货', 5),
  ('measured', '计量', 6), ('none', '盘点差异', 7);

CREATE TABLE stocktake_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  flag_rate INTEGER NOT NULL CHECK (flag_rate BETWEEN 0 AND 10000),
  flag_quantity INTEGER NOT NULL CHECK (flag_quantity BETWEEN 1 AND 1000000000000),
  flag_amount INTEGER NOT NULL CHECK (flag_amount BETWEEN 0 AND 9000000000000)
) STRICT;
INSERT INTO stocktake_setting VALUES (1, 500, 20000, 5000);

CREATE TABLE stocktake (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number TEXT NOT NULL UNIQUE,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse (id) ON DELETE RESTRICT,
  scope TEXT NOT NULL CHECK (json_valid(scope)),
  blind INTEGER NOT NULL CHECK (blind IN (0, 1)),
  remark TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('counting', 'review', 'recounting', 'posted', 'cancelled')),
  -- the last movement in the ledger when the snapshot was taken
  position INTEGER NOT NULL CHECK (position >= 0),
  flag_rate INTEGER NOT NULL CHECK (flag_rate BETWEEN 0 AND 10000),
  flag_quantity INTEGER NOT NULL CHECK (flag_quantity BETWEEN 1 AND 1000000000000),
  flag_amount INTEGER NOT NULL CHECK (flag_amount BETWEEN 0 AND 9000000000000),
  cancel_reason TEXT NOT NULL DEFAULT '',
  started_at INTEGER NOT NULL,
  started_by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX stocktake_by_state ON stocktake (state, started_at, id);
CREATE INDEX stocktake_by_start ON stocktake (started_at, id);

CREATE TABLE stocktake_segment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  stocktake_id INTEGER NOT NULL REFERENCES stocktake (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  person TEXT NOT NULL,
  category_id INTEGER REFERENCES category (id) ON DELETE RESTRICT,
  location TEXT NOT NULL
) STRICT;
CREATE INDEX stocktake_segment_of ON stocktake_segment (stocktake_id);

CREATE TABLE stocktake_round (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  stocktake_id INTEGER NOT NULL REFERENCES stocktake (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('first', 'recount', 'spotCheck')),
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  opened_at INTEGER NOT NULL,
  opened_by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  UNIQUE (stocktake_id, number)
) STRICT;
CREATE UNIQUE INDEX stocktake_round_open ON stocktake_round (stocktake_id) WHERE open = 1;

-- The snapshot: product × batch, in print order. The batch is named by its code, because one that is found on the
-- shelf need not be in the books yet; '' is no batch.
CREATE TABLE stocktake_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  stocktake_id INTEGER NOT NULL REFERENCES stocktake (id) ON DELETE RESTRICT,
  row_number INTEGER NOT NULL CHECK (row_number >= 1),
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  batch_code TEXT NOT NULL,
  produced_on TEXT,
  expires_on TEXT,
  added INTEGER NOT NULL CHECK (added IN (0, 1)),
  -- the segment whose area it lies in
  segment_id INTEGER REFERENCES stocktake_segment (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  book_quantity INTEGER NOT NULL CHECK (book_quantity BETWEEN -9000000000000000 AND 9000000000000000),
  unit_cost INTEGER NOT NULL CHECK (unit_cost BETWEEN 0 AND 9000000000000),
  UNIQUE (stocktake_id, product_id, batch_code),
  UNIQUE (stocktake_id, row_number)
) STRICT;
CREATE INDEX stocktake_line_product ON stocktake_line (product_id, stocktake_id);

-- One line in one round: what its entries add up to.
CREATE TABLE stocktake_result (
  round_id INTEGER NOT NULL REFERENCES stocktake_round (id) ON DELETE RESTRICT,
  line_id INTEGER NOT NULL REFERENCES stocktake_line (id) ON DELETE RESTRICT,
  row_number INTEGER NOT NULL,
  segment_id INTEGER REFERENCES stocktake_segment (id) ON DELETE RESTRICT,
  is_counted INTEGER NOT NULL DEFAULT 0 CHECK (is_counted IN (0, 1)),
  counted_quantity INTEGER CHECK (counted_quantity BETWEEN 0 AND 1000000000000),
  entries INTEGER NOT NULL DEFAULT 0 CHECK (entries >= 0),
  -- of the last count entry that holds; 0 and '' while there is none
  event_id INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL DEFAULT 0,
  book_quantity INTEGER NOT NULL DEFAULT 0,
  counted_at INTEGER NOT NULL DEFAULT 0,
  counted_on TEXT NOT NULL DEFAULT '',
  counter TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (round_id, line_id),
  CHECK (is_counted = (counted_quantity IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX stocktake_result_row ON stocktake_result (round_id, row_number);
CREATE INDEX stocktake_result_counted_row ON stocktake_result (round_id, is_counted, row_number);
CREATE INDEX stocktake_result_latest ON stocktake_result (round_id, event_id);
CREATE INDEX stocktake_result_segment ON stocktake_result (round_id, segment_id, is_counted);
CREATE INDEX stocktake_result_counter ON stocktake_result (round_id, counter) WHERE is_counted = 1;
CREATE INDEX stocktake_result_line ON stocktake_result (line_id, round_id);

-- Where a line stands: the adopted result against what was expected, and what was said about it.
CREATE TABLE stocktake_standing (
  line_id INTEGER PRIMARY KEY REFERENCES stocktake_line (id) ON DELETE RESTRICT,
  stocktake_id INTEGER NOT NULL REFERENCES stocktake (id) ON DELETE RESTRICT,
  row_number INTEGER NOT NULL,
  added INTEGER NOT NULL CHECK (added IN (0, 1)),
  adopted_round_id INTEGER REFERENCES stocktake_round (id) ON DELETE RESTRICT,
  adopted_by_hand INTEGER NOT NULL DEFAULT 0 CHECK (adopted_by_hand IN (0, 1)),
  counted_quantity INTEGER,
  -- NULL while the line is missed: then it is the book quantity of the moment
  expected_quantity INTEGER,
  -- part of it that came from documents entered after the count
  late_quantity INTEGER NOT NULL DEFAULT 0,
  difference INTEGER,
  difference_size INTEGER NOT NULL DEFAULT 0 CHECK (difference_size >= 0),
  amount INTEGER NOT NULL DEFAULT 0 CHECK (amount BETWEEN -9000000000000000 AND 9000000000000000),
  amount_size INTEGER NOT NULL DEFAULT 0 CHECK (amount_size >= 0),
  expected_amount INTEGER NOT NULL DEFAULT 0,
  -- serial numbers expected and not found, found and not expected
  serials_missing INTEGER NOT NULL DEFAULT 0 CHECK (serials_missing >= 0),
  serials_surplus INTEGER NOT NULL DEFAULT 0 CHECK (serials_surplus >= 0),
  outcome TEXT NOT NULL CHECK (outcome IN ('gain', 'loss', 'equal', 'missed')),
  flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
  kept_book INTEGER NOT NULL DEFAULT 0 CHECK (kept_book IN (0, 1)),
  reason TEXT REFERENCES stocktake_reason (code) ON DELETE RESTRICT,
  remark TEXT NOT NULL DEFAULT '',
  CHECK ((outcome = 'missed') = (counted_quantity IS NULL))
) STRICT;
CREATE INDEX stocktake_standing_amount ON stocktake_standing (stocktake_id, amount_size, line_id);
CREATE INDEX stocktake_standing_difference ON stocktake_standing (stocktake_id, difference_size, line_id);
CREATE INDEX stocktake_standing_row ON stocktake_standing (stocktake_id, row_number);
CREATE INDEX stocktake_standing_outcome ON stocktake_standing (stocktake_id, outcome, kept_book, amount, expected_amount);
CREATE INDEX stocktake_standing_opposite ON stocktake_standing (stocktake_id, difference) WHERE difference <> 0;

-- Every entry, as it was made. Undoing is an entry too.
CREATE TABLE stocktake_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  stocktake_id INTEGER NOT NULL REFERENCES stocktake (id) ON DELETE RESTRICT,
  round_id INTEGER NOT NULL REFERENCES stocktake_round (id) ON DELETE RESTRICT,
  line_id INTEGER NOT NULL REFERENCES stocktake_line (id) ON DELETE RESTRICT,
  segment_id INTEGER REFERENCES stocktake_segment (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('scan', 'quantity', 'row', 'zero', 'import', 'equal', 'correct', 'keepBook', 'late', 'undo')),
  -- base units; signed for a late document only
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN -9000000000000000 AND 9000000000000000 AND (quantity >= 0 OR kind = 'late')),
  entered_quantity INTEGER NOT NULL CHECK (entered_quantity BETWEEN 0 AND 1000000000000),
  unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
  serial TEXT NOT NULL DEFAULT '',
  undoes_event_id INTEGER REFERENCES stocktake_event (id) ON DELETE RESTRICT,
  movement_id INTEGER REFERENCES stock_movement (id) ON DELETE RESTRICT,
  -- the last movement in the ledger, and the line's book quantity, at the moment the goods were counted
  position INTEGER NOT NULL CHECK (position >= 0),
  book_quantity INTEGER NOT NULL,
  business_date TEXT NOT NULL CHECK (business_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  CHECK ((kind = 'undo') = (undoes_event_id IS NOT NULL)),
  CHECK ((kind = 'late') = (movement_id IS NOT NULL))
) STRICT;
CREATE INDEX stocktake_event_line ON stocktake_event (line_id, round_id, id);
CREATE INDEX stocktake_event_mine ON stocktake_event (round_id, user_id, id);
CREATE INDEX stocktake_event_segment ON stocktake_event (round_id, segment_id);
CREATE INDEX stocktake_event_date ON stocktake_event (stocktake_id, business_date);
CREATE UNIQUE INDEX stocktake_event_undone ON stocktake_event (undoes_event_id) WHERE undoes_event_id IS NOT NULL;
CREATE INDEX stocktake_event_serial ON stocktake_event (serial, line_id) WHERE serial <> '';

-- 过账 · 撤销过账 · 改单: what was done, when, and a digest of every line and entry it was done on.
CREATE TABLE stocktake_posting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  stocktake_id INTEGER NOT NULL REFERENCES stocktake (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('post', 'redo', 'undo')),
  count_date TEXT NOT NULL,
  business_date TEXT NOT NULL,
  through_event_id INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX stocktake_posting_of ON stocktake_posting (stocktake_id, id);

-- The proof of a posting, line by line; zero differences too.
CREATE TABLE stocktake_posting_line (
  posting_id INTEGER NOT NULL REFERENCES stocktake_posting (id) ON DELETE RESTRICT,
  line_id INTEGER NOT NULL REFERENCES stocktake_line (id) ON DELETE RESTRICT,
  expected_quantity INTEGER NOT NULL,
  -- NULL: missed, the book quantity was kept
  counted_quantity INTEGER,
  difference INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  CHECK (difference = ifnull(counted_quantity, expected_quantity) - expected_quantity),
  PRIMARY KEY (posting_id, line_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX stocktake_posting_line_of ON stocktake_posting_line (line_id, posting_id);

-- 报溢/报损 a posting made.
CREATE TABLE stocktake_document (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE RESTRICT,
  posting_id INTEGER NOT NULL REFERENCES stocktake_posting (id) ON DELETE RESTRICT,
  stocktake_id INTEGER NOT NULL REFERENCES stocktake (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX stocktake_document_of ON stocktake_document (stocktake_id, document_id);

CREATE TRIGGER stocktake_line_no_update BEFORE UPDATE ON stocktake_line BEGIN SELECT RAISE(ABORT, 'append-only: stocktake_line'); END;
CREATE TRIGGER stocktake_line_no_delete BEFORE DELETE ON stocktake_line BEGIN SELECT RAISE(ABORT, 'append-only: stocktake_line'); END;
CREATE TRIGGER stocktake_event_no_update BEFORE UPDATE ON stocktake_event BEGIN SELECT RAISE(ABORT, 'append-only: stocktake_event'); END;
CREATE TRIGGER stocktake_event_no_delete BEFORE DELETE ON stocktake_event BEGIN SELECT RAISE(ABORT, 'append-only: stocktake_event'); END;
CREATE TRIGGER stocktake_posting_no_update BEFORE UPDATE ON stocktake_posting BEGIN SELECT RAISE(ABORT, 'append-only: stocktake_posting'); END;
CREATE TRIGGER stocktake_posting_no_delete BEFORE DELETE ON stocktake_posting BEGIN SELECT RAISE(ABORT, 'append-only: stocktake_posting'); END;
CREATE TRIGGER stocktake_posting_line_no_update BEFORE UPDATE ON stocktake_posting_line BEGIN SELECT RAISE(ABORT, 'append-only: stocktake_posting_line'); END;
CREATE TRIGGER stocktake_posting_line_no_delete BEFORE DELETE ON stocktake_posting_line BEGIN SELECT RAISE(ABORT, 'append-only: stocktake_posting_line'); END;
CREATE TRIGGER stocktake_document_no_update BEFORE UPDATE ON stocktake_document BEGIN SELECT RAISE(ABORT, 'append-only: stocktake_document'); END;
CREATE TRIGGER stocktake_document_no_delete BEFORE DELETE ON stocktake_document BEGIN SELECT RAISE(ABORT, 'append-only: stocktake_document'); END;
