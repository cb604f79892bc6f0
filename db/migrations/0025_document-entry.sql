-- 0025 entries by document: most movements lay their whole value against one account, so a document's movements of a kind
-- come to two entries, however many lines it has. Reports of the journal ask for those. What the entries say is as before.

DROP VIEW journal_entry;
DROP VIEW stock_account_entry;

-- Movements whose whole value stands against one account.
CREATE VIEW whole_movement AS
SELECT id, document_id, product_id, business_date, kind, counter, value FROM live_movement
WHERE kind NOT IN ('purchaseReturn', 'adjustment') AND (closed_reversal = 0 OR quantity > 0 OR counter = 'costVariance');

-- All other entries of the stock side (R25): movements whose value is split among accounts, fees, true-ups.
CREATE VIEW split_stock_entry AS
SELECT id AS movement_id, document_id, product_id, business_date, 'inventory' AS account, value AS amount, kind
  FROM live_movement WHERE kind = 'purchaseReturn'
UNION ALL
SELECT id, document_id, product_id, business_date, 'inventory', value, kind FROM live_movement WHERE kind = 'adjustment'
UNION ALL
SELECT id, document_id, product_id, business_date, 'inventory', value, kind FROM live_movement
  WHERE closed_reversal = 1 AND quantity < 0 AND counter <> 'costVariance' AND kind NOT IN ('purchaseReturn', 'adjustment')
UNION ALL -- purchase returns: the supplier's credit, and the difference to the cost (R13)
SELECT id, document_id, product_id, business_date, 'purchase', iif(quantity < 0, supplier_credit, 0 - supplier_credit), kind
  FROM live_movement WHERE kind = 'purchaseReturn'
UNION ALL
SELECT id, document_id, product_id, business_date, 'purchaseVariance',
  0 - value - iif(quantity < 0, supplier_credit, 0 - supplier_credit), kind FROM live_movement WHERE kind = 'purchaseReturn'
UNION ALL -- adjustments: what was entered, and what the pool could not take (R18)
SELECT id, document_id, product_id, business_date, 'adjustment', 0 - entered_value, kind FROM live_movement
  WHERE kind = 'adjustment'
UNION ALL
SELECT id, document_id, product_id, business_date, 'costVariance', entered_value - value, kind FROM live_movement
  WHERE kind = 'adjustment'
UNION ALL -- inbounds reversed after their period was closed: at the original's value, the difference apart (R22)
SELECT id, document_id, product_id, business_date, counter, original_value, kind FROM live_movement
  WHERE closed_reversal = 1 AND quantity < 0 AND counter <> 'costVariance'
UNION ALL
SELECT id, document_id, product_id, business_date, iif(kind = 'receipt', 'purchaseVariance', 'costVariance'),
  0 - value - original_value, kind FROM live_movement WHERE closed_reversal = 1 AND quantity < 0 AND counter <> 'costVariance'
UNION ALL -- fees of assemblies (R17)
SELECT NULL, d.id, NULL, d.business_date, 'fee', 0 - d.fee, 'product' FROM live_document d WHERE d.fee <> 0
UNION ALL
SELECT NULL, d.id, NULL, d.business_date, iif(d.reverses_document_id IS NULL, 'assembly', 'costVariance'), d.fee, 'product'
  FROM live_document d WHERE d.fee <> 0
UNION ALL -- true-ups: where the issue was charged, on the inbound's date (R15)
SELECT t.inbound_movement_id, m.document_id, t.product_id, t.business_date, 'inventory', 0 - t.amount, m.kind
  FROM stock_trueup t JOIN stock_movement m ON m.id = t.inbound_movement_id
UNION ALL
SELECT t.issue_movement_id, i.document_id, t.product_id, t.business_date,
  CASE WHEN m.closed_reversal = 1 OR m.kind IN ('component', 'product') THEN 'costVariance' WHEN m.kind = 'sale' THEN 'cogs'
    WHEN m.kind = 'purchaseReturn' THEN 'purchaseVariance' WHEN m.kind = 'loss' THEN 'gainLoss' ELSE 'other' END, t.amount, m.kind
  FROM stock_trueup t JOIN stock_movement m ON m.id = t.issue_movement_id
  JOIN stock_movement i ON i.id = t.inbound_movement_id;

-- R25. `kind` is that of the movement charged.
CREATE VIEW stock_account_entry AS
SELECT id AS movement_id, document_id, product_id, business_date, 'inventory' AS account, value AS amount, kind FROM whole_movement
UNION ALL -- where the goods came from or went to
SELECT id, document_id, product_id, business_date, counter, 0 - value, kind FROM whole_movement
UNION ALL
SELECT movement_id, document_id, product_id, business_date, account, amount, kind FROM split_stock_entry;

-- The same, drawn together by document and kind.
CREATE VIEW document_stock_entry AS
SELECT w.document_id, w.business_date, iif(side.sign = 1, 'inventory', w.counter) AS account, side.sign * w.amount AS amount, w.kind
FROM (SELECT document_id, business_date, counter, kind, SUM(value) AS amount FROM whole_movement
    GROUP BY document_id, business_date, counter, kind) w CROSS JOIN (SELECT 1 AS sign UNION ALL SELECT -1) side
