import { ORDER_TYPES } from '#shared/domain/document/registry.ts'
import type { ReadableDb } from '../handle.ts'
import { none } from './check-rule.ts'
import { firstOrderOff } from './order-ledger.ts'

const TYPES = ORDER_TYPES.map((type) => `'${type}'`).join(', ')

/** SQL: the line l belongs to an order or to the reversal of one, and moves nothing. */
export const IS_ORDER_LINE = `(SELECT d.type IN (${TYPES}) FROM document d WHERE d.id = l.document_id)`

/** SQL: nothing of the line l was accepted; of its reversal nothing can come back. */
export const IS_REJECTED = `(l.base_quantity = 0 AND (SELECT d.type FROM document d WHERE d.id = l.document_id) = 'purchaseReceipt')`

/** What must hold of every order; merged into the flat list of `verifyLedger`. */
export const ORDER_CHECKS: Readonly<Record<string, (db: ReadableDb) => string | null>> = {
  'O1 what is open of an order follows from its links': firstOrderOff,
  'O1 only orders that count stand open': none(`
    SELECT d.number AS found FROM order_standing s JOIN document d ON d.id = s.document_id
    WHERE d.reverses_document_id IS NOT NULL OR EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id)
    LIMIT 1`),
  'O2 orders move nothing and owe nothing': none(`
    SELECT d.number AS found FROM document d WHERE d.type IN (${TYPES})
      AND (EXISTS (SELECT 1 FROM stock_movement m WHERE m.document_id = d.id)
        OR EXISTS (SELECT 1 FROM partner_entry e WHERE e.document_id = d.id)) LIMIT 1`),
  'O3 every order has its terms, and every line of it where it comes from': none(`
    SELECT d.number AS found FROM document d LEFT JOIN order_terms t ON t.document_id = d.id
    WHERE (d.type IN (${TYPES}) AND d.reverses_document_id IS NULL) <> (t.document_id IS NOT NULL)
    UNION ALL
    SELECT d.number FROM order_terms t JOIN document d ON d.id = t.document_id JOIN document_line l ON l.document_id = d.id
    LEFT JOIN order_line o ON o.document_line_id = l.id WHERE o.document_line_id IS NULL LIMIT 1`),
  'O4 a revision follows the one before it': none(`
    SELECT d.number AS found FROM order_terms t JOIN document d ON d.id = t.document_id
    LEFT JOIN order_terms o ON o.document_id = d.amends_document_id
    WHERE t.revision > 1 AND (o.root_document_id IS NOT t.root_document_id OR o.revision IS NOT t.revision - 1)
      OR t.revision = 1 AND d.amends_document_id IS NOT NULL LIMIT 1`),
  'O5 every closing stands in the audit log': none(`
    SELECT 'orderClosing ' || c.id AS found FROM order_closing c WHERE NOT EXISTS (
      SELECT 1 FROM audit_entry a WHERE a.entity = 'orderClosing' AND a.entity_id = c.id
        AND a.action = 'order.' || c.kind AND json_extract(a.after, '$.reason') = c.reason) LIMIT 1`),
}
