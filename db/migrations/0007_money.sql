-- 0007 money: accounts, tenders, settlements; documents without a warehouse.

-- A money document moves no goods, so it has no warehouse. SQLite cannot drop NOT NULL: the table is built anew.
DROP VIEW stock_account_entry;
CREATE TABLE __new_document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  type TEXT NOT NULL REFERENCES document_type (name) ON DELETE RESTRICT,
  number TEXT NOT NULL UNIQUE,
  business_date TEXT NOT NULL CHECK (business_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  order_key INTEGER NOT NULL CHECK (order_key > 0),
  partner_id INTEGER REFERENCES partner (id) ON DELETE RESTRICT,
  -- null: a money document
  warehouse_id INTEGER REFERENCES warehouse (id) ON DELETE RESTRICT,
  to_warehouse_id INTEGER REFERENCES warehouse (id) ON DELETE RESTRICT,
  external_number TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  tax_included INTEGER NOT NULL DEFAULT 1 CHECK (tax_included IN (0, 1)),
  line_count INTEGER NOT NULL CHECK (line_count BETWEEN 1 AND 1000),
  quantity INTEGER NOT NULL,
  list_amount INTEGER NOT NULL CHECK (list_amount BETWEEN -9000000000000000 AND 9000000000000000),
  discount_amount INTEGER NOT NULL CHECK (discount_amount BETWEEN -9000000000000000 AND 9000000000000000),
  net_amount INTEGER NOT NULL CHECK (net_amount BETWEEN -9000000000000000 AND 9000000000000000),
  tax_amount INTEGER NOT NULL CHECK (tax_amount BETWEEN -9000000000000000 AND 9000000000000000),
  gross_amount INTEGER NOT NULL CHECK (gross_amount BETWEEN -9000000000000000 AND 9000000000000000),
  fee INTEGER NOT NULL DEFAULT 0 CHECK (fee BETWEEN -9000000000000 AND 9000000000000),
  reverses_document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
  amends_document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
  custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
  posted_at INTEGER NOT NULL,
  posted_by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;
INSERT INTO __new_document SELECT * FROM document;
DROP TABLE document;
ALTER TABLE __new_document RENAME TO document;
-- With quantity and amount, so that the totals of a list are summed up in it.
CREATE INDEX document_by_date ON document (type, business_date, id, quantity, gross_amount);
CREATE INDEX document_external_number ON document (external_number) WHERE external_number <> '';
CREATE INDEX document_by_amount ON document (type, gross_amount, id);
CREATE INDEX document_by_partner ON document (partner_id, business_date) WHERE partner_id IS NOT NULL;
-- A reversal at most once. Partial, because almost every row has none.
CREATE UNIQUE INDEX document_reversal ON document (reverses_document_id) WHERE reverses_document_id IS NOT NULL;
CREATE INDEX document_by_amends ON document (amends_document_id) WHERE amends_document_id IS NOT NULL;
CREATE INDEX document_transfer ON document (to_warehouse_id, business_date) WHERE to_warehouse_id IS NOT NULL;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'append-only: document'); END;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'append-only: document'); END;
-- expect: SELECT (SELECT count(*) FROM document) = (SELECT count(*) FROM document_hash)

