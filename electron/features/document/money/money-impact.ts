import type { Impact } from '#shared/contract/document-impact.ts'
import type { AnyLink } from '#shared/contract/money.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { addMoney, money, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import type { ReadableDb } from '#db/handle.ts'
import { depositsOfOrder } from '#db/report/order-deposit.ts'
import { linkedLinks, settlementsOf } from '#db/repository/money-read.ts'

/** What money stands on a document before it is voided or amended. */
export interface MoneyBefore {
  readonly id: DocumentId
  readonly linked: readonly AnyLink[]
  /** Settled by later documents, which stay. */
  readonly settled: Money
}

export function moneyBefore(db: ReadableDb, id: DocumentId): MoneyBefore {
  const linked = linkedLinks(db, id)
  return { id, linked, settled: settledByOthers(db, id, linked) }
}

/** Null when a void or 改单 does nothing to money. @param heir the document that replaces the old one; null: void */
export function moneyImpact(db: ReadableDb, before: MoneyBefore, heir: DocumentId | null): Impact['money'] | null {
  const takenBack = before.linked.map(({ number }) => number)
  const again = heir === null ? 0 : settledByOthers(db, heir, linkedLinks(db, heir))
  const credit = money(Math.max(0, before.settled - again))
  // Asked after the void: what went with it left its deposit unused again.
  const deposit = heir === null ? depositsOfOrder(db, before.id).unused : ZERO_MONEY
  return takenBack.length === 0 && credit === 0 && deposit === 0 ? null : { takenBack, credit, deposit }
}

function settledByOthers(db: ReadableDb, id: DocumentId, linked: readonly AnyLink[]): Money {
  const own = new Set(linked.map((one) => one.id))
  const others = settlementsOf(db, id).filter(({ document }) => !own.has(document.id))
  return addMoney(...others.map(({ amount }) => amount))
}
