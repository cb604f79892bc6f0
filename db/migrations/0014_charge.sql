-- 0014 charge: fees of a receipt by name, owed to whoever is paid.

-- 费用 beside 运费: what it is for. 运费 has no name.
ALTER TABLE document_charge ADD COLUMN name TEXT NOT NULL DEFAULT '';
