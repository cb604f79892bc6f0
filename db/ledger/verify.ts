import type { Check, CheckPart } from '#shared/contract/stock.ts'
import type { ReadableDb } from '../handle.ts'
import { none, type CheckRule } from './check-rule.ts'
import { firstBrokenPackage, firstPackageOff } from './closing-package.ts'
import { firstSnapshotOff } from './period-snapshot.ts'
import { firstMisplacedSerial } from './serial-ledger.ts'
import { firstValuationDifference } from './valuation-check.ts'
import { ATTACHMENT_CHECKS } from './verify-attachment.ts'
import { JOURNAL_CHECKS } from './verify-journal.ts'
import { LOG_CHECKS } from './verify-log.ts'
import { MONEY_CHECKS } from './verify-money.ts'
import { IS_ORDER_LINE, IS_REJECTED, ORDER_CHECKS } from './verify-order.ts'
import { STOCKTAKE_CHECKS } from './verify-stocktake.ts'

/** Invariants of reliability.md §8 about what the ledgers hold. Numbers are those of that list. */
const LEDGER_CHECKS: Readonly<Record<string, CheckRule>> = {
  'I1 balance is the sum of its movements': none(`
    SELECT 'product ' || product_id || ' warehouse ' || warehouse_id AS found FROM (
      SELECT product_id, warehouse_id, batch_id, quantity FROM stock_balance
      UNION ALL SELECT product_id, warehouse_id, batch_id, 0 - quantity FROM stock_movement)
    GROUP BY product_id, warehouse_id, batch_id HAVING SUM(quantity) <> 0 LIMIT 1`),
  'I1 no balance below zero': none(`
    SELECT 'product ' || product_id || ' warehouse ' || warehouse_id AS found
    FROM stock_balance s JOIN product p ON p.id = s.product_id, books b
    WHERE s.quantity < 0 AND (p.batch_tracked OR p.serial_tracked OR (b.negative_stock = 'forbid' AND NOT EXISTS (
      SELECT 1 FROM audit_entry a WHERE a.entity = 'books' AND json_extract(a.after, '$.negativeStock') = 'allow'))) LIMIT 1`),
  'I2 pool value is the sum of its valuations': none(`
    SELECT 'product ' || product_id AS found FROM (
      SELECT product_id, value FROM cost_pool
      UNION ALL SELECT product_id, 0 - value FROM stock_valuation
      UNION ALL SELECT m.product_id, t.amount FROM stock_trueup t JOIN stock_movement m ON m.id = t.inbound_movement_id)
    GROUP BY product_id HAVING SUM(value) <> 0 LIMIT 1`),
  'I2 every movement has one valuation': none(`
    SELECT 'movement ' || m.id AS found FROM stock_movement m NOT INDEXED LEFT JOIN stock_valuation v ON v.movement_id = m.id
    WHERE v.movement_id IS NULL OR v.product_id <> m.product_id OR v.business_date <> m.business_date
      OR v.quantity <> m.quantity LIMIT 1`),
  'I2 rebuilding from facts gives the same valuations': firstValuationDifference,
  'I2 no quantity, no value': none(`
    SELECT 'product ' || product_id AS found FROM cost_pool
    WHERE (quantity = 0 AND value <> 0) OR (quantity > 0 AND value < 0) OR (quantity < 0 AND value > 0) LIMIT 1`),
  'I2 below zero stands what is short': none(`
    SELECT 'product ' || c.product_id AS found FROM cost_pool c LEFT JOIN (
      SELECT product_id, SUM(quantity) AS quantity, SUM(value) AS value FROM stock_short GROUP BY product_id) s
      ON s.product_id = c.product_id
    WHERE ifnull(s.quantity, 0) <> max(0 - c.quantity, 0) OR (c.quantity < 0 AND s.value <> 0 - c.value) LIMIT 1`),
  'I2 layers hold what the pool holds': none(`
    SELECT 'product ' || c.product_id AS found FROM books, cost_pool c LEFT JOIN (
      SELECT product_id, SUM(quantity) AS quantity, SUM(value) AS value FROM stock_layer GROUP BY product_id) s
      ON s.product_id = c.product_id
    WHERE ifnull(s.quantity, 0) <> iif(cost_method = 'fifo', max(c.quantity, 0), 0)
      OR (cost_method = 'fifo' AND c.quantity > 0 AND s.value <> c.value) LIMIT 1`),
  'I2 a batch belongs to its product': none(`
    SELECT 'movement ' || m.id AS found FROM stock_movement m JOIN batch b ON b.id = m.batch_id
    WHERE b.product_id IS NOT NULL AND b.product_id <> m.product_id LIMIT 1`),
  'I2 serial numbers lie where their documents say': firstMisplacedSerial,
  'I8 what a document charges sums to nothing': none(`
    SELECT d.number AS found FROM (
      SELECT document_id FROM stock_account_entry GROUP BY document_id HAVING SUM(amount) <> 0) e
    JOIN document d ON d.id = e.document_id LIMIT 1`),
  'I10 no more comes back than went': none(`
    SELECT 'line ' || o.id AS found FROM document_line o JOIN document_line l ON l.source_line_id = o.id
    WHERE o.id NOT IN (SELECT document_line_id FROM order_line)
    GROUP BY o.id HAVING SUM(l.base_quantity) > o.base_quantity LIMIT 1`),
  'I3 document totals are the sums of their lines': none(`
    SELECT d.number AS found FROM document d JOIN document_line l ON l.document_id = d.id GROUP BY d.id
    HAVING d.line_count <> count(*) OR d.quantity <> SUM(l.quantity) OR d.list_amount <> SUM(l.list_amount)
      OR d.discount_amount <> SUM(l.list_amount - l.amount) OR d.net_amount <> SUM(l.net_amount)
      OR d.tax_amount <> SUM(l.tax_amount) OR d.gross_amount <> SUM(l.gross_amount) LIMIT 1`),
  'I3 net and tax make gross; list less reductions makes amount': none(`
    SELECT 'line ' || l.id AS found FROM document_line l
    WHERE l.net_amount + l.tax_amount <> l.gross_amount OR l.list_amount - l.amount <> ifnull(
      (SELECT SUM(a.amount) FROM line_adjustment a WHERE a.document_line_id = l.id), 0) LIMIT 1`),
  'I3 charges are allocated to the 分': none(`
    SELECT d.number AS found FROM document d JOIN document_charge c ON c.document_id = d.id GROUP BY d.id
    HAVING SUM(c.amount) <> (SELECT SUM(l.charge_amount) FROM document_line l WHERE l.document_id = d.id) LIMIT 1`),
  'I4 every document has lines': none(`
    SELECT 'document ' || id AS found FROM (SELECT id FROM document WHERE warehouse_id IS NOT NULL EXCEPT SELECT document_id FROM document_line) LIMIT 1`),
  'I4 every goods line has its movement': none(`
    SELECT 'line ' || l.id AS found FROM document_line l NOT INDEXED
    WHERE l.kind IN ('goods', 'gift') AND NOT EXISTS (
      SELECT 1 FROM stock_movement m WHERE m.document_id = l.document_id AND m.document_line_id = l.id)
      AND NOT ${IS_ORDER_LINE} AND NOT ${IS_REJECTED} LIMIT 1`),
  'I4 a movement repeats its document and line': none(`
    SELECT 'movement ' || m.id AS found FROM stock_movement m JOIN document_line l ON l.id = m.document_line_id
    JOIN document d ON d.id = m.document_id
    WHERE l.document_id <> m.document_id OR m.product_id <> l.product_id OR abs(m.quantity) <> abs(l.base_quantity)
      OR m.business_date <> d.business_date OR m.order_key <> d.order_key OR m.line_number <> l.line_number LIMIT 1`),
  'I4 a receipt or shipment books its partner to the 分': none(`
    SELECT d.number AS found FROM document d
    LEFT JOIN (SELECT document_id, SUM(amount) AS charged FROM document_charge GROUP BY document_id) c ON c.document_id = d.id
    LEFT JOIN (SELECT document_id, SUM(amount) AS booked FROM partner_entry GROUP BY document_id) e ON e.document_id = d.id
    WHERE (d.type IN ('purchaseReceipt', 'salesShipment') AND e.booked IS NOT d.gross_amount + ifnull(c.charged, 0))
      OR (d.type IN ('purchaseReturn', 'salesReturn') AND e.booked IS NOT 0 - d.gross_amount) LIMIT 1`),
  'I4 whoever is paid for a charge is owed it': none(`
    SELECT d.number AS found FROM document d JOIN document_charge c ON c.document_id = d.id AND c.payee_id <> d.partner_id
    GROUP BY d.id, c.payee_id
    HAVING SUM(c.amount) IS NOT (SELECT SUM(e.amount) FROM partner_entry e
      WHERE e.document_id = d.id AND e.partner_id = c.payee_id AND e.side = 'payable') LIMIT 1`),
  'I4 a retail document books how it was paid': none(`
    SELECT d.number AS found FROM document d
    LEFT JOIN (SELECT document_id, SUM(CASE WHEN method = 'account' THEN amount ELSE 0 END) AS money,
      SUM(CASE WHEN method <> 'account' THEN amount ELSE 0 END) AS owed FROM document_tender GROUP BY document_id) t
      ON t.document_id = d.id
    LEFT JOIN (SELECT document_id, SUM(amount) AS booked FROM account_entry GROUP BY document_id) a ON a.document_id = d.id
    LEFT JOIN (SELECT document_id, SUM(amount) AS booked FROM partner_entry GROUP BY document_id) e ON e.document_id = d.id
    WHERE d.type IN ('retailSale', 'retailReturn') AND (
      ifnull(t.money, 0) + ifnull(t.owed, 0) <> d.gross_amount
      OR ifnull(a.booked, 0) <> iif(d.type = 'retailSale', 1, -1) * ifnull(t.money, 0)
      OR ifnull(e.booked, 0) <> iif(d.type = 'retailSale', 1, -1) * ifnull(t.owed, 0)
      OR NOT EXISTS (SELECT 1 FROM shift_document s WHERE s.document_id = d.id)) LIMIT 1`),
  'I4 a closed shift expected what passed its drawer': none(`
    SELECT 'shift ' || s.id AS found FROM shift s JOIN shift_close c ON c.shift_id = s.id
    WHERE c.expected <> s.opening_float + ifnull((SELECT SUM(e.amount) FROM shift_document l
      JOIN account_entry e ON e.document_id = l.document_id AND e.account_id = s.account_id
      WHERE l.shift_id = s.id AND l.document_id IS NOT c.difference_document_id), 0) LIMIT 1`),
  'I5 partner entries belong to the partner of their document': none(`
    SELECT d.number AS found FROM partner_entry e JOIN document d ON d.id = e.document_id
    WHERE d.business_date <> e.business_date OR (d.partner_id IS NOT e.partner_id AND NOT EXISTS (
      SELECT 1 FROM document_charge c WHERE c.document_id = d.id AND c.payee_id = e.partner_id)) LIMIT 1`),
  'I9 numbers have no holes': none(`
    SELECT s.series AS found FROM number_series s WHERE s.last <>
      (SELECT count(*) FROM document d WHERE d.number > s.series || '-' AND d.number < s.series || '.')
      + (SELECT count(*) FROM stocktake t WHERE t.number > s.series || '-' AND t.number < s.series || '.') LIMIT 1`),
  'I10 a reversal negates its original': none(`
    SELECT r.number AS found FROM document r JOIN document d ON d.id = r.reverses_document_id
    WHERE r.type <> d.type OR r.quantity <> 0 - d.quantity OR r.gross_amount <> 0 - d.gross_amount
      OR r.fee <> 0 - d.fee
      -- In an open period it stands where the original stands (R20), else at the end of a later day (R22).
      OR NOT ((r.business_date = d.business_date AND r.order_key = d.order_key)
        OR (r.business_date > d.business_date AND r.order_key > d.order_key
          AND NOT EXISTS (SELECT 1 FROM stock_movement m WHERE m.document_id = r.id AND m.is_mirror = 1)))
      OR (SELECT count(*) FROM stock_movement m WHERE m.document_id = r.id) <>
         (SELECT count(*) FROM stock_movement m WHERE m.document_id = d.id) LIMIT 1`),
  'I10 an amendment replaces one reversed document of its type': none(`
    SELECT d.number AS found FROM document d JOIN document o ON o.id = d.amends_document_id
    WHERE d.amends_document_id IS NOT NULL AND (o.type <> d.type OR d.reverses_document_id IS NOT NULL
      OR NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = o.id)
      OR EXISTS (SELECT 1 FROM document s WHERE s.amends_document_id = o.id AND s.id <> d.id)) LIMIT 1`),
  'I10 a mirror negates quantity and value of its movement': none(`
    SELECT 'movement ' || m.id AS found FROM stock_movement m JOIN stock_movement o ON o.id = m.reverses_movement_id
    JOIN stock_valuation v ON v.movement_id = m.id JOIN stock_valuation w ON w.movement_id = o.id
    WHERE m.is_mirror = 1 AND (m.quantity <> 0 - o.quantity OR v.value <> 0 - w.value OR v.value <> m.frozen_value) LIMIT 1`),
  ...STOCKTAKE_CHECKS,
  ...MONEY_CHECKS,
  ...ORDER_CHECKS,
  ...JOURNAL_CHECKS,
  ...ATTACHMENT_CHECKS,
  'I14 nothing is dated in a closed period': none(`
    SELECT d.number AS found FROM document d JOIN period_event p ON p.id = (
      SELECT max(e.id) FROM period_event e WHERE e.after_document_id < d.id)
    WHERE p.closed_through IS NOT NULL AND d.business_date <= p.closed_through LIMIT 1`),
  'I14 a closing snapshot is what stands in the facts': firstSnapshotOff,
  'I14 closing packages are unchanged': firstBrokenPackage,
  'I14 a closing package is what stands in the facts': firstPackageOff,
}

/** Two halves that take about as long, so that two threads may share them. */
const CHECKS: Readonly<Record<CheckPart, typeof LEDGER_CHECKS>> = { ledgers: LEDGER_CHECKS, log: LOG_CHECKS }

/**
 * 数据体检: run every check. Reads only; never repairs.
 * @param onCheck told before each check how many are done, of how many, and the name of the next
 * @param part left out: both
 */
export function verifyLedger(
  db: ReadableDb,
  onCheck: (done: number, total: number, name: string) => void = () => undefined,
  part?: CheckPart,
): Check[] {
  const checks = Object.entries(part === undefined ? { ...CHECKS.ledgers, ...CHECKS.log } : CHECKS[part])
  return checks.map(([name, rule], index) => {
    onCheck(index, checks.length, name)
    const found = rule(db)
    return { name, ok: found === null, detail: found ?? '' }
  })
}
