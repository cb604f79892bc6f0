import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { addDays, daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import { id, type ProductId } from '#shared/kernel/id.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { LIVE_MOVEMENT } from './live.ts'
import { completeProducts, UNNAMED_PRODUCT } from './named-product.ts'
import type { SourceOf } from './source.ts'
import { FIRST_DAY } from './stock-balance.ts'
import { netOf, tradedBy, type Traded } from './trade-facts.ts'
import { lastTradeDate, SALES } from './trade-side.ts'

/** From the end of a day with nothing left until something came again. */
interface DaysOut {
  readonly productId: ProductId
  readonly date: BusinessDate
  /** The day that changed it; after the last, the day after the period. */
  readonly next: BusinessDate
  /** When the product first moved. */
  readonly first: BusinessDate
  /** 1: something was sold on the day itself. */
  readonly sold: number
}

/** SQL: the first day of the product's live movements that meet a condition. */
const firstDay = (condition: string) => `(SELECT m.business_date FROM stock_movement m
  WHERE m.product_id = o.product ${condition} AND ${LIVE_MOVEMENT} ORDER BY m.business_date LIMIT 1)`

// Transfers between warehouses cancel: a product is out when all of them are. What was held at the end of each day is added
// up in the order of the index, and only days that ended with nothing are looked at further.
const daysOut = statement<[{ from: string; to: string; after: string }], DaysOut>(`
  SELECT * FROM (SELECT o.product AS productId, o.date, ${firstDay('')} AS first,
      ifnull(${firstDay('AND m.business_date > o.date AND m.business_date <= :to')}, :after) AS next,
      EXISTS (SELECT 1 FROM stock_movement m WHERE m.product_id = o.product AND m.business_date = o.date
        AND m.kind = 'sale' AND m.quantity < 0 AND ${LIVE_MOVEMENT}) AS sold
    FROM (SELECT DISTINCT product, date FROM (
        SELECT m.product_id AS product, m.business_date AS date, SUM(m.quantity) OVER days AS held
        FROM stock_movement m INDEXED BY stock_movement_product WHERE m.business_date <= :to AND ${LIVE_MOVEMENT}
        WINDOW days AS (PARTITION BY m.product_id ORDER BY m.business_date)) WHERE held <= 0) o)
  WHERE next > :from`)

/** Days of a period a product was there to be sold, and days it was missing. */
function stockedDays(own: readonly DaysOut[], from: BusinessDate | null, to: BusinessDate) {
  const begin = (date: BusinessDate) => (from !== null && date < from ? from : date)
  const out = own.reduce((days, { date, next, sold }) => {
    // A day that sold the last of it was none without stock; those after it are.
    const soldOn = sold === 1 && begin(date) === date ? 1 : 0
    return days + daysBetween(begin(date), next) - soldOn
  }, 0)
  const [some] = own
  const whole = some === undefined ? 0 : daysBetween(begin(some.first), to) + 1
  return { stocked: whole - out, out }
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
  const { from, to } = question
  const days = Map.groupBy(
    daysOut(db).all({ from: from ?? FIRST_DAY, to, after: addDays(to, 1) }),
    ({ productId }) => productId,
  )
  return traded.flatMap((one) => {
    const productId = id<'product'>(Number(one.key))
    const there = stockedDays(days.get(productId) ?? [], from, to)
    if (there.out <= 0 || there.stocked <= 0 || one.quantity <= one.returnQuantity) return []
    return [
      {
        key: String(one.key),
        cells: { ...UNNAMED_PRODUCT, ...lossOf(one, there) },
        target: { to: 'product', id: productId } as const,
      },
    ]
  })
}

/** 缺货损失: what cost most first; ties by code. */
export const stockoutLoss: SourceOf<'stockoutLoss'> = {
  facts(db, question) {
    const rows = lossRows(db, question, tradedBy(db, SALES, 'product', question))
    rows.sort((a, b) => b.cells.lostAmount - a.cells.lostAmount)
    return { rows, complete: completeProducts(db) }
  },
  lastDate: (db) => lastTradeDate(db, SALES),
}
