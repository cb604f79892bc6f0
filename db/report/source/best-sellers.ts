import { abcClasses } from '#shared/domain/stocktake/abc.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { businessDate, daysBetween } from '#shared/kernel/business-date.ts'
import { id, type ProductId } from '#shared/kernel/id.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import type { ReadableDb } from '../../handle.ts'
import { completeProducts, UNNAMED_PRODUCT } from './named-product.ts'
import type { SourceOf } from './source.ts'
import { poolBalances, warehouseBalances } from './stock-balance.ts'
import { netOf, tradedBy, type Traded } from './trade-facts.ts'
import { lastTradeDate, SALES } from './trade-side.ts'

/** How many days the question is about; from the beginning of the books, as many as since their first sale. */
function daysAsked({ from, to }: ReportQuestion, sold: readonly Traded[]): number {
  const first = from ?? sold.map(({ date }) => date).sort()[0] ?? to
  return daysBetween(businessDate(first), to) + 1
}

function stockOf(db: ReadableDb, { warehouseId, to }: ReportQuestion): (product: ProductId) => number {
  if (warehouseId === null) {
    const pools = poolBalances(db, to)
    return (product) => pools.get(product)?.quantity ?? 0
  }
  const places = warehouseBalances(db, to)
  return (product) => places.get(product)?.get(warehouseId)?.quantity ?? 0
}

/** 畅销榜: by net sales, the most first; ties by code. */
export const bestSellers: SourceOf<'bestSellers'> = {
  facts(db, question) {
    const sold = tradedBy(db, SALES, 'product', question)
      .filter((one) => one.quantity !== 0 || one.amount !== 0)
      .sort((a, b) => netOf(b) - netOf(a))
    const classes = abcClasses(sold.map((one) => ({ key: Number(one.key), value: netOf(one) })))
    const days = daysAsked(question, sold)
    const stock = stockOf(db, question)
    const rows = sold.map((one, index) => {
      const { key, cost } = one
      const product = id<'product'>(Number(key))
      const netQuantity = one.quantity - one.returnQuantity
      const held = stock(product)
      return {
        key: String(key),
        cells: {
          rank: index + 1,
          ...UNNAMED_PRODUCT,
          netQuantity,
          netAmount: netOf(one),
          cost,
          daily: mulDiv([netQuantity], [days]),
          stock: held,
          // What is sold backwards, or not there, lasts for no number of days.
          coverDays: netQuantity > 0 && held > 0 ? mulDiv([held, days], [netQuantity]) : null,
          abc: classes.get(Number(key)) ?? 'C',
        },
        target: { to: 'report', name: 'salesSummary', change: { productId: product, grouping: 'document' } } as const,
      }
    })
    return { rows, complete: completeProducts(db) }
  },
  lastDate: (db) => lastTradeDate(db, SALES),
}
