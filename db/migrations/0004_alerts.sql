-- 0004 alerts: thresholds 阈值, and the indexes alerts are found by. Shelves 货位 came with 0003.

-- A rule for a product in a warehouse, a product, a category with everything below it, a category in a warehouse, a
-- warehouse, or all of the books (nothing named). An empty value says nothing: the next less specific rule counts.
-- A rule of empty values only was taken back; the row stays, because its audit does.
CREATE TABLE stock_threshold (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id INTEGER REFERENCES product (id) ON DELETE RESTRICT,
  category_id INTEGER REFERENCES category (id) ON DELETE RESTRICT,
  warehouse_id INTEGER REFERENCES warehouse (id) ON DELETE RESTRICT,
  minimum_stock INTEGER CHECK (minimum_stock BETWEEN 0 AND 1000000000000),
  maximum_stock INTEGER CHECK (maximum_stock BETWEEN 0 AND 1000000000000),
  -- 滞销: this many days without a sale
  slow_days INTEGER CHECK (slow_days BETWEEN 1 AND 3650),
  -- 临期: warned this many days before the expiry date
  expiry_days INTEGER CHECK (expiry_days BETWEEN 0 AND 3650),
  CHECK (product_id IS NULL OR category_id IS NULL),
  CHECK (minimum_stock IS NULL OR maximum_stock IS NULL OR minimum_stock <= maximum_stock),
  -- The limits of a product over all warehouses are its own columns.
  CHECK (product_id IS NULL OR warehouse_id IS NOT NULL OR (minimum_stock IS NULL AND maximum_stock IS NULL))
) STRICT;
CREATE UNIQUE INDEX stock_threshold_scope ON stock_threshold (ifnull(product_id, 0), ifnull(category_id, 0), ifnull(warehouse_id, 0));
CREATE INDEX stock_threshold_product ON stock_threshold (product_id, warehouse_id) WHERE product_id IS NOT NULL;
CREATE INDEX stock_threshold_general ON stock_threshold (category_id, warehouse_id) WHERE product_id IS NULL;

-- Both are small whatever the books hold: what is below zero, and the batches that are in stock.
CREATE INDEX stock_balance_negative ON stock_balance (product_id, warehouse_id) WHERE quantity < 0;
CREATE INDEX stock_balance_batch ON stock_balance (batch_id, product_id, warehouse_id, quantity) WHERE batch_id > 1 AND quantity > 0;
