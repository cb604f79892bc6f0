import type { OpeningProgress } from '#shared/contract/opening.ts'
import { statement, type ReadableDb } from '../handle.ts'

/** Opening movements that count: a voided document and its reversal do not. */
const LIVE_OPENING = `
  SELECT m.product_id, v.value FROM stock_movement m JOIN stock_valuation v ON v.movement_id = m.id
  JOIN document d ON d.id = m.document_id
  WHERE d.type = 'openingStock' AND d.reverses_document_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id)`

// A reversal has the type of what it reverses, so that sums of money take both halves of a pair.
const sumOf = (table: 'partner_entry' | 'account_entry', type: string, condition = '1') =>
  `(SELECT ifnull(SUM(e.amount), 0) FROM ${table} e JOIN document d ON d.id = e.document_id
    WHERE d.type = '${type}' AND ${condition})`
const countOf = (table: 'partner_entry' | 'account_entry', column: string, type: string) =>
  `(SELECT count(*) FROM (SELECT e.${column} FROM ${table} e JOIN document d ON d.id = e.document_id
    WHERE d.type = '${type}' GROUP BY e.${column} HAVING SUM(e.amount) <> 0))`

const progress = statement<[], Omit<OpeningProgress, 'sold'> & { sold: 0 | 1 }>(`
  WITH opening AS (${LIVE_OPENING}),
    per_product AS (SELECT product_id, SUM(value) AS value FROM opening GROUP BY product_id)
  SELECT (SELECT count(*) FROM product WHERE enabled = 1) AS products,
    (SELECT count(*) FROM per_product) AS stocked,
    (SELECT count(*) FROM per_product WHERE value = 0) AS withoutCost,
    (SELECT ifnull(SUM(value), 0) FROM per_product) AS stock,
    ${sumOf('partner_entry', 'openingPartner', "e.side = 'receivable'")} AS receivable,
    ${sumOf('partner_entry', 'openingPartner', "e.side = 'payable'")} AS payable,
    ${sumOf('account_entry', 'openingAccount')} AS cash,
    ${countOf('partner_entry', 'partner_id', 'openingPartner')} AS partners,
    ${countOf('account_entry', 'account_id', 'openingAccount')} AS accounts,
    EXISTS (SELECT 1 FROM document WHERE type IN ('salesShipment', 'retailSale')) AS sold`)

/** How far 期初建账 has come. */
export function openingProgress(db: ReadableDb): OpeningProgress {
  const row = progress(db).get()
  if (row === undefined) throw new Error('an aggregate always has a row')
  return { ...row, sold: row.sold === 1 }
}
