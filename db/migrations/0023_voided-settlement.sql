-- 0023 voided settlement: the derived journal anew. A deposit used by a document that was voided while its day was open
-- (R20), or itself voided so, was never used: until now vouchers said both that it was and that it was not. Balances of
-- closed days are what they were: such a pair lies in open days only.

DROP VIEW journal_entry;

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
UNION ALL -- what partners owe and are owed; 预收 and 预付 apart
SELECT e.document_id, e.business_date, CASE WHEN d.type = 'depositReceived' THEN 'depositReceived'
    WHEN d.type = 'depositPaid' THEN 'depositPaid' ELSE e.side END,
  e.partner_id, NULL, NULL, NULL, iif(e.side = 'receivable', e.amount, 0 - e.amount)
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
