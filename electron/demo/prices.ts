import { mulDiv } from '#shared/kernel/mul-div.ts'
import { UNIT_PRICE_SCALE, unitPrice, type UnitPrice } from '#shared/kernel/unit-price.ts'

export type LevelCode = 'retail' | 'wholesale' | 'member' | 'minimum'

/** 分 as a price. */
export function priceOf(fen: number): UnitPrice {
  return unitPrice((fen * UNIT_PRICE_SCALE) / 100)
}

/** `percent` % of an amount in 分, rounded to a multiple of `step` as prices on a shelf are. */
function percentOf(fen: number, percent: number, step: number): number {
  return mulDiv([fen, percent], [100, step]) * step
}

/** Percent of the purchase price. */
export interface Markup {
  readonly retail: number
  readonly wholesale: number
}

export type LevelPrices = Readonly<Record<LevelCode, number>>

/** Prices per base unit in 分 from the purchase price: a wholesale shop lives on 12 %, the shop front on a third. */
export function levelPrices(cost: number, markup: Markup): LevelPrices {
  const retail = percentOf(cost, markup.retail, cost < 2000 ? 10 : 50)
  return {
    retail,
    wholesale: percentOf(cost, markup.wholesale, cost < 2000 ? 1 : 10),
    member: percentOf(retail, 95, 10),
    minimum: percentOf(cost, 105, 1),
  }
}

/** A purchase price that drifts: `perMille` thousandths of the list price, in whole 分. */
export function driftedCost(cost: number, perMille: number): number {
  return mulDiv([cost, perMille], [1000])
}
