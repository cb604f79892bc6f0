import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { addDays, businessDate, daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import { id, type ProductId } from '#shared/kernel/id.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { LIVE_MOVEMENT } from './live.ts'
import type { SourceOf } from './source.ts'
import { lastTradeDate, netOf, SALES, tradedBy, type Traded } from './trade-facts.ts'

interface DayOfStock {
  readonly date: BusinessDate
  readonly change: number
  /** Whether something was sold that day. */
  readonly sold: number
}

// Transfers between warehouses cancel: a product is out when all of them are.
const moved = statement<[string], DayOfStock & { productId: ProductId }>(`
  SELECT m.product_id AS productId, m.business_date AS date, SUM(m.quantity) AS change,
    max(iif(m.kind = 'sale' AND m.quantity < 0, 1, 0)) AS sold
  FROM stock_movement m WHERE m.business_date <= ? AND ${LIVE_MOVEMENT}
  GROUP BY m.product_id, m.business_date ORDER BY m.product_id, m.business_date`)

/** Days of a period a product was there to be sold, and days it was missing. */
export function stockedDays(
  days: readonly DayOfStock[],
  from: BusinessDate,
  to: BusinessDate,
): { readonly stocked: number; readonly out: number } {
  let [stocked, out, held] = [0, 0, 0]
  days.forEach(({ date, change, sold }, at) => {
    held += change
    const next = days[at + 1]?.date ?? addDays(to, 1)
    const [begin, end] = [date < from ? from : date, next]
    const lasts = begin < end ? daysBetween(begin, end) : 0
    // A day that sold the last of it was none without stock; those after it are.
    const soldOn = sold === 1 && date >= from ? 1 : 0
    if (held > 0) stocked += lasts
    else {
      stocked += soldOn
      out += lasts - soldOn
    }
  })
  return { stocked, out }
}

function lossOf(one: Traded, { stocked, out }: { stocked: number; out: number }) {
  const netQuantity = one.quantity - one.returnQuantity
  const lost = (figure: number) => mulDiv([figure, out], [stocked])
  return {
    outDays: out,
    stockedDays: stocked,
    netQuantity,
    daily: mulDiv([netQuantity], [stocked]),
    lostQuantity: lost(netQuantity),
    lostAmount: lost(netOf(one)),
    lostProfit: lost(netOf(one) - one.cost),
  }
}

function lossRows(db: ReadableDb, question: ReportQuestion, traded: readonly Traded[]) {
  const days = Map.groupBy(moved(db).all(question.to), ({ productId }) => productId)
  return traded.flatMap((one) => {
    const productId = id<'product'>(Number(one.key))
    const own = days.get(productId) ?? []
    const from = question.from ?? own[0]?.date ?? question.to
    const there = stockedDays(own, businessDate(from), question.to)
    if (there.out <= 0 || there.stocked <= 0 || one.quantity <= one.returnQuantity) return []
    const { code, name, spec, unit } = one
    return [
      {
        key: String(one.key),
        cells: { code, name, spec, unit, ...lossOf(one, there) },
        target: { to: 'product', id: productId } as const,
      },
    ]
  })
}

/** 缺货损失: what cost most first; ties by code. */
export const stockoutLoss: SourceOf<'stockoutLoss'> = {
  facts(db, question) {
    const rows = lossRows(db, question, tradedBy(db, SALES, 'product', question))
    return { rows: rows.sort((a, b) => b.cells.lostAmount - a.cells.lostAmount) }
  },
  lastDate: (db) => lastTradeDate(db, SALES),
}