-- R25: what every live movement, true-up and fee charges where; debit-positive, sums to 0 per document but for true-ups,
-- which sum to 0 on their own. Derived: the stock side of the journal.
CREATE VIEW stock_account_entry AS
WITH live AS (
  SELECT m.id, m.document_id, m.product_id, m.business_date, m.kind, m.quantity, m.entered_value, m.supplier_credit,
    m.closed_reversal, v.value, o.value AS original_value,
    CASE m.kind WHEN 'opening' THEN 'opening' WHEN 'receipt' THEN 'purchase' WHEN 'purchaseReturn' THEN 'purchase'
      WHEN 'sale' THEN 'cogs' WHEN 'salesReturn' THEN 'cogs' WHEN 'otherIn' THEN 'other' WHEN 'otherOut' THEN 'other'
      WHEN 'gain' THEN 'gainLoss' WHEN 'loss' THEN 'gainLoss' WHEN 'adjustment' THEN 'adjustment'
      ELSE iif(m.closed_reversal = 1, 'costVariance', 'assembly') END AS counter
  FROM stock_movement m JOIN stock_valuation v ON v.movement_id = m.id
  LEFT JOIN stock_valuation o ON o.movement_id = m.reverses_movement_id
  WHERE m.kind NOT IN ('transferIn', 'transferOut') AND m.is_mirror = 0
    AND NOT EXISTS (SELECT 1 FROM stock_movement r WHERE r.reverses_movement_id = m.id AND r.is_mirror = 1))
SELECT id AS movement_id, document_id, product_id, business_date, 'inventory' AS account, value AS amount FROM live
UNION ALL -- purchase returns: the supplier's credit, and the difference to the cost (R13)
SELECT id, document_id, product_id, business_date, 'purchase', iif(quantity < 0, supplier_credit, 0 - supplier_credit)
  FROM live WHERE kind = 'purchaseReturn'
UNION ALL
SELECT id, document_id, product_id, business_date, 'purchaseVariance',
  0 - value - iif(quantity < 0, supplier_credit, 0 - supplier_credit) FROM live WHERE kind = 'purchaseReturn'
UNION ALL -- adjustments: what was entered, and what the pool could not take (R18)
SELECT id, document_id, product_id, business_date, 'adjustment', 0 - entered_value FROM live WHERE kind = 'adjustment'
UNION ALL
SELECT id, document_id, product_id, business_date, 'costVariance', entered_value - value FROM live WHERE kind = 'adjustment'
UNION ALL -- inbounds reversed after their period was closed: at the original's value, the difference apart (R22)
SELECT id, document_id, product_id, business_date, counter, original_value FROM live
  WHERE closed_reversal = 1 AND quantity < 0 AND counter <> 'costVariance'
UNION ALL
SELECT id, document_id, product_id, business_date, iif(kind = 'receipt', 'purchaseVariance', 'costVariance'),
  0 - value - original_value FROM live WHERE closed_reversal = 1 AND quantity < 0 AND counter <> 'costVariance'
UNION ALL -- everything else: where the goods came from or went to
SELECT id, document_id, product_id, business_date, counter, 0 - value FROM live
  WHERE kind NOT IN ('purchaseReturn', 'adjustment') AND (closed_reversal = 0 OR quantity > 0 OR counter = 'costVariance')
UNION ALL -- fees of assemblies (R17)
SELECT NULL, d.id, NULL, d.business_date, 'fee', 0 - d.fee FROM document d
  WHERE d.fee <> 0 AND EXISTS (SELECT 1 FROM live WHERE live.document_id = d.id)
UNION ALL
SELECT NULL, d.id, NULL, d.business_date,
  iif(d.reverses_document_id IS NULL, 'assembly', 'costVariance'), d.fee FROM document d
  WHERE d.fee <> 0 AND EXISTS (SELECT 1 FROM live WHERE live.document_id = d.id)
UNION ALL -- true-ups: where the issue was charged, on the inbound's date (R15)
SELECT t.inbound_movement_id, m.document_id, t.product_id, t.business_date, 'inventory', 0 - t.amount
  FROM stock_trueup t JOIN stock_movement m ON m.id = t.inbound_movement_id
UNION ALL
SELECT t.issue_movement_id, m.document_id, t.product_id, t.business_date,
  CASE WHEN m.closed_reversal = 1 OR m.kind IN ('component', 'product') THEN 'costVariance' WHEN m.kind = 'sale' THEN 'cogs'
    WHEN m.kind = 'purchaseReturn' THEN 'purchaseVariance' WHEN m.kind = 'loss' THEN 'gainLoss' ELSE 'other' END, t.amount
  FROM stock_trueup t JOIN stock_movement m ON m.id = t.issue_movement_id;

