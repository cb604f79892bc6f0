import type { LevelPrices, ListedPrice, PriceSources } from '#shared/domain/price/price-offer.ts'
import { MINIMUM_LEVEL } from '#shared/domain/price/price-level.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { PartnerId, PriceLevelId, ProductId, UnitId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { ZERO_RATE, type Rate } from '#shared/kernel/rate.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { lastPriceWith } from './last-price.ts'

/** For whom and on which day prices are asked; without a customer those of retail. */
export interface PriceQuestion {
  readonly partnerId: PartnerId | null
  readonly date: BusinessDate
}

type OfProduct<Row> = Row & { readonly productId: ProductId }

// Many products in one query each: a document of 1,000 lines asks once.
const ASKED = 'IN (SELECT value FROM json_each(?))'
const units = statement<[string], OfProduct<{ unitId: UnitId; ratio: Quantity }>>(`
  SELECT product_id AS productId, unit_id AS unitId, ratio FROM product_unit WHERE product_id ${ASKED}
  ORDER BY product_id, position`)
const levelPrices = statement<[string], OfProduct<{ levelId: PriceLevelId; unitId: UnitId; price: UnitPrice }>>(`
  SELECT product_id AS productId, price_level_id AS levelId, unit_id AS unitId, price FROM product_price
  WHERE product_id ${ASKED}`)
const minimums = statement<[string, number], OfProduct<{ levelId: PriceLevelId; unitId: UnitId; price: UnitPrice }>>(`
  SELECT product_id AS productId, price_level_id AS levelId, unit_id AS unitId, price FROM product_price
  WHERE product_id ${ASKED} AND price_level_id = ?`)
const listed = statement<[Record<string, unknown>], OfProduct<ListedPrice>>(`
  SELECT n.product_id AS productId, p.id AS listId, p.name AS listName, p.valid_from AS validFrom, n.unit_id AS unitId,
    n.price, n.base_level_id AS baseLevelId, n.discount_rate AS discountRate,
    CASE WHEN p.partner_id IS NOT NULL THEN 'partnerList' WHEN p.price_level_id IS NOT NULL THEN 'levelList'
      ELSE 'generalList' END AS scope
  FROM price_list_line n INDEXED BY price_list_line_product JOIN price_list p ON p.id = n.price_list_id
  WHERE n.product_id IN (SELECT value FROM json_each(:ids)) AND p.enabled = 1
    AND (p.partner_id IS NULL OR p.partner_id = :partnerId) AND (p.price_level_id IS NULL OR p.price_level_id = :levelId)
    AND (p.valid_from IS NULL OR p.valid_from <= :date) AND (p.valid_to IS NULL OR p.valid_to >= :date)`)
const taxRates = statement<[string], OfProduct<{ rate: Rate }>>(
  `SELECT id AS productId, sales_tax_rate AS rate FROM product WHERE id ${ASKED}`,
)
const levelOf = statement<[number | null], { levelId: PriceLevelId | null }>(
  'SELECT price_level_id AS levelId FROM partner WHERE id = ?',
)

/**
 * Everything known of the sales prices of products, for one customer on one day; unknown products are left out.
 * @param withLast look up what the customer paid last, too
 */
export function salesPrices(
  db: ReadableDb,
  { partnerId, date }: PriceQuestion,
  ids: readonly ProductId[],
  withLast = false,
): ReadonlyMap<ProductId, PriceSources> {
  const asked = JSON.stringify(ids)
  const levelId = levelOf(db).get(partnerId)?.levelId ?? null
  const unitsOf = byProduct(units(db).all(asked))
  const pricesOf = byProduct(levelPrices(db).all(asked))
  const listsOf = byProduct(listed(db).all({ ids: asked, partnerId, levelId, date }))
  const ratesOf = byProduct(taxRates(db).all(asked))
  return new Map(
    [...unitsOf].map(([id, ownUnits]) => [
      id,
      {
        units: ownUnits,
        levelId,
        levelPrices: pricesOf.get(id) ?? [],
        lists: listsOf.get(id) ?? [],
        last: withLast && partnerId !== null ? lastPaid(db, partnerId, id) : null,
        taxRate: ratesOf.get(id)?.[0]?.rate ?? ZERO_RATE,
      },
    ]),
  )
}

/** What 最低售价 of products are found in; products without one are left out. */
export function minimumPrices(db: ReadableDb, ids: readonly ProductId[]): ReadonlyMap<ProductId, LevelPrices> {
  const pricesOf = byProduct(minimums(db).all(JSON.stringify(ids), MINIMUM_LEVEL))
  if (pricesOf.size === 0) return new Map()
  const unitsOf = byProduct(units(db).all(JSON.stringify([...pricesOf.keys()])))
  return new Map([...pricesOf].map(([id, levelPrices]) => [id, { units: unitsOf.get(id) ?? [], levelPrices }]))
}

function lastPaid(db: ReadableDb, partnerId: PartnerId, id: ProductId): PriceSources['last'] {
  const last = lastPriceWith(db, partnerId, 'salesShipment', id)
  return last === null ? null : { ...last, taxIncluded: last.taxIncluded === 1 }
}

function byProduct<Row extends { readonly productId: ProductId }>(rows: readonly Row[]): Map<ProductId, Row[]> {
  const groups = new Map<ProductId, Row[]>()
  for (const row of rows) groups.set(row.productId, [...(groups.get(row.productId) ?? []), row])
  return groups
}
