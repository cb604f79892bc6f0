-- 0002 engine: FIFO layers, shorts and true-ups as derived state; serials; two-step transfers; batches; stock accounts.

-- Derived and never filled before: made anew with the columns that sums by product and date need.
DROP TABLE stock_layer_use;
DROP TABLE stock_trueup;

-- R15: what an inbound covered of an earlier short. Also what a return took back of its own issue's short part (R16),
-- then without a difference.
CREATE TABLE stock_trueup (
  inbound_movement_id INTEGER NOT NULL REFERENCES stock_movement (id) ON DELETE RESTRICT,
  issue_movement_id INTEGER NOT NULL REFERENCES stock_movement (id) ON DELETE RESTRICT,
  -- product and date of the inbound
  product_id INTEGER NOT NULL,
  business_date TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  provisional_value INTEGER NOT NULL,
  -- actual − provisional: charged where the issue was charged; the pool changes by its negative
  amount INTEGER NOT NULL,
  PRIMARY KEY (inbound_movement_id, issue_movement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_trueup_issue ON stock_trueup (issue_movement_id);
CREATE INDEX stock_trueup_product ON stock_trueup (product_id, business_date, amount);

-- R8, R18: what a movement took out of a layer. An upward adjustment takes a negative value and no quantity.
CREATE TABLE stock_layer_use (
  movement_id INTEGER NOT NULL REFERENCES stock_movement (id) ON DELETE RESTRICT,
  layer_movement_id INTEGER NOT NULL REFERENCES stock_movement (id) ON DELETE RESTRICT,
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  value INTEGER NOT NULL,
  PRIMARY KEY (movement_id, layer_movement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_layer_use_layer ON stock_layer_use (layer_movement_id);

-- R8: layers that still hold something, at the end of the pool.
CREATE TABLE stock_layer (
  movement_id INTEGER PRIMARY KEY REFERENCES stock_movement (id) ON DELETE RESTRICT,
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  value INTEGER NOT NULL CHECK (value >= 0)
) STRICT;
CREATE INDEX stock_layer_product ON stock_layer (product_id);

-- R14: parts of issues that nothing has covered yet, at the end of the pool.
CREATE TABLE stock_short (
  movement_id INTEGER PRIMARY KEY REFERENCES stock_movement (id) ON DELETE RESTRICT,
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  value INTEGER NOT NULL CHECK (value >= 0)
) STRICT;
CREATE INDEX stock_short_product ON stock_short (product_id);

-- Serial numbers: facts are in document_line_serial; where each one lies now is derived.
CREATE INDEX document_line_serial_serial ON document_line_serial (serial, document_line_id);
CREATE TABLE serial_stock (
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  serial TEXT NOT NULL,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse (id) ON DELETE RESTRICT,
  batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE RESTRICT,
  PRIMARY KEY (product_id, serial)
) STRICT, WITHOUT ROWID;
CREATE INDEX serial_stock_warehouse ON serial_stock (warehouse_id, product_id);

-- 两步调拨: where the goods on the way are to arrive.
CREATE TABLE transfer_route (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE RESTRICT,
  destination_warehouse_id INTEGER NOT NULL REFERENCES warehouse (id) ON DELETE RESTRICT
) STRICT;
CREATE TRIGGER transfer_route_no_update BEFORE UPDATE ON transfer_route BEGIN SELECT RAISE(ABORT, 'append-only: transfer_route'); END;
CREATE TRIGGER transfer_route_no_delete BEFORE DELETE ON transfer_route BEGIN SELECT RAISE(ABORT, 'append-only: transfer_route'); END;

ALTER TABLE product ADD COLUMN shelf_life_days INTEGER CHECK (shelf_life_days BETWEEN 1 AND 36500);
ALTER TABLE books ADD COLUMN expired_stock TEXT NOT NULL DEFAULT 'warn' CHECK (expired_stock IN ('warn', 'block'));
CREATE INDEX batch_by_expiry ON batch (expires_on, product_id) WHERE expires_on IS NOT NULL;
CREATE INDEX document_transfer ON document (to_warehouse_id, business_date) WHERE to_warehouse_id IS NOT NULL;

-- R25: what every live movement, true-up and fee charges where; debit-positive, sums to 0 per document but for true-ups,
-- which sum to 0 on their own. Derived: the stock side of the journal.
CREATE VIEW stock_account_entry AS
WITH live AS (
  SELECT m.id, m.document_id, m.product_id, m.business_date, m.kind, m.quantity, m.entered_value, m.supplier_credit,
    m.closed_reversal, v.value, o.value AS original_value,
    CASE m.kind WHEN 'opening' THEN 'opening' WHEN 'receipt' THEN 'purchase' WHEN 'purchaseReturn' THEN 'purchase'
      WHEN 'sale' THEN 'cogs' WHEN 'salesReturn' THEN 'cogs' WHEN 'otherIn' THEN 'other' WHEN 'otherOut' THEN 'other'
      WHEN 'gain' THEN 'gainLoss' WHEN 'loss' THEN 'gainLoss' WHEN 'adjustment' THEN 'adjustment'
      ELSE iif(m.closed_reversal = 1, 'costVariance', 'assembly') END AS counter
  FROM stock_movement m JOIN stock_valuation v ON v.movement_id = m.id
  LEFT JOIN stock_valuation o ON o.movement_id = m.reverses_movement_id
  WHERE m.kind NOT IN ('transferIn', 'transferOut') AND m.is_mirror = 0
    AND NOT EXISTS (SELECT 1 FROM stock_movement r WHERE r.reverses_movement_id = m.id AND r.is_mirror = 1))
SELECT id AS movement_id, document_id, product_id, business_date, 'inventory' AS account, value AS amount FROM live
UNION ALL -- purchase returns: the supplier's credit, and the difference to the cost (R13)
SELECT id, document_id, product_id, business_date, 'purchase', iif(quantity < 0, supplier_credit, 0 - supplier_credit)
  FROM live WHERE kind = 'purchaseReturn'
UNION ALL
SELECT id, document_id, product_id, business_date, 'purchaseVariance',
  0 - value - iif(quantity < 0, supplier_credit, 0 - supplier_credit) FROM live WHERE kind = 'purchaseReturn'
UNION ALL -- adjustments: what was entered, and what the pool could not take (R18)
SELECT id, document_id, product_id, business_date, 'adjustment', 0 - entered_value FROM live WHERE kind = 'adjustment'
UNION ALL
SELECT id, document_id, product_id, business_date, 'costVariance', entered_value - value FROM live WHERE kind = 'adjustment'
UNION ALL -- inbounds reversed after their period was closed: at the original's value, the difference apart (R22)
SELECT id, document_id, product_id, business_date, counter, original_value FROM live
  WHERE closed_reversal = 1 AND quantity < 0 AND counter <> 'costVariance'
UNION ALL
SELECT id, document_id, product_id, business_date, iif(kind = 'receipt', 'purchaseVariance', 'costVariance'),
  0 - value - original_value FROM live WHERE closed_reversal = 1 AND quantity < 0 AND counter <> 'costVariance'
UNION ALL -- everything else: where the goods came from or went to
SELECT id, document_id, product_id, business_date, counter, 0 - value FROM live
  WHERE kind NOT IN ('purchaseReturn', 'adjustment') AND (closed_reversal = 0 OR quantity > 0 OR counter = 'costVariance')
UNION ALL -- fees of assemblies (R17)
SELECT NULL, d.id, NULL, d.business_date, 'fee', 0 - d.fee FROM document d
  WHERE d.fee <> 0 AND EXISTS (SELECT 1 FROM live WHERE live.document_id = d.id)
UNION ALL
SELECT NULL, d.id, NULL, d.business_date,
  iif(d.reverses_document_id IS NULL, 'assembly', 'costVariance'), d.fee FROM document d
  WHERE d.fee <> 0 AND EXISTS (SELECT 1 FROM live WHERE live.document_id = d.id)
UNION ALL -- true-ups: where the issue was charged, on the inbound's date (R15)
SELECT t.inbound_movement_id, m.document_id, t.product_id, t.business_date, 'inventory', 0 - t.amount
  FROM stock_trueup t JOIN stock_movement m ON m.id = t.inbound_movement_id
UNION ALL
SELECT t.issue_movement_id, m.document_id, t.product_id, t.business_date,
  CASE WHEN m.closed_reversal = 1 OR m.kind IN ('component', 'product') THEN 'costVariance' WHEN m.kind = 'sale' THEN 'cogs'
    WHEN m.kind = 'purchaseReturn' THEN 'purchaseVariance' WHEN m.kind = 'loss' THEN 'gainLoss' ELSE 'other' END, t.amount
  FROM stock_trueup t JOIN stock_movement m ON m.id = t.issue_movement_id;
