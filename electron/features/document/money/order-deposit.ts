import type { MoneyContent } from '#shared/contract/money-content.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { money, subtractMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import type { ReadableDb } from '#db/handle.ts'
import { depositsOfOrder } from '#db/report/order-deposit.ts'
import { findDocument } from '#db/repository/document-read.ts'
import { validRevisionOf } from '#db/repository/order-read.ts'

/**
 * A deposit named for an order is for one that counts, of its own side and partner.
 * @param before what the amended deposit was for: that stays, also when the order was voided since
 * @throws AppError NOT_FOUND, DOCUMENT_TYPE_MISMATCH, IS_REVERSAL, ALREADY_VOIDED, ORDER_NOT_OF_PARTNER
 */
export function assertOrderOfDeposit(db: ReadableDb, content: MoneyContent, before: DocumentId | null): void {
  if (content.type !== 'depositReceived' && content.type !== 'depositPaid') return
  const { orderId, partnerId, type } = content
  if (orderId === undefined || orderId === null) return
  const order = findDocument(db, orderId)
  if (order === null) throw new AppError('NOT_FOUND', { entity: 'document', id: orderId })
  const { number } = order
  if (order.type !== (type === 'depositReceived' ? 'salesOrder' : 'purchaseOrder'))
    throw new AppError('DOCUMENT_TYPE_MISMATCH', { number, type: order.type })
  if (order.status === 'reversal') throw new AppError('IS_REVERSAL', { number })
  // An earlier revision is as good as the valid one.
  const valid = validRevisionOf(db, orderId)
  if (valid === null && orderId !== before)
    throw new AppError('ALREADY_VOIDED', { number, by: order.counterpart ?? '' })
  if (order.partnerId !== partnerId) throw new AppError('ORDER_NOT_OF_PARTNER', { number, name: order.partnerName })
}

/** What may still be taken or paid before the deposits of an order are more than it is worth. @param without one that does not count */
export function depositRoom(db: ReadableDb, orderId: DocumentId, without: DocumentId | null): Money {
  const worth = findDocument(db, validRevisionOf(db, orderId)?.id ?? orderId)?.grossAmount ?? ZERO_MONEY
  return money(Math.max(0, worth - depositsOfOrder(db, orderId, without).paid))
}

/** More than the order is worth is taken all the same, but written down; null: it is not more. */
export function depositBeyondOrder(
  db: ReadableDb,
  content: MoneyContent,
  amount: Money,
): { beyondOrder: Money } | null {
  if ((content.type !== 'depositReceived' && content.type !== 'depositPaid') || content.orderId == null) return null
  const beyond = subtractMoney(amount, depositRoom(db, content.orderId, null))
  return beyond > 0 ? { beyondOrder: beyond } : null
}
