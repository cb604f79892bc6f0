import type { Bucket } from '#shared/domain/report/bucket.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { cachedStatement, type ReadableDb } from '../../handle.ts'
import { pathOf } from '../../repository/category.ts'
import { LIVE_MOVEMENT } from './live.ts'
import { bucketsOf, bucketTarget } from './sales-trend.ts'
import type { SourceOf } from './source.ts'
import { stockListValue } from './stock-balance.ts'
import { firstMovementDate, lastMovementDate } from './stock-moved.ts'

interface Change {
  readonly date: BusinessDate
  /** All that changed the value of the pools that day. */
  readonly change: number
  readonly purchase: number
  readonly sale: number
}

const HIGHEST = '\u{10ffff}'

/** Every day until the last on which the value changed. A voided pair changes nothing, and is no purchase either. Movements lie in the order of their days. */
function changesOf(db: ReadableDb, { to, categoryId }: ReportQuestion): readonly Change[] {
  const path = categoryId === null ? '' : pathOf(db, categoryId)
  const goods =
    categoryId === null
      ? ''
      : `AND product_id IN (SELECT p.id FROM product p JOIN category c ON c.id = p.category_id WHERE c.path >= :path AND c.path < :pathEnd)`
  return cachedStatement<Change>(
    db,
    `WITH changes AS (
       SELECT m.business_date AS date, SUM(v.value) AS change,
         SUM(iif(m.kind IN ('receipt', 'purchaseReturn') AND ${LIVE_MOVEMENT}, v.value, 0)) AS purchase,
         SUM(iif(m.kind IN ('sale', 'salesReturn') AND ${LIVE_MOVEMENT}, 0 - v.value, 0)) AS sale
         FROM stock_movement m INDEXED BY stock_movement_date JOIN stock_valuation v ON v.movement_id = m.id
         WHERE m.business_date <= :to ${goods.replace('product_id', 'm.product_id')} GROUP BY m.business_date
       UNION ALL
       SELECT business_date, 0 - SUM(amount), 0, 0 FROM stock_trueup WHERE business_date <= :to ${goods} GROUP BY business_date)
     SELECT date, SUM(change) AS change, SUM(purchase) AS purchase, SUM(sale) AS sale FROM changes GROUP BY date ORDER BY date`,
  ).all({ to, path, pathEnd: path + HIGHEST })
}

function sumOf(changes: readonly Change[], key: 'change' | 'purchase' | 'sale'): number {
  return changes.reduce((sum, one) => sum + one[key], 0)
}

function cellsOf(bucket: Bucket, changes: readonly Change[], openingValue: number) {
  const own = changes.filter(({ date }) => date >= bucket.from && date <= bucket.to)
  const [purchaseValue, saleValue] = [sumOf(own, 'purchase'), sumOf(own, 'sale')]
  const otherValue = sumOf(own, 'change') - purchaseValue + saleValue
  return { name: bucket.key, openingValue, purchaseValue, saleValue, otherValue }
}

/** 库存金额走势: each bucket begins with what the last one ended with. */
export const stockValueTrend: SourceOf<'stockValueTrend'> = {
  facts(db, question) {
    const first = firstMovementDate(db, question.categoryId)
    if (first === null || first > question.to) return { rows: [] }
    const changes = changesOf(db, question)
    const buckets = bucketsOf(question, first)
    let value = sumOf(
      changes.filter(({ date }) => buckets[0] !== undefined && date < buckets[0].from),
      'change',
    )
    const opening = value
    const rows = buckets.map((bucket) => {
      const cells = cellsOf(bucket, changes, value)
      value += cells.purchaseValue - cells.saleValue + cells.otherValue
      return {
        key: bucket.key,
        cells,
        target: bucketTarget(question, bucket, 'stockValueTrend', { name: 'stockSummary', grouping: 'product' }),
      }
    })
    const isAll = question.categoryId === null
    return {
      rows,
      totals: { openingValue: opening },
      tieOuts: isAll ? [{ name: 'stockList', difference: value - stockListValue(db, question.to) }] : [],
    }
  },
  lastDate: (db) => lastMovementDate(db),
}
