import { countedUp, scannedLine } from '../order/scan-receive.ts'
import { enter } from './entered-columns.ts'
import { withProduct, type EntryLine } from './entry-line.ts'
import type { ScannedHit } from './product-cell.ts'

/** Columns a code may be meant for: it stays in the cell it was scanned into. */
const TAKES_CODES: ReadonlySet<string> = new Set(['remark', 'rejectReason', 'batch', 'serials', 'direction'])

/** Whether a scan in this column is a product: a barcode is no quantity, price or amount. */
export function meansProduct(column: string): boolean {
  return !TAKES_CODES.has(column)
}

/**
 * The line a scan counts on: of an order the first that is not full, else the last one of the same product and unit.
 * Null: it is a new line, as a label with an amount always is; and nothing is put on what an amount was agreed for.
 */
export function lineOfScan(lines: readonly EntryLine[], { hit, amount }: ScannedHit): EntryLine | null {
  const same = (line: EntryLine) => line.product?.id === hit.id && line.unitId === hit.unitId && line.amount === null
  return scannedLine(lines, hit) ?? (amount === null ? lines.findLast(same) : null) ?? null
}

/** The line with more of what was scanned; a blank line becomes the line of the product, at what its label says. */
export function withScan(line: EntryLine, scanned: ScannedHit): EntryLine {
  const isNew = line.product === null
  const filled = isNew ? withProduct(line, scanned.hit) : line
  const counted = enter(filled, 'quantity', '', true, { quantity: countedUp(filled, scanned) })
  return isNew && scanned.amount !== null ? enter(counted, 'amount', '', true, { amount: scanned.amount }) : counted
}
