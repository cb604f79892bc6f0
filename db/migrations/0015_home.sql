-- 0015 home: what the business flow 业务流程图 is set to.

-- Thresholds and hidden nodes as one JSON object; no row: as the program suggests.
CREATE TABLE home_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  content TEXT NOT NULL CHECK (json_valid(content)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

-- Which way of looking at it each user chose last; no row: as the role suggests.
CREATE TABLE home_mode (
  user_id INTEGER PRIMARY KEY REFERENCES user (id) ON DELETE RESTRICT,
  mode TEXT NOT NULL CHECK (mode IN ('plain', 'live', 'training'))
) STRICT;
