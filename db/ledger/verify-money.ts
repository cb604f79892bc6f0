import { MONEY_FLOW, MONEY_TYPES } from '#shared/domain/money/money-type.ts'
import { none, type CheckRule } from './check-rule.ts'

const TYPES = MONEY_TYPES.map((type) => `'${type}'`).join(', ')
const OUTWARD = MONEY_TYPES.filter((type) => MONEY_FLOW[type] === -1)
  .map((type) => `'${type}'`)
  .join(', ')

/** What a money document must have booked to its partner, from what it says itself; 0: nothing. */
const BOOKED = `CASE d.type WHEN 'openingPartner' THEN d.gross_amount
  WHEN 'depositReceived' THEN 0 - d.gross_amount WHEN 'depositPaid' THEN 0 - d.gross_amount
  WHEN 'collection' THEN (d.gross_amount + t.discount) * iif(t.side = 'receivable', -1, 1)
  WHEN 'payment' THEN (d.gross_amount + t.discount) * iif(t.side = 'payable', -1, 1)
  WHEN 'partnerAdjustment' THEN CASE t.adjustment WHEN 'adjust' THEN d.gross_amount
    WHEN 'badDebt' THEN 0 - d.gross_amount WHEN 'netting' THEN -2 * d.gross_amount ELSE 0 END
  ELSE 0 END`

