-- 0006 bill of materials: what a product is put together from, or taken apart into.

CREATE TABLE bill (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  -- how much of the product one set of the lines makes, in its unit
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
  remark TEXT NOT NULL DEFAULT '',
  enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE UNIQUE INDEX bill_name ON bill (product_id, name);

CREATE TABLE bill_line (
  bill_id INTEGER NOT NULL REFERENCES bill (id) ON DELETE RESTRICT,
  line_number INTEGER NOT NULL CHECK (line_number >= 1),
  product_id INTEGER NOT NULL REFERENCES product (id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000000),
  -- R17: share of the cost this part carries when the product is taken apart; NULL = not said
  weight INTEGER CHECK (weight BETWEEN 0 AND 1000000000000),
  PRIMARY KEY (bill_id, line_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX bill_line_product ON bill_line (product_id);
