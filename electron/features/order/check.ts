import type { DocumentCheck } from '#shared/contract/order.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { documentTotals } from '#shared/domain/line-totals.ts'
import type { PostingLine } from '#shared/domain/posting-document.ts'
import type { DocumentId, PartnerId, ProductId } from '#shared/kernel/id.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { addQuantity, quantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { RATE_SCALE } from '#shared/kernel/rate.ts'
import { expiredQuotesOf, findDuplicates, openOfOthers, onHandAt } from '#db/report/document-check.ts'
import { lastPriceWith } from '#db/repository/last-price.ts'
import type { QueryContext } from '../../ipc/context.ts'
import { preparePosting } from '../document/prepare.ts'

/** A price so far off the last one is worth a look, 1/10,000. */
const STRIKING_CHANGE = 3000

/**
 * What is worth a look before a document is posted: it never stands in the way.
 * @param amends the document it replaces, which is no duplicate of it
 * @throws AppError those of a posting, where the document could not be posted at all
 */
export function checkDocument(
  context: QueryContext,
  content: DocumentContent,
  amends: DocumentId | null,
): DocumentCheck {
  const { db } = context
  const document = preparePosting(context, content)
  const { grossAmount } = documentTotals(document.lines)
  const { type, partnerId, businessDate, warehouseId } = document
  const sourceLineIds = document.lines.flatMap((line) => line.sourceLineId ?? [])
  return {
    duplicates: partnerId === null ? [] : findDuplicates(db, { type, partnerId, businessDate, grossAmount, amends }),
    priceChanges:
      partnerId === null ? [] : document.lines.flatMap((line) => priceChange(context, type, partnerId, line)),
    reserved: type === 'salesShipment' ? eatenReservations(context, document.lines, warehouseId, amends) : [],
    expiredQuotes: expiredQuotesOf(db, sourceLineIds, businessDate),
  }
}

/** What was really paid last counts, also for an order or a quote. */
function priceChange(
  { db }: QueryContext,
  type: DocumentType,
  partnerId: PartnerId,
  line: PostingLine,
): DocumentCheck['priceChanges'] {
  const { price: meaning } = documentDefinition(type)
  if ((meaning !== 'purchase' && meaning !== 'sales') || line.price === null || line.price === 0) return []
  const last = lastPriceWith(
    db,
    partnerId,
    meaning === 'purchase' ? 'purchaseReceipt' : 'salesShipment',
    line.productId,
  )
  if (last === null || last.unitId !== line.unitId || last.price === 0) return []
  const change = mulDiv([line.price - last.price, RATE_SCALE], [last.price])
  if (Math.abs(change) < STRIKING_CHANGE) return []
  const { lineNumber, productName, price } = line
  return [{ line: lineNumber, productName, price, last: last.price, date: last.date, number: last.number }]
}

/** Stock that suffices only with what is kept for other orders. */
function eatenReservations(
  { db }: QueryContext,
  lines: readonly PostingLine[],
  warehouseId: DocumentContent['warehouseId'],
  amends: DocumentId | null,
): DocumentCheck['reserved'] {
  const requested = new Map<ProductId, Quantity>()
  for (const { kind, productId, baseQuantity } of lines)
    if (kind !== 'service')
      requested.set(productId, addQuantity(requested.get(productId) ?? ZERO_QUANTITY, baseQuantity))
  const own = lines.flatMap((line) => line.sourceLineId ?? [])
  return [...requested].flatMap(([productId, wanted]) => {
    const { productName, unitName, onHand } = onHandAt(db, productId, warehouseId, amends)
    const reserved = openOfOthers(db, productId, warehouseId, own)
    const isEaten = reserved > 0 && wanted <= onHand && wanted > onHand - reserved
    return isEaten ? [{ productName, unitName, onHand: quantity(onHand), reserved, requested: wanted }] : []
  })
}
