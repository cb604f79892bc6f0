import type { StockDoubt } from '#shared/contract/import.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { openingDays, tradeDays, type StockDays } from '#db/repository/import-stock.ts'

/** Goods of rows that are taken, and the day they are of. */
export interface DatedGoods {
  readonly productId: ProductId
  readonly date: BusinessDate
}

const NAMES_SAID = 5

function doubtOf(
  doubt: StockDoubt['doubt'],
  named: readonly StockDays[],
  openingOn: readonly BusinessDate[],
  days: readonly BusinessDate[],
): StockDoubt[] {
  const [on, from, to] = [openingOn.toSorted().at(-1), days.toSorted()[0], days.toSorted().at(-1)]
  if (on === undefined || from === undefined || to === undefined) return []
  const names = named.slice(0, NAMES_SAID).map(({ name }) => name)
  return [{ doubt, products: named.length, names, openingOn: on, from, to }]
}

/** Each once, in the order of the table. */
function productsOf(rows: readonly DatedGoods[]): readonly ProductId[] {
  return [...new Set(rows.map(({ productId }) => productId))]
}

/** History of goods that were opened with stock: what they have now may be what they were opened with. */
export function doubtsOfHistory(db: ReadableDb, rows: readonly DatedGoods[]): readonly StockDoubt[] {
  const opened = openingDays(db, productsOf(rows))
  const concerned = rows.filter(({ productId }) => opened.has(productId))
  const goods = productsOf(concerned).flatMap((id) => opened.get(id) ?? [])
  return doubtOf(
    'historyAfterOpening',
    goods,
    goods.map(({ to }) => to),
    concerned.map(({ date }) => date),
  )
}

/** Opening stock of goods that were bought and sold, or opened, already. */
export function doubtsOfOpening(db: ReadableDb, rows: readonly DatedGoods[]): readonly StockDoubt[] {
  const ids = productsOf(rows)
  const said = (days: ReadonlyMap<ProductId, StockDays>) => ids.flatMap((id) => days.get(id) ?? [])
  const [opened, traded] = [said(openingDays(db, ids)), said(tradeDays(db, ids))]
  const dates = rows.map(({ date }) => date)
  const daysOf = (goods: readonly StockDays[]) => goods.flatMap(({ from, to }) => [from, to])
  return [
    ...doubtOf('openingAfterHistory', traded, dates, daysOf(traded)),
    ...doubtOf('openingAgain', opened, daysOf(opened), daysOf(opened)),
  ]
}
