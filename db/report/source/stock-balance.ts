import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { money, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../../handle.ts'

/** Quantity and value of something in stock. */
export interface StockBalance {
  readonly quantity: Quantity
  readonly value: Money
}

export const NO_BALANCE: StockBalance = { quantity: ZERO_QUANTITY, value: ZERO_MONEY }

// Both from an index alone. True-ups change the pool on the day of their inbound (R15).
const pools = statement<[string], StockBalance & { productId: ProductId }>(`
  SELECT product_id AS productId, SUM(quantity) AS quantity, SUM(value) AS value FROM stock_valuation
  WHERE business_date <= ? GROUP BY product_id`)
const spans = statement<[{ from: string; to: string }], PoolSpan & { productId: ProductId }>(`
  SELECT product_id AS productId, SUM(iif(business_date < :from, quantity, 0)) AS openingQuantity,
    SUM(iif(business_date < :from, value, 0)) AS openingValue, SUM(quantity) AS closingQuantity, SUM(value) AS closingValue
  FROM stock_valuation WHERE business_date <= :to GROUP BY product_id`)
const trueUps = statement<[string, string], { productId: ProductId; amount: Money }>(`
  SELECT product_id AS productId, SUM(amount) AS amount FROM stock_trueup WHERE business_date BETWEEN ? AND ? GROUP BY product_id`)
const places = statement<[string], { productId: ProductId; warehouseId: WarehouseId; quantity: Quantity }>(`
  SELECT m.product_id AS productId, m.warehouse_id AS warehouseId, SUM(m.quantity) AS quantity
  FROM stock_movement m JOIN warehouse w ON w.id = m.warehouse_id
  WHERE m.business_date <= ? GROUP BY m.product_id, m.warehouse_id HAVING SUM(m.quantity) <> 0 ORDER BY m.product_id, w.code`)

/** Before every day the books know. */
export const FIRST_DAY = '0000-01-01'

/** What true-ups took from each pool in a period. */
export function trueUpsOf(db: ReadableDb, from: BusinessDate | null, to: BusinessDate): ReadonlyMap<ProductId, Money> {
  return new Map(
    trueUps(db)
      .all(from ?? FIRST_DAY, to)
      .map(({ productId, amount }) => [productId, amount]),
  )
}

/** A pool before the first day and at the end of the last day of a period. */
export interface PoolSpan {
  readonly openingQuantity: Quantity
  readonly openingValue: Money
  readonly closingQuantity: Quantity
  readonly closingValue: Money
}

export const NO_SPAN: PoolSpan = {
  openingQuantity: ZERO_QUANTITY,
  openingValue: ZERO_MONEY,
  closingQuantity: ZERO_QUANTITY,
  closingValue: ZERO_MONEY,
}

/** Every pool that stood until the end of a period, at both its ends; the ledger is read once for both. */
export function poolSpans(
  db: ReadableDb,
  from: BusinessDate | null,
  to: BusinessDate,
): ReadonlyMap<ProductId, PoolSpan> {
  const takenBefore = from === null ? new Map<ProductId, Money>() : trueUpsOf(db, null, addDays(from, -1))
  const taken = trueUpsOf(db, null, to)
  return new Map(
    spans(db)
      .all({ from: from ?? FIRST_DAY, to })
      .map(({ productId, openingValue, closingValue, ...quantities }) => [
        productId,
        {
          ...quantities,
          openingValue: money(openingValue - (takenBefore.get(productId) ?? 0)),
          closingValue: money(closingValue - (taken.get(productId) ?? 0)),
        },
      ]),
  )
}

/** Every pool at the end of a day, from the ledger. */
export function poolBalances(db: ReadableDb, asOf: BusinessDate): ReadonlyMap<ProductId, StockBalance> {
  const taken = trueUpsOf(db, null, asOf)
  return new Map(
    pools(db)
      .all(asOf)
      .map(({ productId, quantity, value }) => [
        productId,
        { quantity, value: money(value - (taken.get(productId) ?? 0)) },
      ]),
  )
}

/**
 * R12: the pool's value over warehouse quantities in warehouse-code order by cumulative mulDiv, so the last takes the
 * rest; nothing in stock is worth nothing.
 */
export function warehouseBalances(
  db: ReadableDb,
  asOf: BusinessDate,
): ReadonlyMap<ProductId, ReadonlyMap<WarehouseId, StockBalance>> {
  const pooled = poolBalances(db, asOf)
  const byProduct = new Map<ProductId, { warehouseId: WarehouseId; quantity: Quantity }[]>()
  for (const { productId, ...place } of places(db).all(asOf)) {
    const known = byProduct.get(productId)
    if (known === undefined) byProduct.set(productId, [place])
    else known.push(place)
  }
  return new Map(
    [...byProduct].map(([productId, held]) => [productId, shared(held, pooled.get(productId)?.value ?? ZERO_MONEY)]),
  )
}

function shared(
  held: readonly { warehouseId: WarehouseId; quantity: Quantity }[],
  poolValue: Money,
): ReadonlyMap<WarehouseId, StockBalance> {
  const whole = held.reduce((sum, place) => sum + place.quantity, 0)
  let [quantitySoFar, valueSoFar] = [0, 0]
  return new Map(
    held.map(({ warehouseId, quantity }) => {
      quantitySoFar += quantity
      const value = whole === 0 ? 0 : mulDiv([poolValue, quantitySoFar], [whole])
      const part = money(value - valueSoFar)
      valueSoFar = value
      return [warehouseId, { quantity, value: part }]
    }),
  )
}

const poolsNow = statement<[], { value: Money }>('SELECT ifnull(SUM(value), 0) AS value FROM cost_pool')
const later = statement<[string], { value: Money }>(
  'SELECT ifnull(SUM(value), 0) AS value FROM stock_valuation WHERE business_date > ?',
)
const laterTrueUps = statement<[string], { value: Money }>(
  'SELECT ifnull(SUM(amount), 0) AS value FROM stock_trueup WHERE business_date > ?',
)

/** 库存表: value of all pools as they are kept, less what came after the day. */
export function stockListValue(db: ReadableDb, asOf: BusinessDate): Money {
  const [now, less, more] = [poolsNow(db).get(), later(db).get(asOf), laterTrueUps(db).get(asOf)]
  return money((now?.value ?? 0) - (less?.value ?? 0) + (more?.value ?? 0))
}
