-- 0021 paper: how documents are printed on forms.

-- One template per document type as JSON; no row: as the program prints it.
CREATE TABLE print_template (
  document_type TEXT PRIMARY KEY CHECK (length(document_type) BETWEEN 1 AND 40),
  content TEXT NOT NULL CHECK (json_valid(content)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
