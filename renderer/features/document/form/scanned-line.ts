import type { ProductHit } from '#shared/contract/product.ts'
import { countedUp, scannedLine } from '../order/scan-receive.ts'
import { enter } from './entered-columns.ts'
import { withProduct, type EntryLine } from './entry-line.ts'

/** Columns a code may be meant for: it stays in the cell it was scanned into. */
const TAKES_CODES: ReadonlySet<string> = new Set(['remark', 'rejectReason', 'batch', 'serials', 'direction'])

/** Whether a scan in this column is a product: a barcode is no quantity, price or amount. */
export function meansProduct(column: string): boolean {
  return !TAKES_CODES.has(column)
}

/**
 * The line a scan counts on: of an order the first that is not full, else the last one of the same product and unit.
 * Null: it is a new line.
 */
export function lineOfScan(lines: readonly EntryLine[], hit: ProductHit): EntryLine | null {
  const same = (line: EntryLine) => line.product?.id === hit.id && line.unitId === hit.unitId
  return scannedLine(lines, hit) ?? lines.findLast(same) ?? null
}

/** The line with one more of what was scanned; a blank line becomes the line of the product. */
export function withScan(line: EntryLine, hit: ProductHit): EntryLine {
  const filled = line.product === null ? withProduct(line, hit) : line
  return enter(filled, 'quantity', '', true, { quantity: countedUp(filled, hit) })
}
