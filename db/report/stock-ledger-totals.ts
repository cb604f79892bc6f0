import type { ledger } from '#shared/contract/stock.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { cachedStatement, type ReadableDb } from '../handle.ts'

// What came in and went out of a product: of a period, of a month (本月合计), of a year so far (本年累计).

export type LedgerFilter = Omit<InputOf<typeof ledger>, 'cursor' | 'limit'>
type Ledger = OutputOf<typeof ledger>
export type Totals = Ledger['totals']
type Month = Ledger['months'][number]

/** SQL: movements of the product, of all warehouses or of one. */
export function place(filter: LedgerFilter): string {
  return `m.product_id = :productId AND m.scope = 0 ${filter.warehouseId === null ? '' : 'AND m.warehouse_id = :warehouseId'}`
}

/** SQL: dated within the period asked for. */
export function within(filter: LedgerFilter, table: 'm' | 'v' | 't'): string {
  const from = filter.from === null ? '' : `AND ${table}.business_date >= :from`
  const to = filter.to === null ? '' : `AND ${table}.business_date <= :to`
  return `${from} ${to}`
}

/**
 * Rows to sum up, from an index alone. Of one warehouse only quantities are shown, and these stand in the index of the
 * movements; quantity and value of the whole pool stand in the index of the valuations, true-ups in their own.
 */
export function summed(filter: LedgerFilter, dates: (table: 'm' | 'v' | 't') => string): string {
  return filter.warehouseId === null
    ? `(SELECT v.business_date AS date, v.quantity, v.value, 1 AS counted FROM stock_valuation v WHERE v.product_id = :productId ${dates('v')}
        UNION ALL SELECT t.business_date, 0, 0 - t.amount, 0 FROM stock_trueup t WHERE t.product_id = :productId ${dates('t')})`
    : `(SELECT m.business_date AS date, m.quantity, 0 AS value, 1 AS counted FROM stock_movement m WHERE ${place(filter)} ${dates('m')})`
}

interface MonthSums {
  readonly month: string
  readonly count: number
  readonly in: number
  readonly inValue: number
  readonly out: number
  readonly outValue: number
}

const MONTH = 'substr(date, 1, 7)'

/**
 * In and out, month by month; adjustments and true-ups change the value of what came in. Reversed pairs are not counted:
 * both halves have the same date, so what their mirrors moved is taken off both sides.
 */
function monthSums(
  db: ReadableDb,
  filter: LedgerFilter,
  dates: (table: 'm' | 'v' | 't') => string,
): readonly MonthSums[] {
  return cachedStatement<MonthSums>(
    db,
    `SELECT month, SUM(counted) AS count, SUM(incoming) AS "in", SUM(inValue) AS inValue, SUM(outgoing) AS out,
       SUM(outValue) AS outValue FROM (
       SELECT ${MONTH} AS month, counted, max(quantity, 0) AS incoming, iif(quantity >= 0, value, 0) AS inValue,
         max(0 - quantity, 0) AS outgoing, iif(quantity < 0, 0 - value, 0) AS outValue FROM ${summed(filter, dates)}
       UNION ALL
       SELECT substr(m.business_date, 1, 7), -2, 0 - abs(m.quantity), iif(m.quantity = 0, 0, 0 - abs(m.frozen_value)),
         0 - abs(m.quantity), iif(m.quantity = 0, 0, 0 - abs(m.frozen_value))
       FROM stock_movement m WHERE ${place(filter)} AND m.is_mirror = 1 ${dates('m')})
     GROUP BY month ORDER BY month`,
  ).all({ ...filter })
}

/** @param shows whether the value is said: it belongs to the pool, not to a warehouse */
function totalOf(months: readonly MonthSums[], shows: boolean): Totals {
  const sum = (key: Exclude<keyof MonthSums, 'month'>) => months.reduce((total, one) => total + one[key], 0)
  return {
    in: quantity(sum('in')),
    inValue: shows ? money(sum('inValue')) : null,
    out: quantity(sum('out')),
    outValue: shows ? money(sum('outValue')) : null,
    count: sum('count'),
  }
}

/** In and out of the period. */
export function totalsOf(db: ReadableDb, filter: LedgerFilter): Totals {
  return totalOf(
    monthSums(db, filter, (table) => within(filter, table)),
    filter.warehouseId === null,
  )
}

/**
 * The months that end on a page, each with 本月合计 and 本年累计: from the first of the month and of the year, whatever day
 * the period begins on, until the last day asked for.
 * @param dates of the rows of the page, and of the one after it if there is one
 */
export function endedMonths(
  db: ReadableDb,
  filter: LedgerFilter,
  dates: readonly BusinessDate[],
  limit: number,
): Month[] {
  const monthOf = (date: BusinessDate) => date.slice(0, 7)
  const after = dates[limit]
  const ended = [...new Set(dates.slice(0, limit).map(monthOf))].filter(
    (month) => after === undefined || month !== monthOf(after),
  )
  const [first] = ended
  if (first === undefined) return []
  const year = { ...filter, from: `${first.slice(0, 4)}-01-01` as BusinessDate }
  const sums = monthSums(db, year, (table) => within(year, table))
  const shows = filter.warehouseId === null
  return ended.map((month) => ({
    month,
    ofMonth: totalOf(
      sums.filter((one) => one.month === month),
      shows,
    ),
    ofYear: totalOf(
      sums.filter((one) => one.month <= month && one.month.startsWith(month.slice(0, 4))),
      shows,
    ),
  }))
}
