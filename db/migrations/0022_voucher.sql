-- 0022 voucher: how vouchers are handed over to accounting software.

-- 凭证字 and 科目对照 as one JSON object; no row: as the program suggests.
CREATE TABLE voucher_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  content TEXT NOT NULL CHECK (json_valid(content)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
