import type { BusinessDate } from '../../kernel/business-date.ts'
import type { PriceLevelId, PriceListId, UnitId } from '../../kernel/id.ts'
import { mulDiv } from '../../kernel/mul-div.ts'
import type { Quantity } from '../../kernel/quantity.ts'
import { RATE_SCALE, type Rate } from '../../kernel/rate.ts'
import { unitPrice, UNIT_PRICE_LIMIT, type UnitPrice } from '../../kernel/unit-price.ts'
import { MINIMUM_LEVEL, RETAIL_LEVEL } from './price-level.ts'
import type { PriceOrder, PriceSource } from './price-source.ts'
import { inTaxMode } from './tax-mode.ts'

/** A line of a price list in force: a price of its own, or so much off a level's price. */
export interface ListedPrice {
  readonly listId: PriceListId
  readonly listName: string
  readonly scope: 'partnerList' | 'levelList' | 'generalList'
  readonly validFrom: BusinessDate | null
  readonly unitId: UnitId
  readonly price: UnitPrice | null
  readonly baseLevelId: PriceLevelId | null
  readonly discountRate: Rate | null
}

/** What this customer paid the last time. */
export interface PaidPrice {
  readonly unitId: UnitId
  readonly ratio: Quantity
  readonly price: UnitPrice
  readonly taxIncluded: boolean
  readonly date: BusinessDate
  readonly number: string
}

/** Everything known of the sales prices of one product for one customer on one day. */
export interface PriceSources {
  /** The base unit first. */
  readonly units: readonly { readonly unitId: UnitId; readonly ratio: Quantity }[]
  /** The customer's level; null: retail. */
  readonly levelId: PriceLevelId | null
  readonly levelPrices: readonly {
    readonly levelId: PriceLevelId
    readonly unitId: UnitId
    readonly price: UnitPrice
  }[]
  readonly lists: readonly ListedPrice[]
  readonly last: PaidPrice | null
  readonly taxRate: Rate
}

/** A price the customer could be given, and why. */
export interface PriceOffer {
  readonly source: PriceSource
  readonly price: UnitPrice
  /** Set for this very unit, not converted from another. */
  readonly exact: boolean
  readonly levelId: PriceLevelId | null
  readonly listId: PriceListId | null
  /** Name of the price list, number of the document; empty for a level. */
  readonly name: string
  readonly date: BusinessDate | null
}

interface Found {
  readonly price: UnitPrice
  readonly exact: boolean
}

/**
 * 价格 of a product in one unit, the best offer first: price list of the customer → of the level → for all → level →
 * retail; within each the unit's own price, else base unit × ratio. What was paid last time stands before or after the
 * lists, as the books say; a last price of another unit yields to a list price of the unit itself.
 * @param taxIncluded whether the document's prices are 含税
 */
export function priceOffers(
  sources: PriceSources,
  unitId: UnitId,
  order: PriceOrder,
  taxIncluded = true,
): readonly PriceOffer[] {
  const listed = listOffers(sources, unitId).map((offer) => ({
    ...offer,
    price: inTaxMode(offer.price, true, taxIncluded, sources.taxRate),
  }))
  const last = lastOffer(sources, unitId, taxIncluded)
  const [best, ...rest] = listed
  if (last === null) return listed
  if (best === undefined) return [last]
  const lastWins = order === 'lastFirst' && (last.exact || !best.exact)
  return lastWins ? [last, best, ...rest] : [best, last, ...rest]
}

/** What prices of a level are found in. */
export type LevelPrices = Pick<PriceSources, 'units' | 'levelPrices'>

/** 最低售价 in one unit, 含税; null: there is none. */
export function minimumPrice(sources: LevelPrices, unitId: UnitId): UnitPrice | null {
  return levelPrice(sources, MINIMUM_LEVEL, unitId)?.price ?? null
}

