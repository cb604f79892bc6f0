import { withTolerance } from '#shared/domain/order/fulfilment.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { subtractQuantity } from '#shared/kernel/quantity.ts'
import type { Rate } from '#shared/kernel/rate.ts'
import { ordersTouchedBy, refreshOrder } from '#db/ledger/order-ledger.ts'
import { closedSourceOf, exceededLines } from '#db/repository/order-read.ts'
import { orderTolerances, type OrderTolerances } from '#db/repository/order-tolerance.ts'
import { findPosted } from '#db/repository/posting-source.ts'
import type { CommandContext } from '../../ipc/context.ts'

/**
 * Orders after a posting: how far they are carried out is worked out again, and what was posted is judged over all
 * documents of an order together.
 * @param documents what was written: a posting, a reversal, or both
 * @throws AppError ORDER_CLOSED, ORDER_EXCEEDED
 */
export function settleOrders({ db }: CommandContext, documents: readonly DocumentId[]): void {
  const touched = new Set(documents.flatMap((id) => ordersTouchedBy(db, id)))
  if (touched.size === 0) return
  for (const root of touched) refreshOrder(db, root)
  const tolerances = orderTolerances(db)
  for (const id of documents) {
    const posted = findPosted(db, id)
    if (posted === null || posted.reversesDocumentId !== null) continue
    const closed = closedSourceOf(db, id)
    if (closed !== null) throw new AppError('ORDER_CLOSED', { number: closed })
    const tolerance = toleranceOf(posted.type, tolerances)
    if (tolerance !== null) assertWithinTolerance(db, id, tolerance)
  }
}

/** More may be ordered than was requested or quoted; what moves goods keeps to the order. */
function toleranceOf(type: DocumentType, { overReceipt, overShipment }: OrderTolerances): Rate | null {
  if (documentDefinition(type).direction === 'in') return overReceipt
  return documentDefinition(type).direction === 'out' ? overShipment : null
}

function assertWithinTolerance(db: CommandContext['db'], id: DocumentId, tolerance: Rate): void {
  for (const { number, product, ordered, fulfilled } of exceededLines(db, id)) {
    const most = withTolerance(ordered, tolerance)
    if (fulfilled > most)
      throw new AppError('ORDER_EXCEEDED', { number, product, ordered, over: subtractQuantity(fulfilled, most) })
  }
}
