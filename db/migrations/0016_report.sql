-- 0016 report: what a user kept of a report. Settings, no facts: they may be changed and are not audited.
CREATE TABLE report_setting (
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  report TEXT NOT NULL CHECK (length(report) BETWEEN 1 AND 60),
  favourite INTEGER NOT NULL CHECK (favourite IN (0, 1)),
  -- as the contract has them; NULL: as the program suggests
  parameters TEXT CHECK (json_valid(parameters)),
  PRIMARY KEY (user_id, report)
) STRICT, WITHOUT ROWID;
