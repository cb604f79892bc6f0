import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { money } from '#shared/kernel/money.ts'
import { share } from '#shared/kernel/mul-div.ts'
import { toBaseQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findBatch } from '#db/repository/batch.ts'
import { findSource, openSerialsOf, remainderOf, type Source } from '#db/repository/line-source.ts'

export type { Source }

/**
 * The line of an earlier document that this one gives back or receives from the way; null for a free line.
 * @throws AppError SOURCE_NOT_USABLE, RETURN_BEFORE_ORIGIN
 */
export function sourceOf(
  db: ReadableDb,
  content: DocumentContent,
  line: DocumentLineContent,
  lineNumber: number,
): Source | null {
  const id = line.sourceLineId ?? null
  if (id === null) return null
  const source = findSource(db, id)
  const { source: type } = documentDefinition(content.type)
  const usable =
    source !== null &&
    source.live === 1 &&
    source.type === type &&
    source.productId === line.productId &&
    source.partnerId === content.partnerId &&
    // Goods on the way are received where they were sent through, and only from there.
    (type !== 'transfer' || (source.toWarehouseId === content.warehouseId && source.routed === 1)) &&
    isOfSource(db, source, line)
  if (!usable) throw new AppError('SOURCE_NOT_USABLE', { line: lineNumber })
  if (content.businessDate < source.businessDate)
    throw new AppError('RETURN_BEFORE_ORIGIN', { number: source.number, date: source.businessDate, line: lineNumber })
  return source
}

/** What went as one batch or serial number comes back as that. */
function isOfSource(db: ReadableDb, source: Source, { productId, batch, serials = [] }: DocumentLineContent): boolean {
  const sameBatch = batch == null || findBatch(db, productId, batch.code)?.id === source.batchId
  if (!sameBatch || serials.length === 0) return sameBatch
  const open = new Set(openSerialsOf(db, source.lineId))
  return serials.every((serial) => open.has(serial))
}

/** R3, R13: without a price a returned line takes the share of the original's amount that remains. */
export function withRemainingAmount(
  db: ReadableDb,
  line: DocumentLineContent,
  source: Source | null,
  ratio: Quantity,
): DocumentLineContent {
  if (source === null || source.type === 'transfer' || line.price !== null || line.amount !== null) return line
  const remainder = remainderOf(db, source.lineId)
  const returned = toBaseQuantity(line.quantity, ratio)
  // More than remains is refused after posting, over the whole timeline (R9).
  if (remainder.quantity <= 0 || returned > remainder.quantity) return { ...line, amount: money(0) }
  return { ...line, amount: money(share(remainder.amount, returned, remainder.quantity)) }
}
