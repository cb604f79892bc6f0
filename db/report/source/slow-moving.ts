import { slowAdvice, stockAges } from '#shared/domain/report/slow-moving.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { addDays, daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { LIVE_MOVEMENT } from './live.ts'
import { reportProducts, type ReportProduct } from './report-product.ts'
import type { SourceOf } from './source.ts'
import { poolBalances, type StockBalance } from './stock-balance.ts'

/** Since when a product idles. */
interface Idle {
  readonly lastSale: BusinessDate | null
  /** When it first came; only of what was never sold. */
  readonly first: BusinessDate | null
}

// What comes back to its warehouse when a transfer is reversed is no arrival either.
const NO_TRANSFER = `m.kind NOT IN ('transferIn', 'transferOut')`
/** SQL: the day of a product's first or last movement of a sort: the index leads to it without reading the others. */
const dayOf = (sort: string, order: 'ASC' | 'DESC') => `(SELECT m.business_date FROM stock_movement m
  WHERE m.product_id = p.id AND m.business_date <= :to ${sort} AND ${LIVE_MOVEMENT} ORDER BY m.business_date ${order} LIMIT 1)`

interface Arrival {
  readonly date: BusinessDate
  readonly quantity: Quantity
}

const idle = statement<[{ to: string }], Idle & { productId: ProductId }>(`
  SELECT p.id AS productId, p.lastSale, iif(p.lastSale IS NULL, ${dayOf('', 'ASC')}, NULL) AS first
  FROM (SELECT p.id, ${dayOf(`AND m.quantity < 0 AND m.kind = 'sale'`, 'DESC')} AS lastSale FROM product p LIMIT -1) p`)
const arrivals = statement<[string], Arrival & { productId: ProductId }>(`
  SELECT m.product_id AS productId, m.business_date AS date, SUM(m.quantity) AS quantity
  FROM stock_movement m INDEXED BY stock_movement_date
  WHERE m.business_date <= ? AND m.quantity > 0 AND ${NO_TRANSFER} AND ${LIVE_MOVEMENT}
  GROUP BY m.product_id, m.business_date ORDER BY m.product_id, m.business_date DESC`)
const sold = statement<[string, string], { productId: ProductId; quantity: Quantity }>(`
  SELECT m.product_id AS productId, 0 - SUM(m.quantity) AS quantity FROM stock_movement m INDEXED BY stock_movement_date
  WHERE m.business_date > ? AND m.business_date <= ? AND m.kind IN ('sale', 'salesReturn') AND ${LIVE_MOVEMENT}
  GROUP BY m.product_id`)

/** Of each product that ever moved, when it was last sold until a day. */
export function idleProducts(db: ReadableDb, to: BusinessDate): ReadonlyMap<ProductId, Idle> {
  return new Map(
    idle(db)
      .all({ to })
      .filter(({ lastSale, first }) => lastSale !== null || first !== null)
      .map((one) => [one.productId, one]),
  )
}

/** What was never sold idles since it first came. */
export function idleDays({ lastSale, first }: Idle, to: BusinessDate): number {
  return daysBetween(lastSale ?? first ?? to, to)
}

function slowRow(
  { id, code, name, spec, unit }: ReportProduct,
  { quantity, value }: StockBalance,
  movements: Idle,
  flow: { readonly arrived: readonly Arrival[]; readonly sold90: Quantity },
  { to, days }: ReportQuestion,
) {
  const idleFor = idleDays(movements, to)
  const came = flow.arrived.map(({ date, quantity: arrived }) => ({
    daysAgo: daysBetween(date, to),
    quantity: arrived,
  }))
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
      lastIn: flow.arrived[0]?.date ?? null,
      lastSale: movements.lastSale,
      idleDays: idleFor,
      age30,
      age60,
      age90,
      age180,
      ageOlder,
      sold90: flow.sold90,
      advice: slowAdvice(idleFor, came[0]?.daysAgo ?? idleFor, days ?? 90),
    },
    target: { to: 'product', id } as const,
  }
}

/** 滞销/库龄: what idles longest first; ties by code. */
export const slowMoving: SourceOf<'slowMoving'> = {
  facts(db, question) {
    const { to, days } = question
    const pools = poolBalances(db, to)
    const idling = idleProducts(db, to)
    const arrived = Map.groupBy(arrivals(db).all(to), ({ productId }) => productId)
    const recent = new Map(
      sold(db)
        .all(addDays(to, -90), to)
        .map(({ productId, quantity }) => [productId, quantity]),
    )
    const rows = reportProducts(db, question).flatMap((product) => {
      const [pool, own] = [pools.get(product.id), idling.get(product.id)]
      if (pool === undefined || own === undefined || pool.quantity <= 0) return []
      if (idleDays(own, to) < (days ?? 0)) return []
      const flow = { arrived: arrived.get(product.id) ?? [], sold90: recent.get(product.id) ?? ZERO_QUANTITY }
      return [slowRow(product, pool, own, flow, question)]
    })
    return { rows: rows.sort((a, b) => b.cells.idleDays - a.cells.idleDays) }
  },
  // Nothing slow is nothing to look for on another day.
  lastDate: () => null,
}
