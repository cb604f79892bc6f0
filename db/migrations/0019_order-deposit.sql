-- 0019 order deposit: the order a deposit 预收/预付 was taken or paid for.

-- A revision of the order, as it was then; what counts for the order counts for all its revisions.
ALTER TABLE money_terms ADD COLUMN order_document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT;
CREATE INDEX money_terms_order ON money_terms (order_document_id) WHERE order_document_id IS NOT NULL;
