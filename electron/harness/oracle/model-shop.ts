import { StockOracle, type OracleSettings } from './oracle.ts'
import type { ProductFacts } from './posting.ts'

/** The small shop of the random histories: goods, places and days. */
export const MODEL_PRODUCTS: Readonly<Record<string, ProductFacts>> = {
  甲: { referencePrice: 0n, hasBatches: false },
  // R6: 5.55 元.
  乙: { referencePrice: 5_550_000n, hasBatches: false },
  丙: { referencePrice: 0n, hasBatches: true },
  // R17: with a reference price like 乙, so that a disassembly into both is weighed by it.
  丁: { referencePrice: 12_000_000n, hasBatches: false },
}
export const MODEL_PRODUCT_NAMES = Object.keys(MODEL_PRODUCTS)
export const MODEL_BATCHES = ['一批', '二批'] as const
export const MODEL_WAREHOUSES = ['门店', '后仓'] as const
export const MODEL_TRANSIT = '在途'
export const MODEL_PLACES = [...MODEL_WAREHOUSES, MODEL_TRANSIT] as const

/** So much for 1/10,000 of a unit is a price that the program still takes. */
export const LARGEST_MONEY = 80_000

/** Day 0 is the first day of the books; the month changes at day 5, so that there are figures of two months. */
export const FIRST_TODAY = 6

export function dayText(day: number): string {
  return new Date(Date.UTC(2026, 1, 24 + day)).toISOString().slice(0, 10)
}

export function dayNumber(date: string): number {
  return Math.round((Date.parse(date) - Date.UTC(2026, 1, 24)) / 86_400_000)
}

export function openModelShop(settings: Omit<OracleSettings, 'today'>): StockOracle {
  const oracle = new StockOracle({ ...settings, today: dayText(FIRST_TODAY) })
  for (const [name, facts] of Object.entries(MODEL_PRODUCTS)) oracle.setProduct(name, facts)
  return oracle
}

export function batchesOf(product: string): readonly string[] {
  return MODEL_PRODUCTS[product]?.hasBatches === true ? MODEL_BATCHES : ['']
}
