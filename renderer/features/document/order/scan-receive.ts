import type { ProductHit } from '#shared/contract/product.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { addQuantity, ONE_UNIT, quantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { ratioOf, type EntryLine } from '../form/entry-line.ts'
import type { ScannedHit } from '../form/product-cell.ts'

/** Lines that carry an order out: what is scanned is counted on them. */
export function orderLines(lines: readonly EntryLine[]): readonly EntryLine[] {
  return lines.filter((line) => line.source?.carriesOut === true && line.product !== null)
}

/**
 * The line a scan counts on: of the product, the first that is not full yet, else the last one, which then shows that
 * more came than was ordered. Null: the product is on none.
 */
export function scannedLine(lines: readonly EntryLine[], hit: ProductHit): EntryLine | null {
  const same = orderLines(lines).filter((line) => line.product?.id === hit.id)
  return same.find(({ quantity: counted, source }) => (counted ?? 0) < (source?.quantity ?? 0)) ?? same.at(-1) ?? null
}

/** So many more of the scanned unit, in the unit of the line: a case scanned on a line of bottles counts 24. */
export function countedUp(line: EntryLine, { hit, quantity: count }: Pick<ScannedHit, 'hit' | 'quantity'>): Quantity {
  const scanned = hit.units.find(({ unitId }) => unitId === hit.unitId)?.ratio ?? ONE_UNIT
  const more = quantity(mulDiv([scanned, count], [ratioOf(line)]))
  return addQuantity(line.quantity ?? ZERO_QUANTITY, more)
}
