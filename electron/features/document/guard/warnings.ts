import type { DocumentCheck } from '#shared/contract/document-check.ts'
import { documentTotals } from '#shared/domain/line-totals.ts'
import type { PostingDocument } from '#shared/domain/posting-document.ts'
import type { DocumentId, ProductId } from '#shared/kernel/id.ts'
import { addQuantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { expiredQuotesOf, findDuplicates, onHandBefore, openOfOthers } from '#db/report/document-check.ts'
import type { CommandContext } from '../../../ipc/context.ts'

type Warnings = Pick<DocumentCheck, 'duplicates' | 'reserved' | 'expiredQuotes'>

export const NO_WARNINGS: Warnings = { duplicates: [], reserved: [], expiredQuotes: [] }

/** A document as it was just written, in the transaction that is judged. */
interface Entered {
  readonly id: DocumentId
  readonly document: PostingDocument
}

/** What is worth a look before a document is posted; it never stands in the way. */
export function warningsOf({ db }: CommandContext, { id, document }: Entered): Warnings {
  const { type, partnerId, businessDate, lines } = document
  const { grossAmount } = documentTotals(lines)
  const sourceLineIds = lines.flatMap((line) => line.sourceLineId ?? [])
  return {
    duplicates: partnerId === null ? [] : findDuplicates(db, { id, type, partnerId, businessDate, grossAmount }),
    reserved: type === 'salesShipment' ? eatenReservations(db, id, document) : [],
    expiredQuotes: expiredQuotesOf(db, sourceLineIds, businessDate),
  }
}

/** Stock that suffices only with what is kept for other orders. */
function eatenReservations(
  db: ReadableDb,
  id: DocumentId,
  { lines, warehouseId }: PostingDocument,
): Warnings['reserved'] {
  const requested = new Map<ProductId, Quantity>()
  for (const { kind, productId, baseQuantity } of lines)
    if (kind !== 'service')
      requested.set(productId, addQuantity(requested.get(productId) ?? ZERO_QUANTITY, baseQuantity))
  const own = lines.flatMap((line) => line.sourceLineId ?? [])
  return [...requested].flatMap(([productId, wanted]) => {
    const { productName, unitName, onHand } = onHandBefore(db, productId, warehouseId, id)
    const reserved = openOfOthers(db, productId, warehouseId, own)
    const isEaten = reserved > 0 && wanted <= onHand && wanted > onHand - reserved
    return isEaten ? [{ productName, unitName, onHand, reserved, requested: wanted }] : []
  })
}
