import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../handle.ts'

export interface TodayFigures {
  readonly sales: Money
  readonly grossProfit: Money
  readonly shipments: number
  readonly receipts: number
}

/** What came back, wholesale or at the till, makes the sales of its day less: here, on the home screen and in 经营日报. */
const RETURNS = `'salesReturn', 'retailReturn'`

const figures = statement<[Record<string, unknown>], TodayFigures>(`
  WITH today AS (SELECT id, iif(type = 'purchaseReceipt', type, 'sale') AS type, reverses_document_id,
      iif(type IN (${RETURNS}), 0 - gross_amount, gross_amount) AS gross_amount,
      iif(type IN (${RETURNS}), 0 - net_amount, net_amount) AS net_amount, iif(type IN (${RETURNS}), 0, 1) AS counted
    FROM document
    WHERE type IN ('salesShipment', 'salesReturn', 'retailSale', 'retailReturn', 'purchaseReceipt') AND business_date = :date
      AND (:until IS NULL OR posted_at <= :until))
  SELECT ifnull(SUM(CASE WHEN type = 'sale' THEN gross_amount END), 0) AS sales,
    ifnull(SUM(CASE WHEN type = 'sale' THEN net_amount + ifnull((SELECT SUM(v.value) FROM stock_movement m
      JOIN stock_valuation v ON v.movement_id = m.id WHERE m.document_id = today.id), 0)
      - ifnull((SELECT SUM(t.amount) FROM stock_movement m JOIN stock_trueup t ON t.issue_movement_id = m.id
      WHERE m.document_id = today.id), 0) END), 0) AS grossProfit,
    ifnull(SUM(CASE WHEN type = 'sale' THEN iif(reverses_document_id IS NULL, counted, 0 - counted) END), 0) AS shipments,
    ifnull(SUM(CASE WHEN type = 'purchaseReceipt' THEN iif(reverses_document_id IS NULL, 1, -1) END), 0) AS receipts
  FROM today`)

/**
 * 今日销售 and 毛利 of the title bar, wholesale and retail less what came back; a voided document and its reversal cancel each other.
 * @param until only what was posted up to this moment
 */
export function todayFigures(db: ReadableDb, date: BusinessDate, until: number | null = null): TodayFigures {
  const row = figures(db).get({ date, until })
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row
}