UNION ALL
SELECT document_id, business_date, account, amount, kind FROM split_stock_entry;

-- Entries of 凭证 beside those of the stock, as in 0023.
CREATE VIEW other_journal_entry AS
-- what partners owe and are owed; 预收 and 预付 apart
SELECT e.document_id, e.business_date, CASE WHEN d.type = 'depositReceived' THEN 'depositReceived'
    WHEN d.type = 'depositPaid' THEN 'depositPaid' ELSE e.side END AS account,
  e.partner_id, NULL AS account_id, NULL AS category_id, NULL AS product_id, iif(e.side = 'receivable', e.amount, 0 - e.amount) AS amount
FROM partner_entry e JOIN live_document d ON d.id = e.document_id
UNION ALL -- a deposit that settles a debt leaves 预收 or 预付 when it does; also when that is taken back
SELECT s.document_id, s.business_date, iif(p.side = 'receivable', CASE pd.type WHEN 'depositReceived' THEN 'depositReceived'
    ELSE 'receivable' END, CASE pd.type WHEN 'depositPaid' THEN 'depositPaid' ELSE 'payable' END),
  p.partner_id, NULL, NULL, NULL, iif(p.side = 'receivable', s.amount, 0 - s.amount)
FROM settlement s JOIN settlement t ON t.id = ifnull(s.undoes_settlement_id, s.id)
JOIN partner_entry o ON o.id = s.owed_entry_id JOIN partner_entry p ON p.id = s.paid_entry_id
JOIN document od ON od.id = o.document_id JOIN document pd ON pd.id = p.document_id
WHERE (od.type IN ('depositReceived', 'depositPaid')) <> (pd.type IN ('depositReceived', 'depositPaid'))
  AND NOT EXISTS (SELECT 1 FROM document r JOIN document v ON v.id = r.reverses_document_id AND v.order_key = r.order_key
    WHERE r.reverses_document_id IN (t.document_id, o.document_id, p.document_id))
UNION ALL
SELECT s.document_id, s.business_date, iif(o.side = 'receivable', CASE od.type WHEN 'depositReceived' THEN 'depositReceived'
    ELSE 'receivable' END, CASE od.type WHEN 'depositPaid' THEN 'depositPaid' ELSE 'payable' END),
  o.partner_id, NULL, NULL, NULL, iif(o.side = 'receivable', 0 - s.amount, s.amount)
FROM settlement s JOIN settlement t ON t.id = ifnull(s.undoes_settlement_id, s.id)
JOIN partner_entry o ON o.id = s.owed_entry_id JOIN partner_entry p ON p.id = s.paid_entry_id
JOIN document od ON od.id = o.document_id JOIN document pd ON pd.id = p.document_id
WHERE (od.type IN ('depositReceived', 'depositPaid')) <> (pd.type IN ('depositReceived', 'depositPaid'))
  AND NOT EXISTS (SELECT 1 FROM document r JOIN document v ON v.id = r.reverses_document_id AND v.order_key = r.order_key
    WHERE r.reverses_document_id IN (t.document_id, o.document_id, p.document_id))
UNION ALL -- money
SELECT e.document_id, e.business_date, CASE a.kind WHEN 'cash' THEN 'cash' WHEN 'bank' THEN 'bank' WHEN 'card' THEN 'bank'
    ELSE 'otherMoney' END, NULL, e.account_id, NULL, NULL, e.amount
FROM account_entry e JOIN live_document d ON d.id = e.document_id JOIN account a ON a.id = e.account_id
UNION ALL -- sales and what came back of them, without tax
SELECT id, business_date, CASE type WHEN 'salesShipment' THEN 'salesRevenue' WHEN 'retailSale' THEN 'retailRevenue'
    ELSE 'salesReturns' END, partner_id, NULL, NULL, NULL,
  iif(type IN ('salesShipment', 'retailSale'), 0 - net_amount, net_amount)
FROM live_document WHERE type IN ('salesShipment', 'retailSale', 'salesReturn', 'retailReturn')
UNION ALL
SELECT id, business_date, 'outputTax', NULL, NULL, NULL, NULL,
  iif(type IN ('salesShipment', 'retailSale'), 0 - tax_amount, tax_amount)
FROM live_document WHERE type IN ('salesShipment', 'retailSale', 'salesReturn', 'retailReturn') AND tax_amount <> 0
UNION ALL -- purchases: what the goods must cost (R4), and the tax of a 一般纳税人; a 小规模纳税人 bears it as cost
SELECT d.id, d.business_date, 'purchaseClearing', NULL, NULL, NULL, NULL,
  iif(d.type = 'purchaseReceipt', 1, -1) * (iif(b.taxpayer = 'general', d.net_amount, d.gross_amount)
    + (SELECT ifnull(SUM(l.charge_amount), 0) FROM document_line l WHERE l.document_id = d.id))
