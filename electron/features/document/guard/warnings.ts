import type { DocumentCheck } from '#shared/contract/document-check.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { documentTotals } from '#shared/domain/line-totals.ts'
import type { PostingDocument, PostingLine } from '#shared/domain/posting-document.ts'
import { isStriking, priceChange } from '#shared/domain/price/striking-change.ts'
import type { DocumentId, PartnerId, ProductId } from '#shared/kernel/id.ts'
import { addQuantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { expiredQuotesOf, findDuplicates, onHandBefore, openOfOthers } from '#db/report/document-check.ts'
import { lastPriceBefore } from '#db/repository/last-price.ts'
import type { CommandContext } from '../../../ipc/context.ts'

type Warnings = Pick<DocumentCheck, 'duplicates' | 'priceChanges' | 'reserved' | 'expiredQuotes'>

export const NO_WARNINGS: Warnings = { duplicates: [], priceChanges: [], reserved: [], expiredQuotes: [] }

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
    priceChanges: partnerId === null ? [] : lines.flatMap((line) => priceChangeOf(db, id, type, partnerId, line)),
    reserved: type === 'salesShipment' ? eatenReservations(db, id, document) : [],
    expiredQuotes: expiredQuotesOf(db, sourceLineIds, businessDate),
  }
}

/** What was really paid last counts, also for an order or a quote. */
function priceChangeOf(
  db: ReadableDb,
  id: DocumentId,
  type: DocumentType,
  partnerId: PartnerId,
  line: PostingLine,
): Warnings['priceChanges'] {
  const { price: meaning } = documentDefinition(type)
  const { lineNumber, productId, productName, price, unitId } = line
  if ((meaning !== 'purchase' && meaning !== 'sales') || price === null) return []
  const paidIn = meaning === 'purchase' ? 'purchaseReceipt' : 'salesShipment'
  const last = lastPriceBefore(db, partnerId, paidIn, productId, id)
  if (last === null || last.unitId !== unitId || !isStriking(priceChange(price, last.price), price)) return []
  return [{ line: lineNumber, productName, price, last: last.price, date: last.date, number: last.number }]
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
