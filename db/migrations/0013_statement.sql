-- 0013 statement: why a confirmation was withdrawn.

ALTER TABLE statement_event ADD COLUMN reason TEXT NOT NULL DEFAULT '';
