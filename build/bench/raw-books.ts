import type { openRawBooks } from '#db/bench/raw-sale.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import { OPENED_ON, PARTNERS, popularProduct, SALE_LINES } from './generate.ts'
import type { Random } from './random.ts'

type RawBooks = ReturnType<typeof openRawBooks>
export type RawSale = Parameters<RawBooks['sell']>[0]

/** The same sale as the program posts, as the raw baseline takes it. */
export function rawSaleOf(random: Random, products: number, date: string): RawSale {
  const lines = Array.from({ length: SALE_LINES }, () => {
    const price = random.between(100, 9_000)
    return { product: popularProduct(random, products), quantity: 10_000, price: price * 10_000, amount: price }
  })
  return { date, partner: 2 * random.between(1, PARTNERS / 2), lines }
}

const SALES_A_TRANSACTION = 1_000
const DAYS = 730

/** Fill the baseline with as many movements as the books have. */
export function fillRawBooks(raw: RawBooks, random: Random, products: number, movements: number): void {
  const sales = Math.ceil(movements / SALE_LINES)
  for (let from = 0; from < sales; from += SALES_A_TRANSACTION) {
    const date = addDays(OPENED_ON, Math.floor((from / sales) * DAYS))
    raw.sellMany(
      Array.from({ length: Math.min(SALES_A_TRANSACTION, sales - from) }, () => rawSaleOf(random, products, date)),
    )
  }
}
