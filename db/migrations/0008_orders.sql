-- 0008 orders: requests, quotes and orders; inspection of receipts; tolerances.

-- What only requests, quotes and orders have, and which of the numbered revisions 版本 of one order a document is.
CREATE TABLE order_terms (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE RESTRICT,
  -- the first revision: itself, where it is the first
  root_document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  expected_on TEXT CHECK (expected_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  valid_until TEXT CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  lead_days INTEGER CHECK (lead_days BETWEEN 0 AND 3650),
  -- 订金 agreed; it is paid by a document of its own
  deposit INTEGER NOT NULL DEFAULT 0 CHECK (deposit BETWEEN 0 AND 9000000000000),
  payment_terms TEXT NOT NULL DEFAULT '',
  shipping_address TEXT NOT NULL DEFAULT '',
  UNIQUE (root_document_id, revision),
  CHECK ((root_document_id = document_id) = (revision = 1))
) STRICT;

-- The line of the first revision that a line of a later one continues: what is fulfilled is counted over all of them.
CREATE TABLE order_line (
  document_line_id INTEGER PRIMARY KEY REFERENCES document_line (id) ON DELETE RESTRICT,
  root_line_id INTEGER NOT NULL REFERENCES document_line (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX order_line_root ON order_line (root_line_id);

-- 强制关闭 and 重新打开: the last one of an order counts.
CREATE TABLE order_closing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  root_document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('close', 'reopen')),
  reason TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX order_closing_order ON order_closing (root_document_id, id);

-- 验收: what was received of a line and not accepted, in its own unit. The line's quantity is what was accepted.
CREATE TABLE line_inspection (
  document_line_id INTEGER PRIMARY KEY REFERENCES document_line (id) ON DELETE RESTRICT,
  rejected INTEGER NOT NULL CHECK (rejected BETWEEN 1 AND 1000000000000),
  reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TRIGGER order_terms_no_update BEFORE UPDATE ON order_terms BEGIN SELECT RAISE(ABORT, 'append-only: order_terms'); END;
CREATE TRIGGER order_terms_no_delete BEFORE DELETE ON order_terms BEGIN SELECT RAISE(ABORT, 'append-only: order_terms'); END;
CREATE TRIGGER order_line_no_update BEFORE UPDATE ON order_line BEGIN SELECT RAISE(ABORT, 'append-only: order_line'); END;
CREATE TRIGGER order_line_no_delete BEFORE DELETE ON order_line BEGIN SELECT RAISE(ABORT, 'append-only: order_line'); END;
CREATE TRIGGER order_closing_no_update BEFORE UPDATE ON order_closing BEGIN SELECT RAISE(ABORT, 'append-only: order_closing'); END;
CREATE TRIGGER order_closing_no_delete BEFORE DELETE ON order_closing BEGIN SELECT RAISE(ABORT, 'append-only: order_closing'); END;
CREATE TRIGGER line_inspection_no_update BEFORE UPDATE ON line_inspection BEGIN SELECT RAISE(ABORT, 'append-only: line_inspection'); END;
CREATE TRIGGER line_inspection_no_delete BEFORE DELETE ON line_inspection BEGIN SELECT RAISE(ABORT, 'append-only: line_inspection'); END;

-- Derived: how far every order that counts is fulfilled; one row an order, at its valid revision.
CREATE TABLE order_standing (
  root_document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE RESTRICT,
  document_id INTEGER NOT NULL UNIQUE REFERENCES document (id) ON DELETE RESTRICT,
  type TEXT NOT NULL,
  fulfilment TEXT NOT NULL CHECK (fulfilment IN ('none', 'part', 'full', 'closed')),
  expected_on TEXT
) STRICT;
CREATE INDEX order_standing_by_state ON order_standing (type, fulfilment, expected_on, document_id);

-- Derived: the same for every line, in base units. `open` is what is still to come or to go: nothing once closed.
CREATE TABLE order_line_standing (
  root_line_id INTEGER PRIMARY KEY REFERENCES document_line (id) ON DELETE RESTRICT,
  root_document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  document_line_id INTEGER NOT NULL UNIQUE REFERENCES document_line (id) ON DELETE RESTRICT,
  type TEXT NOT NULL,
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse (id) ON DELETE RESTRICT,
  ordered INTEGER NOT NULL CHECK (ordered > 0),
  fulfilled INTEGER NOT NULL CHECK (fulfilled >= 0),
  open INTEGER NOT NULL CHECK (open >= 0)
) STRICT;
CREATE INDEX order_line_standing_order ON order_line_standing (root_document_id);
-- Few lines are open: 占用 and 在途 of a product are summed up in it.
CREATE INDEX order_line_standing_open ON order_line_standing (product_id, type, warehouse_id, open) WHERE open > 0;

-- How much more than ordered may be received or shipped, 1/10,000.
ALTER TABLE books ADD COLUMN over_receipt_rate INTEGER NOT NULL DEFAULT 0 CHECK (over_receipt_rate BETWEEN 0 AND 10000);
ALTER TABLE books ADD COLUMN over_shipment_rate INTEGER NOT NULL DEFAULT 0 CHECK (over_shipment_rate BETWEEN 0 AND 10000);

-- 单位重量: kg of one base unit, 1/10,000; freight by weight is allocated by it.
ALTER TABLE product ADD COLUMN unit_weight INTEGER CHECK (unit_weight BETWEEN 0 AND 1000000000000);