FROM live_document d, books b WHERE d.type IN ('purchaseReceipt', 'purchaseReturn')
UNION ALL
SELECT d.id, d.business_date, 'inputTax', NULL, NULL, NULL, NULL, iif(d.type = 'purchaseReceipt', d.tax_amount, 0 - d.tax_amount)
FROM live_document d, books b
WHERE d.type IN ('purchaseReceipt', 'purchaseReturn') AND d.tax_amount <> 0 AND b.taxpayer = 'general'
UNION ALL -- services that were bought never lie in stock
SELECT d.id, d.business_date, x.account, NULL, NULL, NULL, l.product_id, x.sign * iif(d.type = 'purchaseReceipt', 1, -1)
  * (iif(b.taxpayer = 'general', l.net_amount, l.gross_amount) + l.charge_amount)
FROM live_document d JOIN document_line l ON l.document_id = d.id AND l.kind = 'service', books b,
  (SELECT 'serviceCost' AS account, 1 AS sign UNION ALL SELECT 'purchaseClearing', -1) x
WHERE d.type IN ('purchaseReceipt', 'purchaseReturn')
UNION ALL -- what was forgiven in settling
SELECT d.id, d.business_date, iif(t.side = 'receivable', 'discountGiven', 'discountTaken'), d.partner_id, NULL, NULL, NULL,
  iif(d.type = 'collection', t.discount, 0 - t.discount)
FROM money_terms t JOIN live_document d ON d.id = t.document_id WHERE t.discount <> 0 AND d.type IN ('collection', 'payment')
UNION ALL
SELECT d.id, d.business_date, CASE WHEN t.adjustment = 'adjust' THEN 'partnerAdjustment'
    WHEN t.side = 'receivable' THEN 'badDebt' ELSE 'debtForgiven' END, d.partner_id, NULL, NULL, NULL,
  iif((t.side = 'receivable') = (t.adjustment = 'adjust'), 0 - d.gross_amount, d.gross_amount)
FROM money_terms t JOIN live_document d ON d.id = t.document_id WHERE t.adjustment IN ('adjust', 'badDebt')
UNION ALL -- income, expenses, fees of transfers
SELECT d.id, d.business_date, CASE WHEN c.purpose = 'transferFee' THEN 'financialExpense'
    WHEN c.direction = 'income' THEN 'otherIncome' ELSE 'operatingExpense' END, d.partner_id, NULL, l.category_id, NULL,
  iif(d.type = 'income', 0 - l.amount, l.amount)
FROM money_line l JOIN live_document d ON d.id = l.document_id JOIN money_category c ON c.id = l.category_id
UNION ALL -- 期初 of money and partners; that of the stock is above
SELECT d.id, d.business_date, 'openingEquity', d.partner_id, NULL, NULL, NULL,
  CASE WHEN t.side = 'payable' THEN d.gross_amount ELSE 0 - d.gross_amount END
FROM live_document d LEFT JOIN money_terms t ON t.document_id = d.id WHERE d.type IN ('openingPartner', 'openingAccount');

-- 凭证: what every document that counts debits and credits; debit-positive, sums to 0 per document. Derived, nobody
-- writes it. Every ledger gives its own side, and the document gives what stands against it, so a document that does not
-- sum to 0 is one whose ledgers disagree. Accounts are those of shared/domain/journal/account.ts.
CREATE VIEW journal_entry AS
SELECT document_id, business_date, CASE account WHEN 'purchase' THEN 'purchaseClearing' WHEN 'cogs' THEN 'salesCost'
    WHEN 'gainLoss' THEN iif(kind = 'gain', 'stockGain', 'stockLoss') WHEN 'other' THEN iif(kind = 'otherIn', 'otherIn', 'otherOut')
    WHEN 'opening' THEN 'openingEquity' WHEN 'assembly' THEN 'assemblyClearing' WHEN 'fee' THEN 'assemblyFee'
    WHEN 'adjustment' THEN 'costAdjustment' ELSE account END AS account,
  NULL AS partner_id, NULL AS account_id, NULL AS category_id, product_id, amount
FROM stock_account_entry
UNION ALL
SELECT document_id, business_date, account, partner_id, account_id, category_id, product_id, amount FROM other_journal_entry;

-- The same, that of the stock drawn together.
CREATE VIEW document_journal_entry AS
SELECT document_id, business_date, CASE account WHEN 'purchase' THEN 'purchaseClearing' WHEN 'cogs' THEN 'salesCost'
    WHEN 'gainLoss' THEN iif(kind = 'gain', 'stockGain', 'stockLoss') WHEN 'other' THEN iif(kind = 'otherIn', 'otherIn', 'otherOut')
    WHEN 'opening' THEN 'openingEquity' WHEN 'assembly' THEN 'assemblyClearing' WHEN 'fee' THEN 'assemblyFee'
    WHEN 'adjustment' THEN 'costAdjustment' ELSE account END AS account,
  NULL AS partner_id, NULL AS account_id, NULL AS category_id, amount
FROM document_stock_entry
UNION ALL
SELECT document_id, business_date, account, partner_id, account_id, category_id, amount FROM other_journal_entry;
