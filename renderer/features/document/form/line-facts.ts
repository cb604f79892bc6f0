import type { ProductHit } from '#shared/contract/product.ts'
import { priceChange } from '#shared/domain/price/striking-change.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { ONE_UNIT, quantity, type Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import { mixedQuantity } from '#renderer/text/mixed-quantity.ts'
import { baseQuantityOf, convertPrice, ratioOf, unitNameOf, type EntryLine } from './entry-line.ts'
import type { LineDirection } from './line-direction.ts'

/** What is known of the products on the form, by product. */
export type Facts = ReadonlyMap<ProductId, ProductHit>

/** Stock of a product before and after the whole document, in base units. */
export interface StockChange {
  readonly before: Quantity
  readonly after: Quantity
}

/**
 * Now → after saving per product: every line of the same product counts. Services have no stock.
 * @param back what the document that is amended gives back, in base units
 */
export function stockChanges(
  lines: readonly EntryLine[],
  facts: Facts,
  directions: ReadonlyMap<string, LineDirection>,
  back: ReadonlyMap<ProductId, Quantity> = new Map(),
): ReadonlyMap<ProductId, StockChange> {
  const changes = new Map<ProductId, StockChange>()
  for (const line of lines) {
    const hit = line.product === null ? undefined : facts.get(line.product.id)
    if (hit === undefined || hit.kind === 'service') continue
    const known = changes.get(hit.id)
    const after = known?.after ?? quantity(hit.stock + (back.get(hit.id) ?? 0))
    changes.set(hit.id, {
      before: hit.stock,
      after: quantity(after + signOf(directions.get(line.key)) * baseQuantityOf(line)),
    })
  }
  return changes
}

/** A cost adjustment moves nothing. */
function signOf(direction: LineDirection | undefined): 1 | 0 | -1 {
  if (direction === undefined) return 0
  return direction === 'in' ? 1 : -1
}

/** Base units as they are counted in the unit of a line: `86` in the base unit, `7箱2袋` in a larger one. */
export function countedInUnitOf(line: EntryLine, base: Quantity): string {
  return mixedQuantity(base, line.product?.units ?? [], { name: unitNameOf(line), ratio: ratioOf(line) })
}

export interface LastPrice {
  readonly price: UnitPrice
  readonly date: string
  /** Change of the line's price against it in 1/10,000; null while the line has no price. */
  readonly change: number | null
}

/** The last price in the unit of the line, and how far the line's price is from it. */
export function lastPriceOf(line: EntryLine, facts: Facts): LastPrice | null {
  const hit = line.product === null ? undefined : facts.get(line.product.id)
  if (hit?.lastPrice == null) return null
  const ratio = hit.units.find((unit) => unit.unitId === hit.lastPrice?.unitId)?.ratio ?? ONE_UNIT
  const price = convertPrice(hit.lastPrice.price, ratio, ratioOf(line))
  const change = line.price === null ? null : priceChange(line.price, price)
  return { price, date: hit.lastPrice.date, change }
}

/** Retail price in the unit of the line; null when there is none. */
export function retailPriceOf(line: EntryLine, facts: Facts): UnitPrice | null {
  const hit = line.product === null ? undefined : facts.get(line.product.id)
  if (hit === undefined || hit.retailPrice === null || hit.unitId !== line.unitId) return null
  return hit.retailPrice
}

/** The document takes more than there is. */
export function goesShort(line: EntryLine, stock: ReadonlyMap<ProductId, StockChange>): boolean {
  const change = line.product === null ? undefined : stock.get(line.product.id)
  return change !== undefined && change.after < 0 && change.after < change.before
}
