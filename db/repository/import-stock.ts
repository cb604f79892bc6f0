import { TRADE_TYPES } from '#shared/domain/import/trade-types.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'

// What has been said of the stock of goods by the time an import says something of it.

/** First and last day of a product's documents. */
export interface StockDays {
  readonly productId: ProductId
  readonly name: string
  readonly from: BusinessDate
  readonly to: BusinessDate
}

const daysOf = (types: readonly string[]) =>
  statement<[string], StockDays>(`
    SELECT l.product_id AS productId, p.name, min(d.business_date) AS "from", max(d.business_date) AS "to"
    FROM document d JOIN document_line l ON l.document_id = d.id JOIN product p ON p.id = l.product_id
    WHERE l.product_id IN (SELECT value FROM json_each(?)) AND d.type IN (${types.map((type) => `'${type}'`).join(', ')}) AND d.reverses_document_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id)
    GROUP BY l.product_id`)
const openings = daysOf(['openingStock'])
const trade = daysOf(TRADE_TYPES)

type Asked = readonly ProductId[]

/** 期初库存 of these products that stands, by product. */
export function openingDays(db: ReadableDb, ids: Asked): ReadonlyMap<ProductId, StockDays> {
  return byProduct(openings(db).all(JSON.stringify(ids)))
}

/** What was bought and sold of these products and stands, by product. */
export function tradeDays(db: ReadableDb, ids: Asked): ReadonlyMap<ProductId, StockDays> {
  return byProduct(trade(db).all(JSON.stringify(ids)))
}

function byProduct(found: readonly StockDays[]): ReadonlyMap<ProductId, StockDays> {
  return new Map(found.map((days) => [days.productId, days]))
}