function listOffers(sources: PriceSources, unitId: UnitId): readonly PriceOffer[] {
  const { levelId } = sources
  const level = levelId === null || levelId === RETAIL_LEVEL ? null : levelPrice(sources, levelId, unitId)
  const retail = levelPrice(sources, RETAIL_LEVEL, unitId)
  return [
    ...(['partnerList', 'levelList', 'generalList'] as const).flatMap((scope) => scopeOffers(sources, scope, unitId)),
    ...(level === null ? [] : [{ ...level, ...OF_LEVEL, source: 'level' as const, levelId }]),
    ...(retail === null ? [] : [{ ...retail, ...OF_LEVEL, source: 'retail' as const, levelId: RETAIL_LEVEL }]),
  ]
}

const OF_LEVEL = { listId: null, name: '', date: null } as const

/** Of several lists in force the one that began last counts, then the newer one. */
function scopeOffers(sources: PriceSources, scope: ListedPrice['scope'], unitId: UnitId): readonly PriceOffer[] {
  const own = sources.lists.filter((line) => line.scope === scope)
  const lists = [...new Map(own.map((line) => [line.listId, line])).values()].toSorted(
    (a, b) => compareDates(b.validFrom, a.validFrom) || b.listId - a.listId,
  )
  return lists.flatMap(({ listId, listName, validFrom }) => {
    const lines = own.filter((line) => line.listId === listId)
    const found = inUnit(sources, unitId, (unit) => linePrice(sources, lines, unit))
    return found === null ? [] : [{ ...found, source: scope, levelId: null, listId, name: listName, date: validFrom }]
  })
}

function compareDates(a: BusinessDate | null, b: BusinessDate | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
}

function linePrice(sources: PriceSources, lines: readonly ListedPrice[], unitId: UnitId): UnitPrice | null {
  const line = lines.find((one) => one.unitId === unitId)
  if (line === undefined) return null
  if (line.price !== null || line.baseLevelId === null) return line.price
  const base = levelPrice(sources, line.baseLevelId, unitId)
  return base === null ? null : unitPrice(mulDiv([base.price, RATE_SCALE - (line.discountRate ?? 0)], [RATE_SCALE]))
}

function levelPrice(sources: LevelPrices, levelId: PriceLevelId, unitId: UnitId): Found | null {
  const of = (unit: UnitId) =>
    sources.levelPrices.find((one) => one.levelId === levelId && one.unitId === unit)?.price ?? null
  return inUnit(sources, unitId, of)
}

/** Exact unit first, else base unit × ratio. */
function inUnit({ units }: LevelPrices, unitId: UnitId, priceOf: (unit: UnitId) => UnitPrice | null): Found | null {
  const exact = priceOf(unitId)
  if (exact !== null) return { price: exact, exact: true }
  const [base] = units
  const asked = units.find((unit) => unit.unitId === unitId)
  if (base === undefined || asked === undefined) return null
  const ofBase = priceOf(base.unitId)
  const price = ofBase === null ? null : perUnit(ofBase, base.ratio, asked.ratio)
  return price === null ? null : { price, exact: false }
}

function lastOffer({ last, units, taxRate }: PriceSources, unitId: UnitId, taxIncluded: boolean): PriceOffer | null {
  const ratio = units.find((unit) => unit.unitId === unitId)?.ratio
  if (last === null || ratio === undefined) return null
  const price = perUnit(last.price, last.ratio, ratio)
  if (price === null) return null
  return {
    source: 'last',
    price: inTaxMode(price, last.taxIncluded, taxIncluded, taxRate),
    exact: last.unitId === unitId,
    levelId: null,
    listId: null,
    name: last.number,
    date: last.date,
  }
}

/** A price per one unit as the price per another of the same product; null when that is no price any more. */
export function perUnit(price: UnitPrice, from: Quantity, to: Quantity): UnitPrice | null {
  if (from === to) return price
  const tooHigh = BigInt(price) * BigInt(to) > BigInt(UNIT_PRICE_LIMIT) * BigInt(from)
  return tooHigh ? null : unitPrice(mulDiv([price, to], [from]))
}
