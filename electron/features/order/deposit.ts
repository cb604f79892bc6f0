import type { Document } from '#shared/contract/document.ts'
import type { OrderDeposit } from '#shared/contract/order.ts'
import { money, ZERO_MONEY } from '#shared/kernel/money.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { depositsOfOrder } from '#db/report/order-deposit.ts'
import { depositRoom } from '../document/money/order-deposit.ts'

/** 订金 of an order: what was agreed, and what came of it. */
export function depositOf(db: ReadableDb, { id, terms }: Document, without: DocumentId | null): OrderDeposit {
  const agreed = terms?.deposit ?? ZERO_MONEY
  const { paid, unused, documents } = depositsOfOrder(db, id)
  return {
    agreed,
    paid,
    open: money(Math.max(0, agreed - paid)),
    unused,
    room: depositRoom(db, id, without),
    documents,
  }
}
