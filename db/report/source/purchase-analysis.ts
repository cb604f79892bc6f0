import { ratio } from '#shared/domain/report/derive.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { PartnerId, ProductId } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { averagePrice } from '#shared/kernel/unit-price.ts'
import { cachedStatement, type ReadableDb } from '../../handle.ts'
import { LIVE_DOCUMENT } from './live.ts'
import { bucketsOf, bucketTarget, timeGrouping } from './sales-trend.ts'
import type { SourceOf } from './source.ts'
import { FIRST_DAY } from './stock-balance.ts'
import { tradedBy } from './trade-facts.ts'
import { isOfTypes, lastTradeDate, narrowedTrade, PURCHASES } from './trade-side.ts'

/** 采购趋势: every bucket of the period, in order. */
export const purchaseTrend: SourceOf<'purchaseTrend'> = {
  facts(db, question) {
    const bought = tradedBy(db, PURCHASES, timeGrouping(question.grouping), question)
    const byKey = new Map(bought.map((one) => [String(one.key), one]))
    const dates = bought.map(({ date }) => date).sort()
    if (bought.length === 0) return { rows: [] }
    const rows = bucketsOf(question, dates[0]).map((bucket) => {
      const own = byKey.get(bucket.key)
      const { documents = 0, quantity = 0, returnQuantity = 0, amount = 0, discount = 0, returnAmount = 0 } = own ?? {}
      return {
        key: bucket.key,
        cells: { name: bucket.key, documents, netQuantity: quantity - returnQuantity, amount, discount, returnAmount },
        target: bucketTarget(question, bucket, 'purchaseTrend', { name: 'purchaseSummary', grouping: 'document' }),
      }
    })
    return { rows }
  },
  lastDate: (db) => lastTradeDate(db, PURCHASES),
}

interface BoughtOnDay {
  readonly productId: ProductId
  /** Null unless suppliers are told apart. */
  readonly partnerId: PartnerId | null
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly unit: string
  readonly date: BusinessDate
  readonly quantity: Quantity
  readonly amount: Money
}

/** What came from suppliers, product by product and day by day. Gifts have no price and are left out. */
function boughtByDay(db: ReadableDb, question: ReportQuestion, bySupplier: boolean): readonly BoughtOnDay[] {
  const supplier = bySupplier ? 'd.partner_id' : 'NULL'
  const { sql, parameters } = narrowedTrade(db, question, 'l.product_id')
  return cachedStatement<BoughtOnDay>(
    db,
    `SELECT p.id AS productId, ${supplier} AS partnerId, p.code, p.name, p.spec, n.name AS unit, d.business_date AS date,
       SUM(l.base_quantity) AS quantity, SUM(l.net_amount) AS amount
     FROM document d JOIN document_line l ON l.document_id = d.id JOIN product p ON p.id = l.product_id
     JOIN unit n ON n.id = p.base_unit_id LEFT JOIN category c ON c.id = p.category_id
     WHERE ${isOfTypes(PURCHASES.forward)} AND l.kind <> 'gift' AND l.base_quantity > 0
       AND d.business_date BETWEEN :from AND :to AND ${LIVE_DOCUMENT} ${sql}
     GROUP BY partnerId, p.id, d.business_date ORDER BY p.code, d.business_date`,
  ).all({ from: question.from ?? FIRST_DAY, to: question.to, ...parameters })
}

interface Drift {
  /** What came after the first day, at the price of that day. */
  readonly before: number
  /** How much more it cost. */
  readonly effect: number
}

/** Of the days of one product; null: bought on one day only, or for nothing at first. */
function driftOf([first, ...since]: readonly BoughtOnDay[]): Drift | null {
  if (first === undefined || since.length === 0 || first.amount === 0) return null
  // At the first price, rounded once for each day as a line is.
  const before = since.reduce((sum, one) => sum + mulDiv([first.amount, one.quantity], [first.quantity]), 0)
  return { before, effect: since.reduce((sum, { amount }) => sum + amount, 0) - before }
}

/** 价格影响 of each supplier's goods, put together. */
export function driftOfSuppliers(db: ReadableDb, question: ReportQuestion): ReadonlyMap<PartnerId | null, Drift> {
  const goods = Map.groupBy(boughtByDay(db, question, true), ({ partnerId, productId }) => `${partnerId} ${productId}`)
  const found = new Map<PartnerId | null, Drift>()
  for (const days of goods.values()) {
    const [drift, partnerId = null] = [driftOf(days), days[0]?.partnerId]
    if (drift === null) continue
    const { before, effect } = found.get(partnerId) ?? { before: 0, effect: 0 }
    found.set(partnerId, { before: before + drift.before, effect: effect + drift.effect })
  }
  return found
}

function driftRow(days: readonly BoughtOnDay[]) {
  const drift = driftOf(days)
  const [first, last] = [days[0], days.at(-1)]
  if (drift === null || first === undefined || last === undefined) return []
  const { productId, code, name, spec, unit } = first
  const quantity = days.reduce((sum, one) => sum + one.quantity, 0)
  const amount = days.reduce((sum, one) => sum + one.amount, 0)
  const [firstPrice, lastPrice] = [first, last].map((one) => averagePrice(one.amount, one.quantity))
  return [
    {
      key: String(productId),
      cells: {
        code,
        name,
        spec,
        unit,
        firstDate: first.date,
        firstPrice: firstPrice ?? null,
        lastDate: last.date,
        lastPrice: lastPrice ?? null,
        change: ratio((lastPrice ?? 0) - (firstPrice ?? 0), firstPrice ?? 0),
        quantity,
        amount,
        effect: money(drift.effect),
      },
      target: {
        to: 'report',
        name: 'purchaseDetail',
        change: { productId },
      } as const,
    },
  ]
}

/** 进价变动: products bought on two days or more, what cost most more first; ties by code. */
export const priceDrift: SourceOf<'priceDrift'> = {
  facts(db, question) {
    const byProduct = Map.groupBy(boughtByDay(db, question, false), ({ productId }) => productId)
    const rows = [...byProduct.values()].flatMap((days) => driftRow(days))
    return { rows: rows.sort((a, b) => b.cells.effect - a.cells.effect) }
  },
  lastDate: (db) => lastTradeDate(db, PURCHASES),
}
