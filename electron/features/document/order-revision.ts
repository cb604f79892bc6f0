import { continuedLines } from '#shared/domain/order/revision.ts'
import { leastOfRevision } from '#shared/domain/order/fulfilment.ts'
import type { PostingDocument } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentLineId } from '#shared/kernel/id.ts'
import type { ReadableDb, WritableDb } from '#db/handle.ts'
import type { InsertedDocument } from '#db/repository/document-write.ts'
import { findRevision, revisedLinesOf } from '#db/repository/order-read.ts'
import { insertInspections, insertOrder, type NewRevision } from '#db/repository/order-write.ts'
import type { PostedDocument } from '#db/repository/posting-source.ts'

/**
 * What a document has beside header and lines as an order or as the receipt of one.
 * @throws AppError ORDER_BELOW_FULFILLED, ORDER_PARTNER_FIXED
 */
export function writeOrderFacts(
  db: WritableDb,
  document: PostingDocument,
  inserted: InsertedDocument,
  amends: PostedDocument | null,
): void {
  insertInspections(db, inserted, document.lines)
  if (document.terms === null) return
  insertOrder(db, inserted, document.terms, amends === null ? null : nextRevision(db, document, amends))
}

/** The revision that replaces a valid one: its lines go on where they are of the same product. */
function nextRevision(db: ReadableDb, document: PostingDocument, amends: PostedDocument): NewRevision {
  const former = findRevision(db, amends.id)
  if (former === null) throw new Error(`document ${amends.id} is no order`)
  const lines = revisedLinesOf(db, amends.id)
  const continued = continuedLines(lines, document.lines)
  const rootLines = new Map<number, DocumentLineId>()
  for (const [index, line] of document.lines.entries()) {
    const continues = continued[index] ?? null
    if (continues !== null) rootLines.set(line.lineNumber, continues.rootLineId)
  }
  for (const line of lines) {
    const at = continued.indexOf(line)
    const ordered = at < 0 ? 0 : (document.lines[at]?.baseQuantity ?? 0)
    if (ordered < leastOfRevision(line))
      throw new AppError('ORDER_BELOW_FULFILLED', {
        number: amends.number,
        product: line.productName,
        fulfilled: line.fulfilled,
      })
  }
  if (lines.some((line) => line.fulfilled > 0) && document.partnerId !== amends.document.partnerId)
    throw new AppError('ORDER_PARTNER_FIXED', { number: amends.number })
  return { rootDocumentId: former.rootDocumentId, revision: former.revision + 1, rootLines }
}
