import type { Rate } from '#shared/kernel/rate.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { books } from '../schema/books.ts'

/** 超收, 超发: how much more than ordered may be received or shipped. */
export interface OrderTolerances {
  readonly overReceipt: Rate
  readonly overShipment: Rate
}

const tolerances = statement<[], OrderTolerances>(
  'SELECT over_receipt_rate AS overReceipt, over_shipment_rate AS overShipment FROM books',
)

export function orderTolerances(db: ReadableDb): OrderTolerances {
  const row = tolerances(db).get()
  if (row === undefined) throw new Error('books without a books row')
  return row
}

/** What the audit log keeps of them: nothing while they are what older books have. */
export function tolerancesImage(db: ReadableDb): Partial<OrderTolerances> {
  const { overReceipt, overShipment } = orderTolerances(db)
  return { ...(overReceipt === 0 ? {} : { overReceipt }), ...(overShipment === 0 ? {} : { overShipment }) }
}

export function updateTolerances(db: WritableDb, { overReceipt, overShipment }: OrderTolerances): void {
  db.orm.update(books).set({ overReceiptRate: overReceipt, overShipmentRate: overShipment }).run()
}
