-- 0009 prices: price lists, guards of a sale, tax.

-- Rules of trade. A guard that blocks lets pass what somebody with the permission stands for.
ALTER TABLE books ADD COLUMN tax INTEGER NOT NULL DEFAULT 0 CHECK (tax IN (0, 1));
-- what a new document begins with: prices 含税 or 不含税
ALTER TABLE books ADD COLUMN tax_included INTEGER NOT NULL DEFAULT 1 CHECK (tax_included IN (0, 1));
ALTER TABLE books ADD COLUMN price_order TEXT NOT NULL DEFAULT 'lastFirst' CHECK (price_order IN ('lastFirst', 'listFirst'));
ALTER TABLE books ADD COLUMN minimum_price_guard TEXT NOT NULL DEFAULT 'block' CHECK (minimum_price_guard IN ('off', 'warn', 'block'));
ALTER TABLE books ADD COLUMN below_cost_guard TEXT NOT NULL DEFAULT 'warn' CHECK (below_cost_guard IN ('off', 'warn', 'block'));
ALTER TABLE books ADD COLUMN credit_limit_guard TEXT NOT NULL DEFAULT 'block' CHECK (credit_limit_guard IN ('off', 'warn', 'block'));
ALTER TABLE books ADD COLUMN overdue_guard TEXT NOT NULL DEFAULT 'warn' CHECK (overdue_guard IN ('off', 'warn', 'block'));

ALTER TABLE product ADD COLUMN purchase_tax_rate INTEGER NOT NULL DEFAULT 0 CHECK (purchase_tax_rate BETWEEN 0 AND 10000);
ALTER TABLE product ADD COLUMN sales_tax_rate INTEGER NOT NULL DEFAULT 0 CHECK (sales_tax_rate BETWEEN 0 AND 10000);

-- Levels of one's own beside the four built in; a disabled one is not offered any more.
ALTER TABLE price_level ADD COLUMN enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1));

-- 价格表: for one customer, for the customers of a level, or (both NULL) for all; from and to are included.
CREATE TABLE price_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
  partner_id INTEGER REFERENCES partner (id) ON DELETE RESTRICT,
  price_level_id INTEGER REFERENCES price_level (id) ON DELETE RESTRICT,
  valid_from TEXT CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  remark TEXT NOT NULL DEFAULT '',
  enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK (partner_id IS NULL OR price_level_id IS NULL),
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
) STRICT;

-- Either a price of its own, or so much off the price of a level.
CREATE TABLE price_list_line (
  price_list_id INTEGER NOT NULL REFERENCES price_list (id) ON DELETE RESTRICT,
  line_number INTEGER NOT NULL CHECK (line_number >= 1),
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  price INTEGER CHECK (price BETWEEN 0 AND 9000000000000),
  base_level_id INTEGER REFERENCES price_level (id) ON DELETE RESTRICT,
  discount_rate INTEGER CHECK (discount_rate BETWEEN 0 AND 10000),
  PRIMARY KEY (price_list_id, line_number),
  CHECK ((price IS NULL) = (base_level_id IS NOT NULL) AND (base_level_id IS NULL) = (discount_rate IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX price_list_line_product ON price_list_line (product_id, unit_id, price_list_id);
