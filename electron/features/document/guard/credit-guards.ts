import type { PostingDocument } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { addMoney, subtractMoney } from '#shared/kernel/money.ts'
import type { ReadableDb } from '#db/handle.ts'
import { partnerBalance } from '#db/ledger/partner-ledger.ts'
import { overdueWith } from '#db/report/overdue.ts'
import { openOrderAmount } from '#db/repository/open-order-amount.ts'
import { findPartner } from '#db/repository/partner.ts'
import { debtOfDocuments } from '#db/repository/partner-debt.ts'
import type { GuardFinding } from './guards.ts'

/**
 * 超信用额度, judged when the document is written: what the customer owes with it and what he has ordered and not got
 * must not pass his limit. A shipment has taken its part out of its order by then, so nothing counts twice. What does
 * not make him owe more (paid at once, made smaller by 改单) is no new credit.
 * @param documents what the posting wrote: the document, and the reversal of the one it amends
 */
export function overLimit(
  db: ReadableDb,
  { partnerId, type }: PostingDocument,
  documents: readonly DocumentId[],
): GuardFinding[] {
  const partner = partnerId === null ? null : findPartner(db, partnerId)
  if (partner === null || partner.creditLimit === null || partner.isWalkIn) return []
  if (!isPromise(type) && debtOfDocuments(db, partner.id, documents) <= 0) return []
  const receivable = partnerBalance(db, partner.id, 'receivable')
  const ordered = openOrderAmount(db, partner.id)
  const over = subtractMoney(addMoney(receivable, ordered), partner.creditLimit)
  if (over <= 0) return []
  const { name, creditLimit: limit } = partner
  const error = new AppError('CREDIT_LIMIT_EXCEEDED', {
    partner: name,
    limit,
    receivable,
    ordered,
    over,
    permission: 'credit.override',
  })
  return [{ guard: 'creditLimit', line: null, error }]
}

/** 逾期: the customer has not paid what was due before today. */
export function overdue(
  db: ReadableDb,
  id: DocumentId,
  { partnerId }: PostingDocument,
  today: BusinessDate,
): GuardFinding[] {
  const partner = partnerId === null ? null : findPartner(db, partnerId)
  if (partner === null) return []
  const { amount, since } = overdueWith(db, partner.id, 'receivable', today, id)
  if (since === null) return []
  const error = new AppError('CUSTOMER_OVERDUE', {
    partner: partner.name,
    amount,
    days: daysBetween(since, today),
    permission: 'credit.override',
  })
  return [{ guard: 'overdue', line: null, error }]
}

/** An order makes nobody owe anything yet, but promises credit. */
function isPromise(type: string): boolean {
  return type === 'salesOrder'
}