/** Invariants of money, as verify.ts names them. */
export const MONEY_CHECKS: Readonly<Record<string, CheckRule>> = {
  'I3 a money document comes to what was paid and what it was for': none(`
    SELECT d.number AS found FROM document d JOIN money_terms t ON t.document_id = d.id
    LEFT JOIN (SELECT document_id, count(*) AS rows, SUM(amount) AS total, SUM(max(amount, 0)) AS into_account,
      SUM(min(amount, 0)) AS out_of_account FROM document_tender GROUP BY document_id) x ON x.document_id = d.id
    LEFT JOIN (SELECT document_id, count(*) AS rows, SUM(amount) AS total FROM money_line GROUP BY document_id) l
      ON l.document_id = d.id
    WHERE d.type IN (${TYPES}) AND (
      d.line_count <> max(1, ifnull(x.rows, 0) + ifnull(l.rows, 0)) OR d.discount_amount <> t.discount
      OR d.list_amount <> d.gross_amount + t.discount OR d.net_amount <> d.gross_amount OR d.tax_amount <> 0
      OR (d.type NOT IN ('accountTransfer', 'partnerAdjustment', 'openingPartner') AND ifnull(x.total, 0) <> d.gross_amount)
      OR (d.type IN ('income', 'expense') AND ifnull(l.total, 0) <> d.gross_amount)
      OR (d.type = 'accountTransfer' AND ifnull(x.total, 0) <> 0 - ifnull(l.total, 0))
      OR (d.type = 'accountTransfer' AND d.gross_amount <> iif(d.gross_amount > 0, x.into_account, x.out_of_account)))
    LIMIT 1`),
  'I4 every money document has its terms': none(`
    SELECT d.number AS found FROM document d WHERE d.type IN (${TYPES})
      AND NOT EXISTS (SELECT 1 FROM money_terms t WHERE t.document_id = d.id) LIMIT 1`),
  'I4 tenders of a money document are what its accounts got': none(`
    SELECT d.number AS found FROM document d JOIN (
      SELECT x.document_id, x.account_id, x.amount * iif(o.type IN (${OUTWARD}), -1, 1) AS amount
      FROM document_tender x JOIN document o ON o.id = x.document_id WHERE o.type IN (${TYPES})
      UNION ALL SELECT e.document_id, e.account_id, 0 - e.amount FROM account_entry e
      JOIN document o ON o.id = e.document_id WHERE o.type IN (${TYPES})) b ON b.document_id = d.id
    GROUP BY d.id, b.account_id HAVING SUM(b.amount) <> 0 LIMIT 1`),
  'I4 a money document books its partner to the 分': none(`
    SELECT d.number AS found FROM document d JOIN money_terms t ON t.document_id = d.id
    LEFT JOIN (SELECT document_id, SUM(amount) AS booked FROM partner_entry GROUP BY document_id) e ON e.document_id = d.id
    WHERE d.type IN (${TYPES}) AND ifnull(e.booked, 0) <> ${BOOKED} LIMIT 1`),
  'I5 account entries bear the date of their document': none(`
    SELECT d.number AS found FROM account_entry e JOIN document d ON d.id = e.document_id
    WHERE d.business_date <> e.business_date LIMIT 1`),
  'I5 a reversal takes back every account entry': none(`
    SELECT r.number AS found FROM document r JOIN (
      SELECT document_id, account_id, amount FROM account_entry
      UNION ALL SELECT d.id, e.account_id, e.amount FROM document d
      JOIN account_entry e ON e.document_id = d.reverses_document_id) b ON b.document_id = r.id
    WHERE r.reverses_document_id IS NOT NULL GROUP BY r.id, b.account_id HAVING SUM(b.amount) <> 0 LIMIT 1`),
  'I5 a mirrored account entry negates its original': none(`
    SELECT 'account entry ' || e.id AS found FROM account_entry e JOIN account_entry o ON o.id = e.reverses_entry_id
    JOIN document d ON d.id = e.document_id
    WHERE e.amount <> 0 - o.amount OR e.account_id <> o.account_id OR d.reverses_document_id IS NOT o.document_id LIMIT 1`),
  'I6 nothing is settled beyond its amount': none(`
    SELECT 'partner entry ' || e.id AS found FROM partner_entry e JOIN (
      SELECT owed_entry_id AS entry_id, amount FROM settlement
      UNION ALL SELECT paid_entry_id, 0 - amount FROM settlement) s ON s.entry_id = e.id
    GROUP BY e.id HAVING SUM(s.amount) NOT BETWEEN min(e.amount, 0) AND max(e.amount, 0) LIMIT 1`),
  'I6 settled entries are of one partner and side': none(`
    SELECT 'settlement ' || s.id AS found FROM settlement s JOIN partner_entry o ON o.id = s.owed_entry_id
    JOIN partner_entry p ON p.id = s.paid_entry_id
    WHERE o.partner_id <> p.partner_id OR o.side <> p.side OR o.amount <= 0 OR p.amount >= 0 LIMIT 1`),
  'I6 what undoes a settlement negates it': none(`
    SELECT 'settlement ' || u.id AS found FROM settlement u JOIN settlement s ON s.id = u.undoes_settlement_id
    WHERE u.amount <> 0 - s.amount OR u.owed_entry_id <> s.owed_entry_id OR u.paid_entry_id <> s.paid_entry_id LIMIT 1`),
  'I6 a voided document is settled with nothing but its reversal': none(`
    SELECT 'settlement ' || s.id AS found FROM settlement s JOIN partner_entry o ON o.id = s.owed_entry_id
    JOIN partner_entry p ON p.id = s.paid_entry_id
    WHERE s.undoes_settlement_id IS NULL AND NOT EXISTS (SELECT 1 FROM settlement u WHERE u.undoes_settlement_id = s.id)
      AND o.reverses_entry_id IS NOT p.id AND p.reverses_entry_id IS NOT o.id
      AND EXISTS (SELECT 1 FROM partner_entry r WHERE r.reverses_entry_id IN (o.id, p.id) OR
        (r.id IN (o.id, p.id) AND r.reverses_entry_id IS NOT NULL)) LIMIT 1`),
  'I6 money taken with a document is of its partner': none(`
    SELECT m.number AS found FROM money_terms t JOIN document m ON m.id = t.document_id
    JOIN document d ON d.id = t.with_document_id
    WHERE m.partner_id IS NOT d.partner_id LIMIT 1`),
}
