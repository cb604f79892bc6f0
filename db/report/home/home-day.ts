import type { HomeDay } from '#shared/contract/home.ts'
import { ALL_DOCUMENT_TYPES } from '#shared/domain/document/document-type.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import type { PartnerSide } from '../../ledger/partner-ledger.ts'

// 老板看板: what one day brought. Everything begins with the documents of the day, in the index by type and date.

const ALL_TYPES = ALL_DOCUMENT_TYPES.map((type) => `'${type}'`).join(', ')

// Collections that were posted with a shipment are its payment; those of older debts are no sale.
const methods = statement<[Record<string, unknown>], HomeDay['methods'][number]>(`
  SELECT ifnull(a.name, '') AS name, t.method, SUM(iif(d.type = 'retailReturn', 0 - t.amount, t.amount)) AS amount
  FROM document d CROSS JOIN document_tender t ON t.document_id = d.id LEFT JOIN account a ON a.id = t.account_id
  WHERE d.type IN ('retailSale', 'retailReturn', 'collection') AND d.business_date = :date
  GROUP BY t.method, t.account_id HAVING SUM(iif(d.type = 'retailReturn', 0 - t.amount, t.amount)) <> 0
  ORDER BY amount DESC`)

/** 收款方式: what came in at the till and by collections. */
export function methodsOfDay(db: ReadableDb, date: BusinessDate): HomeDay['methods'] {
  return methods(db).all({ date })
}

const change = statement<[Record<string, unknown>], { amount: Money }>(`
  SELECT ifnull(SUM(e.amount), 0) AS amount FROM document d CROSS JOIN partner_entry e ON e.document_id = d.id
  WHERE d.type IN (${ALL_TYPES}) AND d.business_date = :date AND e.side = :side`)

/** 欠款变化: how much more is owed through the documents of the day. */
export function debtChangeOfDay(db: ReadableDb, side: PartnerSide, date: BusinessDate): Money {
  const row = change(db).get({ date, side })
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row.amount
}

const MOST = 5

const best = statement<[Record<string, unknown>], HomeDay['best'][number]>(`
  WITH sold AS (
    SELECT l.product_id, SUM(iif(d.type IN ('salesReturn', 'retailReturn'), 0 - l.base_quantity, l.base_quantity)) AS quantity,
      SUM(iif(d.type IN ('salesReturn', 'retailReturn'), 0 - l.gross_amount, l.gross_amount)) AS amount
    FROM document d CROSS JOIN document_line l ON l.document_id = d.id
    WHERE d.type IN ('salesShipment', 'salesReturn', 'retailSale', 'retailReturn') AND d.business_date = :date
    GROUP BY l.product_id)
  SELECT s.product_id AS productId, p.name, u.name AS unitName, s.quantity, s.amount
  FROM sold s JOIN product p ON p.id = s.product_id JOIN unit u ON u.id = p.base_unit_id
  WHERE s.quantity > 0 ORDER BY s.amount DESC, p.id LIMIT ${MOST}`)

/** 畅销: what brought most money that day. */
export function bestOfDay(db: ReadableDb, date: BusinessDate): HomeDay['best'] {
  return best(db).all({ date })
}
