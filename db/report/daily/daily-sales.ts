import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DailyReport } from '#shared/contract/daily-report.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { LIVE_DOCUMENT, LIVE_MOVEMENT } from '../source/live.ts'
import { isOfTypes, SALES } from '../source/trade-side.ts'

/** First and last day of a report. */
export interface DaySpan {
  readonly from: BusinessDate
  readonly to: BusinessDate
}

// 抹零 is kept with its tax in it, as it was given; without it, it is a part of what tradedBy calls discount.
const rounding = statement<[DaySpan], { amount: Money }>(`
  SELECT ifnull(SUM(iif(d.tax_included = 0 OR l.tax_rate = 0, a.amount,
    sign(a.amount) * ((abs(a.amount) * 20000 + 10000 + l.tax_rate) / (2 * (10000 + l.tax_rate))))), 0) AS amount
  FROM document d JOIN document_line l ON l.document_id = d.id
  JOIN line_adjustment a ON a.document_line_id = l.id AND a.source = 'rounding'
  WHERE ${isOfTypes(SALES.forward)} AND d.business_date BETWEEN :from AND :to AND ${LIVE_DOCUMENT}`)

/** 抹零 of what was sold, without tax. */
export function roundingOf(db: ReadableDb, days: DaySpan): Money {
  const row = rounding(db).get(days)
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row.amount
}

type BelowCost = NonNullable<DailyReport['belowCost']>['rows'][number]

const belowCost = statement<[DaySpan], BelowCost>(`
  SELECT d.id AS documentId, d.type, d.number, l.product_name AS name, l.net_amount AS amount,
    0 - SUM(v.value) + ifnull((SELECT SUM(t.amount) FROM stock_movement i JOIN stock_trueup t ON t.issue_movement_id = i.id
      WHERE i.document_line_id = l.id), 0) AS cost
  FROM document d JOIN document_line l ON l.document_id = d.id JOIN stock_movement m ON m.document_line_id = l.id
  JOIN stock_valuation v ON v.movement_id = m.id
  WHERE ${isOfTypes(SALES.forward)} AND d.business_date BETWEEN :from AND :to AND l.base_quantity > 0
    AND ${LIVE_DOCUMENT} AND ${LIVE_MOVEMENT}
  GROUP BY l.id HAVING amount < cost ORDER BY cost - amount DESC, l.id`)

/** 低于成本: lines that brought less than they cost by now, the worst first. */
export function soldBelowCost(db: ReadableDb, days: DaySpan): BelowCost[] {
  return belowCost(db).all(days)
}
