import type { ReturnableLine } from '#shared/contract/document-impact.ts'
import type { Document, DocumentLine } from '#shared/contract/document.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { quantity, QUANTITY_SCALE } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { openSerialsOf, remainderOf } from '#db/repository/line-source.ts'

/** What may still be given back of a posted document, or received from the way; lines with nothing left are left out. */
export function returnableLines(db: ReadableDb, document: Document): ReturnableLine[] {
  if (document.status !== 'posted') return []
  return document.lines.flatMap((line) => {
    const left = returnableLine(db, line)
    return left === null ? [] : [left]
  })
}

function returnableLine(db: ReadableDb, line: DocumentLine): ReturnableLine | null {
  const remainder = remainderOf(db, line.id)
  // Per entered unit; what is no whole part of it (3 of a case of 24) is shown rounded down to what the unit can say.
  const left = quantity(mulDiv([remainder.quantity, QUANTITY_SCALE], [line.ratio]))
  if (left <= 0) return null
  const { id: lineId, lineNumber, productId, unitId, price, taxRate, batch } = line
  return {
    lineId,
    lineNumber,
    productId,
    unitId,
    price,
    taxRate,
    batch,
    serials: openSerialsOf(db, lineId),
    quantity: left,
    amount: remainder.amount,
    netAmount: remainder.netAmount,
    taxAmount: remainder.taxAmount,
  }
}
