import type { DocumentRow } from '#shared/contract/document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { refreshOrder, storedStanding, type OrderStanding } from '#db/ledger/order-ledger.ts'
import { findRevision } from '#db/repository/order-read.ts'
import { insertClosing } from '#db/repository/order-write.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { requireRow } from '../document/post.ts'
import { requireLive } from '../document/void.ts'

interface Closing {
  readonly id: DocumentId
  readonly reason: string
}

/** 强制关闭: what is open is released. @throws AppError NOT_FOUND, ALREADY_VOIDED, IS_REVERSAL, ORDER_CLOSED, ORDER_FULFILLED */
export function closeOrder(context: CommandContext, { id, reason }: Closing): DocumentRow {
  const { number, order } = requireOrder(context, id)
  if (order.fulfilment === 'closed') throw new AppError('ORDER_CLOSED', { number })
  if (order.fulfilment === 'full') throw new AppError('ORDER_FULFILLED', { number })
  return record(context, order, 'close', reason)
}

/** 重新打开. @throws AppError NOT_FOUND, ALREADY_VOIDED, IS_REVERSAL, ORDER_NOT_CLOSED */
export function reopenOrder(context: CommandContext, { id, reason }: Closing): DocumentRow {
  const { number, order } = requireOrder(context, id)
  if (order.fulfilment !== 'closed') throw new AppError('ORDER_NOT_CLOSED', { number })
  return record(context, order, 'reopen', reason)
}

function requireOrder({ db }: CommandContext, id: DocumentId): { number: string; order: OrderStanding } {
  const { number } = requireLive(db, id)
  const revision = findRevision(db, id)
  const order = revision === null ? null : storedStanding(db, revision.rootDocumentId)
  if (order === null) throw new AppError('NOT_FOUND', { entity: 'document', id })
  return { number, order }
}

function record(
  { db, now, userId }: CommandContext,
  { rootDocumentId, documentId }: OrderStanding,
  kind: 'close' | 'reopen',
  entered: string,
): DocumentRow {
  // As the file keeps it: half a surrogate pair becomes U+FFFD there.
  const reason = entered.toWellFormed()
  const entityId = insertClosing(db, { rootDocumentId, kind, reason, at: now, userId })
  const after = { order: rootDocumentId, reason }
  appendAudit(db, { at: now, userId, action: `order.${kind}`, entity: 'orderClosing', entityId, after })
  refreshOrder(db, rootDocumentId)
  return requireRow(db, documentId)
}