-- 资金账户
CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('cash', 'bank', 'wechat', 'alipay', 'card', 'other')),
  number TEXT NOT NULL DEFAULT '',
  remark TEXT NOT NULL DEFAULT '',
  enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
INSERT INTO account (code, name, kind) VALUES ('01', '现金', 'cash'), ('02', '银行存款', 'bank'), ('03', '微信', 'wechat'),
  ('04', '支付宝', 'alipay'), ('05', '银行卡', 'card');

-- 收支项目. `purpose` names those the program itself books to: a transfer's fee, what a cash count finds.
CREATE TABLE money_category (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  direction TEXT NOT NULL CHECK (direction IN ('income', 'expense')),
  name TEXT NOT NULL,
  purpose TEXT UNIQUE CHECK (purpose IN ('transferFee', 'cashOver', 'cashShort')),
  enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  UNIQUE (direction, name)
) STRICT;
INSERT INTO money_category (direction, name, purpose) VALUES ('expense', '房租', NULL), ('expense', '水电费', NULL),
  ('expense', '工资', NULL), ('expense', '运费', NULL), ('expense', '办公费', NULL), ('expense', '手续费', 'transferFee'),
  ('expense', '现金短款', 'cashShort'), ('expense', '其他支出', NULL), ('income', '现金长款', 'cashOver'),
  ('income', '利息收入', NULL), ('income', '其他收入', NULL);

-- How a document was paid: money of an account, on account 挂账, or out of a deposit 预收/预付.
-- `amount` negative in a reversal; `received` is what was handed over in cash, the change is the difference.
CREATE TABLE document_tender (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  line_number INTEGER NOT NULL CHECK (line_number >= 1),
  method TEXT NOT NULL CHECK (method IN ('account', 'onAccount', 'deposit')),
  account_id INTEGER REFERENCES account (id) ON DELETE RESTRICT,
  amount INTEGER NOT NULL CHECK (amount BETWEEN -9000000000000 AND 9000000000000 AND amount <> 0),
  received INTEGER CHECK (received BETWEEN 0 AND 9000000000000),
  remark TEXT NOT NULL DEFAULT '',
  UNIQUE (document_id, line_number),
  CHECK ((method = 'account') = (account_id IS NOT NULL))
) STRICT;

-- What an income or expense was for; a transfer's fee.
CREATE TABLE money_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  line_number INTEGER NOT NULL CHECK (line_number >= 1),
  category_id INTEGER NOT NULL REFERENCES money_category (id) ON DELETE RESTRICT,
  amount INTEGER NOT NULL CHECK (amount BETWEEN -9000000000000 AND 9000000000000 AND amount <> 0),
  remark TEXT NOT NULL DEFAULT '',
  UNIQUE (document_id, line_number)
) STRICT;
CREATE INDEX money_line_category ON money_line (category_id, document_id);

