import { slowAdvice, stockAges } from '#shared/domain/report/slow-moving.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { addDays, daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { LIVE_MOVEMENT } from './live.ts'
import { reportProducts, type ReportProduct } from './report-product.ts'
import type { SourceOf } from './source.ts'
import { poolBalances, type StockBalance } from './stock-balance.ts'

interface Movements {
  readonly lastIn: BusinessDate | null
  readonly lastSale: BusinessDate | null
  readonly first: BusinessDate
}

// What comes back to its warehouse when a transfer is reversed is no arrival either.
const NO_TRANSFER = `m.kind NOT IN ('transferIn', 'transferOut')`
const moved = statement<[string], Movements & { productId: ProductId }>(`
  SELECT m.product_id AS productId, min(m.business_date) AS first,
    max(CASE WHEN m.quantity > 0 AND ${NO_TRANSFER} THEN m.business_date END) AS lastIn,
    max(CASE WHEN m.kind = 'sale' AND m.quantity < 0 THEN m.business_date END) AS lastSale
  FROM stock_movement m WHERE m.business_date <= ? AND ${LIVE_MOVEMENT} GROUP BY m.product_id`)
const arrivals = statement<[number, string], { date: BusinessDate; quantity: Quantity }>(`
  SELECT m.business_date AS date, SUM(m.quantity) AS quantity FROM stock_movement m
  WHERE m.product_id = ? AND m.business_date <= ? AND m.quantity > 0 AND ${NO_TRANSFER} AND ${LIVE_MOVEMENT}
  GROUP BY m.business_date ORDER BY m.business_date DESC`)
const sold = statement<[number, string, string], { quantity: Quantity }>(`
  SELECT ifnull(0 - SUM(m.quantity), 0) AS quantity FROM stock_movement m
  WHERE m.product_id = ? AND m.business_date > ? AND m.business_date <= ? AND m.kind IN ('sale', 'salesReturn') AND ${LIVE_MOVEMENT}`)

/** When each product last came and was last sold, until a day. */
export function movementsOf(db: ReadableDb, to: BusinessDate): ReadonlyMap<ProductId, Movements> {
  return new Map(
    moved(db)
      .all(to)
      .map(({ productId, ...one }) => [productId, one]),
  )
}

/** What was never sold idles since it first came. */
export function idleDays({ lastSale, first }: Movements, to: BusinessDate): number {
  return daysBetween(lastSale ?? first, to)
}

function slowRow(
  db: ReadableDb,
  { id, code, name, spec, unit }: ReportProduct,
  { quantity, value }: StockBalance,
  movements: Movements,
  { to, days }: ReportQuestion,
) {
  const idle = idleDays(movements, to)
  const came = arrivals(db)
    .all(id, to)
    .map(({ date, quantity: arrived }) => ({ daysAgo: daysBetween(date, to), quantity: arrived }))
  const [age30 = 0, age60 = 0, age90 = 0, age180 = 0, ageOlder = 0] = stockAges(quantity, came)
  return {
    key: String(id),
    cells: {
      code,
      name,
      spec,
      unit,
      quantity,
      value,
      lastIn: movements.lastIn,
      lastSale: movements.lastSale,
      idleDays: idle,
      age30,
      age60,
      age90,
      age180,
      ageOlder,
      sold90: sold(db).get(id, addDays(to, -90), to)?.quantity ?? 0,
      advice: slowAdvice(idle, came[0]?.daysAgo ?? idle, days ?? 90),
    },
    target: { to: 'product', id } as const,
  }
}

/** 滞销/库龄: what idles longest first; ties by code. */
export const slowMoving: SourceOf<'slowMoving'> = {
  facts(db, question) {
    const pools = poolBalances(db, question.to)
    const movements = movementsOf(db, question.to)
    const rows = reportProducts(db, question.categoryId).flatMap((product) => {
      const [pool, own] = [pools.get(product.id), movements.get(product.id)]
      if (pool === undefined || own === undefined || pool.quantity <= 0) return []
      return idleDays(own, question.to) < (question.days ?? 0) ? [] : [slowRow(db, product, pool, own, question)]
    })
    return { rows: rows.sort((a, b) => b.cells.idleDays - a.cells.idleDays) }
  },
  // Nothing slow is nothing to look for on another day.
  lastDate: () => null,
}
