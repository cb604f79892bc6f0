-- 0001 foundation: books, masters, documents, ledgers. Every table is STRICT; facts are append-only.
-- Units: money 分; quantity and ratio 1/10,000; price 1/1,000,000 元; rate 1/10,000; *_at UTC milliseconds.

CREATE TABLE books (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  cost_method TEXT NOT NULL CHECK (cost_method IN ('movingAverage', 'fifo')),
  negative_stock TEXT NOT NULL CHECK (negative_stock IN ('forbid', 'allow')),
  day_boundary INTEGER NOT NULL CHECK (day_boundary BETWEEN 0 AND 720),
  taxpayer TEXT NOT NULL CHECK (taxpayer IN ('general', 'smallScale')),
  demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
  created_at INTEGER NOT NULL,
  clean_shutdown INTEGER NOT NULL DEFAULT 1 CHECK (clean_shutdown IN (0, 1))
) STRICT;

CREATE TABLE user (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 40),
  role TEXT NOT NULL CHECK (role IN ('owner', 'clerk', 'cashier', 'accountant')),
  password_hash TEXT,
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  locked_until INTEGER NOT NULL DEFAULT 0,
  enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1))
) STRICT;

CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL CHECK (value >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO counter (name, value) VALUES ('orderKey', 0), ('product', 0), ('partner', 0), ('warehouse', 0);

-- Masters

CREATE TABLE category (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  parent_id INTEGER REFERENCES category (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  -- '/3/17/': ids from the root down, so that a subtree is one prefix range
  path TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX category_name ON category (ifnull(parent_id, 0), name);
CREATE INDEX category_path ON category (path);

CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 20)
) STRICT;

CREATE TABLE price_level (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL
) STRICT;
INSERT INTO price_level (code, name, position) VALUES
  ('retail', '零售价', 1), ('wholesale', '批发价', 2), ('member', '会员价', 3), ('minimum', '最低售价', 4);

CREATE TABLE product (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  spec TEXT NOT NULL DEFAULT '',
  brand TEXT NOT NULL DEFAULT '',
  category_id INTEGER REFERENCES category (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL DEFAULT 'goods' CHECK (kind IN ('goods', 'service')),
  base_unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  purchase_price INTEGER CHECK (purchase_price BETWEEN 0 AND 9000000000000),
  minimum_stock INTEGER CHECK (minimum_stock BETWEEN -1000000000000 AND 1000000000000),
  maximum_stock INTEGER CHECK (maximum_stock BETWEEN -1000000000000 AND 1000000000000),
  batch_tracked INTEGER NOT NULL DEFAULT 0 CHECK (batch_tracked IN (0, 1)),
  serial_tracked INTEGER NOT NULL DEFAULT 0 CHECK (serial_tracked IN (0, 1)),
  -- full pinyin of the name in its first reading: the sort key of Chinese names
  pinyin TEXT NOT NULL,
  remark TEXT NOT NULL DEFAULT '',
  enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
  incomplete INTEGER NOT NULL DEFAULT 0 CHECK (incomplete IN (0, 1)),
  merged_into INTEGER REFERENCES product (id) ON DELETE RESTRICT,
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX product_by_pinyin ON product (pinyin, id);
CREATE INDEX product_by_category ON product (category_id, enabled, merged_into);
-- How many a list shows is counted here without reading the products.
CREATE INDEX product_listed ON product (enabled, kind, merged_into);
CREATE INDEX product_by_created ON product (created_at, id);
CREATE INDEX product_incomplete ON product (incomplete) WHERE incomplete = 1;

CREATE TABLE product_unit (
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  ratio INTEGER NOT NULL CHECK (ratio BETWEEN 1 AND 1000000000000),
  PRIMARY KEY (product_id, unit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE product_barcode (
  barcode TEXT PRIMARY KEY CHECK (length(barcode) BETWEEN 1 AND 60),
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX product_barcode_product ON product_barcode (product_id, position);

CREATE TABLE product_price (
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  price_level_id INTEGER NOT NULL REFERENCES price_level (id) ON DELETE RESTRICT,
  price INTEGER NOT NULL CHECK (price BETWEEN 0 AND 9000000000000),
  PRIMARY KEY (product_id, unit_id, price_level_id)
) STRICT, WITHOUT ROWID;

-- Derived from product and partner at write time; one row per thing a search may find by its beginning.
CREATE TABLE search_key (
  entity TEXT NOT NULL CHECK (entity IN ('product', 'partner')),
  kind TEXT NOT NULL CHECK (kind IN ('initials', 'pinyin', 'innerInitials', 'innerPinyin', 'code', 'barcodeTail', 'phone')),
  key TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  PRIMARY KEY (entity, kind, key, entity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_key_entity ON search_key (entity, entity_id);
-- Names character by character, so that any part of a Chinese or Latin name is a phrase.
CREATE VIRTUAL TABLE product_text USING fts5 (characters, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE partner_text USING fts5 (characters, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE partner (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  is_supplier INTEGER NOT NULL CHECK (is_supplier IN (0, 1)),
  is_customer INTEGER NOT NULL CHECK (is_customer IN (0, 1)),
  is_walk_in INTEGER NOT NULL DEFAULT 0 CHECK (is_walk_in IN (0, 1)),
  contact TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  tax_number TEXT NOT NULL DEFAULT '',
  bank_name TEXT NOT NULL DEFAULT '',
  bank_account TEXT NOT NULL DEFAULT '',
  price_level_id INTEGER REFERENCES price_level (id) ON DELETE RESTRICT,
  credit_limit INTEGER CHECK (credit_limit BETWEEN 0 AND 9000000000000),
  term_days INTEGER NOT NULL DEFAULT 0 CHECK (term_days BETWEEN 0 AND 3650),
  pinyin TEXT NOT NULL,
  remark TEXT NOT NULL DEFAULT '',
  enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
  merged_into INTEGER REFERENCES partner (id) ON DELETE RESTRICT,
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (is_supplier + is_customer > 0)
) STRICT;
CREATE INDEX partner_by_pinyin ON partner (pinyin, id);

CREATE TABLE warehouse (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
  kind TEXT NOT NULL DEFAULT 'normal' CHECK (kind IN ('normal', 'transit')),
  address TEXT NOT NULL DEFAULT '',
  remark TEXT NOT NULL DEFAULT '',
  enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

-- Row 1 is "no batch": ids in keys are never NULL, because UNIQUE ignores NULLs.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id INTEGER REFERENCES product (id) ON DELETE RESTRICT,
  code TEXT NOT NULL,
  produced_on TEXT,
  expires_on TEXT,
  UNIQUE (product_id, code)
) STRICT;
INSERT INTO batch (id, product_id, code) VALUES (1, NULL, '');

-- Documents: insert-only

CREATE TABLE document_type (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  type TEXT NOT NULL REFERENCES document_type (name) ON DELETE RESTRICT,
  number TEXT NOT NULL UNIQUE,
  business_date TEXT NOT NULL CHECK (business_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  order_key INTEGER NOT NULL CHECK (order_key > 0),
  partner_id INTEGER REFERENCES partner (id) ON DELETE RESTRICT,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse (id) ON DELETE RESTRICT,
  to_warehouse_id INTEGER REFERENCES warehouse (id) ON DELETE RESTRICT,
  external_number TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  tax_included INTEGER NOT NULL DEFAULT 1 CHECK (tax_included IN (0, 1)),
  line_count INTEGER NOT NULL CHECK (line_count BETWEEN 1 AND 1000),
  quantity INTEGER NOT NULL,
  list_amount INTEGER NOT NULL CHECK (list_amount BETWEEN -9000000000000000 AND 9000000000000000),
  discount_amount INTEGER NOT NULL CHECK (discount_amount BETWEEN -9000000000000000 AND 9000000000000000),
  net_amount INTEGER NOT NULL CHECK (net_amount BETWEEN -9000000000000000 AND 9000000000000000),
  tax_amount INTEGER NOT NULL CHECK (tax_amount BETWEEN -9000000000000000 AND 9000000000000000),
  gross_amount INTEGER NOT NULL CHECK (gross_amount BETWEEN -9000000000000000 AND 9000000000000000),
  fee INTEGER NOT NULL DEFAULT 0 CHECK (fee BETWEEN -9000000000000 AND 9000000000000),
  reverses_document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
  amends_document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  posted_at INTEGER NOT NULL,
  posted_by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;
-- With quantity and amount, so that the totals of a list are summed up in it.
CREATE INDEX document_by_date ON document (type, business_date, id, quantity, gross_amount);
CREATE INDEX document_external_number ON document (external_number) WHERE external_number <> '';
CREATE INDEX document_by_amount ON document (type, gross_amount, id);
CREATE INDEX document_by_partner ON document (partner_id, business_date) WHERE partner_id IS NOT NULL;
-- A reversal at most once. Partial, because almost every row has none.
CREATE UNIQUE INDEX document_reversal ON document (reverses_document_id) WHERE reverses_document_id IS NOT NULL;
CREATE INDEX document_by_amends ON document (amends_document_id) WHERE amends_document_id IS NOT NULL;

-- hash = SHA-256(previous hash ‖ canonical JSON of header, lines and facts), in the order of document ids
CREATE TABLE document_hash (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE RESTRICT,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE document_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  line_number INTEGER NOT NULL CHECK (line_number >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('goods', 'gift', 'service', 'bundleComponent')),
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  product_code TEXT NOT NULL,
  product_name TEXT NOT NULL,
  product_spec TEXT NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  unit_name TEXT NOT NULL,
  ratio INTEGER NOT NULL CHECK (ratio BETWEEN 1 AND 1000000000000),
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN -1000000000000 AND 1000000000000),
  base_quantity INTEGER NOT NULL CHECK (base_quantity BETWEEN -9000000000000000 AND 9000000000000000),
  price INTEGER CHECK (price BETWEEN 0 AND 9000000000000),
  discount_rate INTEGER NOT NULL DEFAULT 0 CHECK (discount_rate BETWEEN 0 AND 10000),
  list_amount INTEGER NOT NULL CHECK (list_amount BETWEEN -9000000000000 AND 9000000000000),
  amount INTEGER NOT NULL CHECK (amount BETWEEN -9000000000000 AND 9000000000000),
  tax_rate INTEGER NOT NULL DEFAULT 0 CHECK (tax_rate BETWEEN 0 AND 10000),
  net_amount INTEGER NOT NULL CHECK (net_amount BETWEEN -9000000000000 AND 9000000000000),
  tax_amount INTEGER NOT NULL CHECK (tax_amount BETWEEN -9000000000000 AND 9000000000000),
  gross_amount INTEGER NOT NULL CHECK (gross_amount BETWEEN -9000000000000 AND 9000000000000),
  charge_amount INTEGER NOT NULL DEFAULT 0 CHECK (charge_amount BETWEEN -9000000000000 AND 9000000000000),
  batch_id INTEGER NOT NULL DEFAULT 1 REFERENCES batch (id) ON DELETE RESTRICT,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse (id) ON DELETE RESTRICT,
  source_line_id INTEGER REFERENCES document_line (id) ON DELETE RESTRICT,
  remark TEXT NOT NULL DEFAULT '',
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  UNIQUE (document_id, line_number)
) STRICT;
CREATE INDEX document_line_product ON document_line (product_id, document_id);
CREATE INDEX document_line_source ON document_line (source_line_id) WHERE source_line_id IS NOT NULL;

CREATE TABLE document_line_serial (
  document_line_id INTEGER NOT NULL REFERENCES document_line (id) ON DELETE RESTRICT,
  serial TEXT NOT NULL,
  PRIMARY KEY (document_line_id, serial)
) STRICT, WITHOUT ROWID;

CREATE TABLE line_adjustment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_line_id INTEGER NOT NULL REFERENCES document_line (id) ON DELETE RESTRICT,
  source TEXT NOT NULL CHECK (source IN ('discount', 'promotion', 'coupon', 'points', 'rounding')),
  reference TEXT NOT NULL DEFAULT '',
  amount INTEGER NOT NULL CHECK (amount BETWEEN -9000000000000 AND 9000000000000)
) STRICT;
CREATE INDEX line_adjustment_line ON line_adjustment (document_line_id);

CREATE TABLE document_charge (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('freight', 'fee')),
  basis TEXT NOT NULL CHECK (basis IN ('amount', 'quantity', 'weight')),
  payee_id INTEGER REFERENCES partner (id) ON DELETE RESTRICT,
  amount INTEGER NOT NULL CHECK (amount BETWEEN -9000000000000 AND 9000000000000)
) STRICT;
CREATE INDEX document_charge_document ON document_charge (document_id);

-- What may still be written on a posted document; audited, outside the hash.
CREATE TABLE document_annotation (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE RESTRICT,
  remark TEXT NOT NULL DEFAULT '',
  print_count INTEGER NOT NULL DEFAULT 0 CHECK (print_count >= 0)
) STRICT;

CREATE TABLE number_series (
  series TEXT PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  type TEXT NOT NULL REFERENCES document_type (name) ON DELETE RESTRICT,
  content TEXT NOT NULL CHECK (json_valid(content)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX draft_by_type ON draft (type, updated_at);

-- Stock ledger: facts

CREATE TABLE stock_movement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  document_line_id INTEGER NOT NULL REFERENCES document_line (id) ON DELETE RESTRICT,
  -- what happened to the goods; decides how R4–R18 value the movement
  kind TEXT NOT NULL CHECK (kind IN ('opening', 'receipt', 'purchaseReturn', 'sale', 'salesReturn', 'otherIn', 'otherOut', 'gain', 'loss', 'transferOut', 'transferIn', 'component', 'product', 'adjustment')),
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  scope INTEGER NOT NULL DEFAULT 0,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse (id) ON DELETE RESTRICT,
  batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE RESTRICT,
  business_date TEXT NOT NULL,
  order_key INTEGER NOT NULL,
  -- R11: 1 inbound, 2 outbound, 3 output of an assembly
  phase INTEGER NOT NULL CHECK (phase BETWEEN 1 AND 3),
  line_number INTEGER NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN -9000000000000000 AND 9000000000000000),
  entered_value INTEGER CHECK (entered_value BETWEEN -9000000000000 AND 9000000000000),
  supplier_credit INTEGER CHECK (supplier_credit BETWEEN 0 AND 9000000000000),
  -- R6: the reference price when posted, so that a rebuild does not depend on later edits
  reference_price INTEGER CHECK (reference_price BETWEEN 0 AND 9000000000000),
  weight INTEGER CHECK (weight >= 0),
  origin_movement_id INTEGER REFERENCES stock_movement (id) ON DELETE RESTRICT,
  reverses_movement_id INTEGER REFERENCES stock_movement (id) ON DELETE RESTRICT,
  -- R20: a mirror in an open period; both halves are out of the replay and keep this value for ever
  is_mirror INTEGER NOT NULL DEFAULT 0 CHECK (is_mirror IN (0, 1)),
  frozen_value INTEGER,
  -- R22: reversal of something in a closed period, dated today
  closed_reversal INTEGER NOT NULL DEFAULT 0 CHECK (closed_reversal IN (0, 1)),
  CHECK (is_mirror = 0 OR (reverses_movement_id IS NOT NULL AND frozen_value IS NOT NULL))
) STRICT;
-- The cost order of a product (R10), and everything that asks for quantities by date or warehouse: one wide index,
-- because each further one by product costs a posting a page per line.
CREATE INDEX stock_movement_product ON stock_movement (product_id, business_date, order_key, phase, line_number, is_mirror, scope, warehouse_id, batch_id, quantity);
CREATE INDEX stock_movement_document ON stock_movement (document_id, document_line_id);
CREATE INDEX stock_movement_receipt ON stock_movement (product_id, business_date, order_key) WHERE kind = 'receipt';
CREATE UNIQUE INDEX stock_movement_reversal ON stock_movement (reverses_movement_id) WHERE reverses_movement_id IS NOT NULL;
CREATE INDEX stock_movement_origin ON stock_movement (origin_movement_id) WHERE origin_movement_id IS NOT NULL;

-- Stock ledger: derived, can be dropped and rebuilt

CREATE TABLE stock_valuation (
  movement_id INTEGER PRIMARY KEY REFERENCES stock_movement (id) ON DELETE RESTRICT,
  -- product, date and quantity of the movement, so that one narrow index sums up a product's stock of any period
  product_id INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  -- change of the pool, true-ups excluded; the sign of the quantity
  value INTEGER NOT NULL,
  -- R14: part of an issue that was short
  provisional_quantity INTEGER NOT NULL DEFAULT 0,
  provisional_value INTEGER NOT NULL DEFAULT 0,
  -- pool after this movement
  quantity_after INTEGER NOT NULL,
  value_after INTEGER NOT NULL,
  -- R5: current unit cost as a pair after this movement; 0 quantity = none yet
  cost_value INTEGER NOT NULL,
  cost_quantity INTEGER NOT NULL
) STRICT;
CREATE INDEX stock_valuation_product ON stock_valuation (product_id, business_date, quantity, value);

CREATE TABLE stock_trueup (
  inbound_movement_id INTEGER NOT NULL REFERENCES stock_movement (id) ON DELETE RESTRICT,
  issue_movement_id INTEGER NOT NULL REFERENCES stock_movement (id) ON DELETE RESTRICT,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  provisional_value INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (inbound_movement_id, issue_movement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_trueup_issue ON stock_trueup (issue_movement_id);

CREATE TABLE stock_layer_use (
  issue_movement_id INTEGER NOT NULL REFERENCES stock_movement (id) ON DELETE RESTRICT,
  layer_movement_id INTEGER NOT NULL REFERENCES stock_movement (id) ON DELETE RESTRICT,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  value INTEGER NOT NULL,
  PRIMARY KEY (issue_movement_id, layer_movement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_layer_use_layer ON stock_layer_use (layer_movement_id);

CREATE TABLE stock_balance (
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse (id) ON DELETE RESTRICT,
  batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE RESTRICT,
  quantity INTEGER NOT NULL,
  PRIMARY KEY (product_id, warehouse_id, batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE cost_pool (
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  scope INTEGER NOT NULL DEFAULT 0,
  quantity INTEGER NOT NULL,
  value INTEGER NOT NULL,
  cost_value INTEGER NOT NULL,
  cost_quantity INTEGER NOT NULL,
  PRIMARY KEY (product_id, scope)
) STRICT, WITHOUT ROWID;
CREATE INDEX cost_pool_by_quantity ON cost_pool (quantity, product_id);
CREATE INDEX cost_pool_by_value ON cost_pool (value, product_id);

-- Partner ledger: facts

CREATE TABLE partner_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  partner_id INTEGER NOT NULL REFERENCES partner (id) ON DELETE RESTRICT,
  side TEXT NOT NULL CHECK (side IN ('payable', 'receivable')),
  business_date TEXT NOT NULL,
  due_date TEXT NOT NULL,
  -- positive: owed more
  amount INTEGER NOT NULL CHECK (amount BETWEEN -9000000000000000 AND 9000000000000000),
  reverses_entry_id INTEGER REFERENCES partner_entry (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX partner_entry_partner ON partner_entry (partner_id, side, business_date, amount);
CREATE UNIQUE INDEX partner_entry_reversal ON partner_entry (reverses_entry_id) WHERE reverses_entry_id IS NOT NULL;
CREATE INDEX partner_entry_document ON partner_entry (document_id);

-- R24: every closing and reopening; the last row says through which date the books are closed
CREATE TABLE period_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('close', 'reopen')),
  closed_through TEXT,
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  -- the last document posted before, so that I14 can be judged
  after_document_id INTEGER NOT NULL
) STRICT;

-- Audit and idempotency

CREATE TABLE audit_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  action TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  -- after-image of a master row; NULL where the row itself is append-only
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_entry_entity ON audit_entry (entity, entity_id, id);

-- A table with row ids: the rows are long, and random keys would leave its pages a third empty.
CREATE TABLE command_log (
  request_id TEXT NOT NULL PRIMARY KEY,
  path TEXT NOT NULL,
  input_hash BLOB NOT NULL CHECK (length(input_hash) = 32),
  result TEXT NOT NULL CHECK (json_valid(result)),
  at INTEGER NOT NULL
) STRICT;

-- Append-only: with recursive_triggers=ON also REPLACE is refused, because it deletes first.
CREATE TRIGGER document_no_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'append-only: document'); END;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'append-only: document'); END;
CREATE TRIGGER document_hash_no_update BEFORE UPDATE ON document_hash BEGIN SELECT RAISE(ABORT, 'append-only: document_hash'); END;
CREATE TRIGGER document_hash_no_delete BEFORE DELETE ON document_hash BEGIN SELECT RAISE(ABORT, 'append-only: document_hash'); END;
CREATE TRIGGER document_line_no_update BEFORE UPDATE ON document_line BEGIN SELECT RAISE(ABORT, 'append-only: document_line'); END;
CREATE TRIGGER document_line_no_delete BEFORE DELETE ON document_line BEGIN SELECT RAISE(ABORT, 'append-only: document_line'); END;
CREATE TRIGGER document_line_serial_no_update BEFORE UPDATE ON document_line_serial BEGIN SELECT RAISE(ABORT, 'append-only: document_line_serial'); END;
CREATE TRIGGER document_line_serial_no_delete BEFORE DELETE ON document_line_serial BEGIN SELECT RAISE(ABORT, 'append-only: document_line_serial'); END;
CREATE TRIGGER line_adjustment_no_update BEFORE UPDATE ON line_adjustment BEGIN SELECT RAISE(ABORT, 'append-only: line_adjustment'); END;
CREATE TRIGGER line_adjustment_no_delete BEFORE DELETE ON line_adjustment BEGIN SELECT RAISE(ABORT, 'append-only: line_adjustment'); END;
CREATE TRIGGER document_charge_no_update BEFORE UPDATE ON document_charge BEGIN SELECT RAISE(ABORT, 'append-only: document_charge'); END;
CREATE TRIGGER document_charge_no_delete BEFORE DELETE ON document_charge BEGIN SELECT RAISE(ABORT, 'append-only: document_charge'); END;
CREATE TRIGGER stock_movement_no_update BEFORE UPDATE ON stock_movement BEGIN SELECT RAISE(ABORT, 'append-only: stock_movement'); END;
CREATE TRIGGER stock_movement_no_delete BEFORE DELETE ON stock_movement BEGIN SELECT RAISE(ABORT, 'append-only: stock_movement'); END;
CREATE TRIGGER partner_entry_no_update BEFORE UPDATE ON partner_entry BEGIN SELECT RAISE(ABORT, 'append-only: partner_entry'); END;
CREATE TRIGGER partner_entry_no_delete BEFORE DELETE ON partner_entry BEGIN SELECT RAISE(ABORT, 'append-only: partner_entry'); END;
CREATE TRIGGER period_event_no_update BEFORE UPDATE ON period_event BEGIN SELECT RAISE(ABORT, 'append-only: period_event'); END;
CREATE TRIGGER period_event_no_delete BEFORE DELETE ON period_event BEGIN SELECT RAISE(ABORT, 'append-only: period_event'); END;
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'append-only: audit_entry'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'append-only: audit_entry'); END;
CREATE TRIGGER command_log_no_update BEFORE UPDATE ON command_log BEGIN SELECT RAISE(ABORT, 'append-only: command_log'); END;
CREATE TRIGGER command_log_no_delete BEFORE DELETE ON command_log BEGIN SELECT RAISE(ABORT, 'append-only: command_log'); END;
