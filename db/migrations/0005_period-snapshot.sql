-- 0005 period snapshot: what the stock was at the end of every closed day that still stands. Derived from the stock facts:
-- written by 结账, dropped by 反结账 beyond it, made anew by a rebuild, judged by the health check.

CREATE TABLE stock_snapshot (
  closed_through TEXT NOT NULL CHECK (closed_through GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  warehouse_id INTEGER NOT NULL REFERENCES warehouse (id) ON DELETE RESTRICT,
  batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE RESTRICT,
  quantity INTEGER NOT NULL CHECK (quantity <> 0),
  PRIMARY KEY (closed_through, product_id, warehouse_id, batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE pool_snapshot (
  closed_through TEXT NOT NULL CHECK (closed_through GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  quantity INTEGER NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (closed_through, product_id),
  CHECK (quantity <> 0 OR value <> 0)
) STRICT, WITHOUT ROWID;

-- Days the books are or were closed through, and that no later reopening went behind.
CREATE VIEW standing_closing AS
SELECT e.closed_through, max(e.id) AS event_id FROM period_event e
WHERE e.closed_through IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM period_event l WHERE l.id > e.id AND (l.closed_through IS NULL OR l.closed_through < e.closed_through))
GROUP BY e.closed_through;

-- Books that were closed before this step get the snapshots they would have had.
INSERT INTO stock_snapshot (closed_through, product_id, warehouse_id, batch_id, quantity)
SELECT c.closed_through, m.product_id, m.warehouse_id, m.batch_id, SUM(m.quantity)
FROM standing_closing c JOIN stock_movement m ON m.business_date <= c.closed_through
GROUP BY c.closed_through, m.product_id, m.warehouse_id, m.batch_id HAVING SUM(m.quantity) <> 0;

INSERT INTO pool_snapshot (closed_through, product_id, quantity, value)
SELECT c.closed_through, s.product_id, SUM(s.quantity), SUM(s.value)
FROM standing_closing c JOIN (
  SELECT product_id, business_date, quantity, value FROM stock_valuation
  UNION ALL SELECT product_id, business_date, 0, 0 - amount FROM stock_trueup) s ON s.business_date <= c.closed_through
GROUP BY c.closed_through, s.product_id HAVING SUM(s.quantity) <> 0 OR SUM(s.value) <> 0;