-- What only some money documents have.
CREATE TABLE money_terms (
  document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE RESTRICT,
  side TEXT CHECK (side IN ('payable', 'receivable')),
  adjustment TEXT CHECK (adjustment IN ('adjust', 'badDebt', 'netting', 'apply')),
  -- 折让: what was not paid and is forgiven; reduces what is owed beside the money
  discount INTEGER NOT NULL DEFAULT 0 CHECK (discount BETWEEN -9000000000000 AND 9000000000000),
  due_date TEXT CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- a collection or payment that was posted together with this shipment, receipt or return
  with_document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX money_terms_with ON money_terms (with_document_id) WHERE with_document_id IS NOT NULL;

-- Money ledger 资金流水: facts. Positive: money came into the account.
CREATE TABLE account_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE RESTRICT,
  business_date TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount BETWEEN -9000000000000000 AND 9000000000000000 AND amount <> 0),
  reverses_entry_id INTEGER REFERENCES account_entry (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX account_entry_account ON account_entry (account_id, business_date, amount);
CREATE UNIQUE INDEX account_entry_reversal ON account_entry (reverses_entry_id) WHERE reverses_entry_id IS NOT NULL;
CREATE INDEX account_entry_document ON account_entry (document_id);

-- Settlement 核销: facts. So much of what is owed (a positive entry) is settled by an entry that makes it less (a
-- negative one) of the same partner and side. A row that undoes another carries its amount negated.
CREATE TABLE settlement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  owed_entry_id INTEGER NOT NULL REFERENCES partner_entry (id) ON DELETE RESTRICT,
  paid_entry_id INTEGER NOT NULL REFERENCES partner_entry (id) ON DELETE RESTRICT,
  business_date TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount BETWEEN -9000000000000 AND 9000000000000 AND amount <> 0),
  undoes_settlement_id INTEGER REFERENCES settlement (id) ON DELETE RESTRICT,
  CHECK ((undoes_settlement_id IS NULL) = (amount > 0))
) STRICT;
CREATE INDEX settlement_owed ON settlement (owed_entry_id, amount);
CREATE INDEX settlement_paid ON settlement (paid_entry_id, amount);
CREATE INDEX settlement_document ON settlement (document_id);
CREATE UNIQUE INDEX settlement_undone ON settlement (undoes_settlement_id) WHERE undoes_settlement_id IS NOT NULL;

-- 对账: what the partner confirmed, and when that was withdrawn. The last row of partner and side counts.
CREATE TABLE statement_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  partner_id INTEGER NOT NULL REFERENCES partner (id) ON DELETE RESTRICT,
  side TEXT NOT NULL CHECK (side IN ('payable', 'receivable')),
  kind TEXT NOT NULL CHECK (kind IN ('confirm', 'withdraw')),
  -- confirmed through this day; null: nothing is confirmed any more
  through TEXT CHECK (through GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  balance INTEGER NOT NULL,
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX statement_event_partner ON statement_event (partner_id, side, id);

CREATE TRIGGER document_tender_no_update BEFORE UPDATE ON document_tender BEGIN SELECT RAISE(ABORT, 'append-only: document_tender'); END;
CREATE TRIGGER document_tender_no_delete BEFORE DELETE ON document_tender BEGIN SELECT RAISE(ABORT, 'append-only: document_tender'); END;
CREATE TRIGGER money_line_no_update BEFORE UPDATE ON money_line BEGIN SELECT RAISE(ABORT, 'append-only: money_line'); END;
CREATE TRIGGER money_line_no_delete BEFORE DELETE ON money_line BEGIN SELECT RAISE(ABORT, 'append-only: money_line'); END;
CREATE TRIGGER money_terms_no_update BEFORE UPDATE ON money_terms BEGIN SELECT RAISE(ABORT, 'append-only: money_terms'); END;
CREATE TRIGGER money_terms_no_delete BEFORE DELETE ON money_terms BEGIN SELECT RAISE(ABORT, 'append-only: money_terms'); END;
CREATE TRIGGER account_entry_no_update BEFORE UPDATE ON account_entry BEGIN SELECT RAISE(ABORT, 'append-only: account_entry'); END;
CREATE TRIGGER account_entry_no_delete BEFORE DELETE ON account_entry BEGIN SELECT RAISE(ABORT, 'append-only: account_entry'); END;
CREATE TRIGGER settlement_no_update BEFORE UPDATE ON settlement BEGIN SELECT RAISE(ABORT, 'append-only: settlement'); END;
CREATE TRIGGER settlement_no_delete BEFORE DELETE ON settlement BEGIN SELECT RAISE(ABORT, 'append-only: settlement'); END;
CREATE TRIGGER statement_event_no_update BEFORE UPDATE ON statement_event BEGIN SELECT RAISE(ABORT, 'append-only: statement_event'); END;
CREATE TRIGGER statement_event_no_delete BEFORE DELETE ON statement_event BEGIN SELECT RAISE(ABORT, 'append-only: statement_event'); END;
