import { AppError } from '#shared/errors/app-error.ts'
import type { Document } from '#shared/contract/document.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { auditMaster } from '#db/ledger/audit-master.ts'
import { unusedDepositOfLines } from '#db/report/order-deposit.ts'
import { openOrders } from '#db/report/open-orders.ts'
import { findDocument } from '#db/repository/document-read.ts'
import { orderTolerances, updateTolerances } from '#db/repository/order-tolerance.ts'
import { assertMaySee, assertMayWrite, maySee } from '../document/visible.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { chainOf } from './chain.ts'
import { closeOrder, reopenOrder } from './closing.ts'
import { compareQuotes } from './compare.ts'
import { depositOf } from './deposit.ts'
import { makeOrders } from './make-orders.ts'
import { revisionsOf } from './revisions.ts'

export const orderHandlers: HandlersOf<'order'> = {
  close: (context, input) => {
    assertMayWrite(context, requireDocument(context.db, input.id).type)
    return closeOrder(context, input)
  },
  reopen: (context, input) => {
    assertMayWrite(context, requireDocument(context.db, input.id).type)
    return reopenOrder(context, input)
  },
  tolerances: ({ db }) => orderTolerances(db),
  setTolerances: (context, tolerances) => {
    updateTolerances(context.db, tolerances)
    auditMaster(context.db, context, 'update', 'books', 1)
    return orderTolerances(context.db)
  },
  open: (context, input) => {
    assertMaySee(context, input.type)
    return openOrders(context.db, input).filter(({ type }) => maySee(context, type))
  },
  compare: (context, { id }) => {
    assertMaySee(context, 'supplierQuote')
    return compareQuotes(context, requireDocument(context.db, id))
  },
  makeOrders: (context, input) => {
    assertMayWrite(context, 'purchaseOrder')
    return makeOrders(context, input)
  },
  revisions: (context, { id }) => {
    assertMaySee(context, requireDocument(context.db, id).type)
    return revisionsOf(context.db, id)
  },
  deposit: (context, { id, without = null }) => {
    const document = requireDocument(context.db, id)
    assertMaySee(context, document.type)
    return depositOf(context.db, document, without)
  },
  depositOfLines: (context, { lineIds }) => ({
    unused: unusedDepositOfLines(context.db, lineIds, (type) => maySee(context, type)),
  }),
  chain: (context, { id }) => {
    assertMaySee(context, requireDocument(context.db, id).type)
    return chainOf(context, id)
  },
}

function requireDocument(db: ReadableDb, id: DocumentId): Document {
  const document = findDocument(db, id)
  if (document === null) throw new AppError('NOT_FOUND', { entity: 'document', id })
  return document
}
