import type { LedgerSide, SettledEntry, SettlementPlan } from '#shared/contract/money-content.ts'
import {
  allocatedTotal,
  allocateOldest,
  pairAllocations,
  type Allocation,
  type OpenAmount,
} from '#shared/domain/money/allocation.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { id, type DocumentId, type PartnerEntryId, type PartnerId } from '#shared/kernel/id.ts'
import { addMoney, money, type Money } from '#shared/kernel/money.ts'
import type { ReadableDb, WritableDb } from '#db/handle.ts'
import { appendSettlement } from '#db/ledger/settlement-ledger.ts'
import { findEntry, openEntriesOf } from '#db/report/open-entries.ts'

/** Entries of one partner and side that can be settled, with how much of each is open (more than 0). */
export interface Candidates {
  readonly owed: readonly OpenAmount[]
  readonly credit: readonly OpenAmount[]
}

export function candidatesOf(db: ReadableDb, partnerId: PartnerId, side: LedgerSide): Candidates {
  const open = openEntriesOf(db, partnerId, side).map(({ open: amount, ...entry }) => ({
    ...entry,
    sign: Math.sign(amount),
    open: money(Math.abs(amount)),
  }))
  return { owed: open.filter(({ sign }) => sign > 0), credit: open.filter(({ sign }) => sign < 0) }
}

/**
 * So much of each candidate as the plan says, or oldest first up to the amount.
 * @throws AppError SETTLEMENT_FOREIGN, SETTLEMENT_OVER_ENTRY, SETTLEMENT_OVER_TOTAL
 */
export function planned(
  db: ReadableDb,
  candidates: readonly OpenAmount[],
  plan: SettlementPlan,
  amount: Money,
): Allocation[] {
  if (plan === 'oldest') return allocateOldest(candidates, amount)
  const allocations = mergedByEntry(plan)
  for (const one of allocations) assertOpen(db, candidates, one)
  const total = allocatedTotal(allocations)
  if (total > amount) throw new AppError('SETTLEMENT_OVER_TOTAL', { amount, allocated: total })
  return allocations
}

/** Two lines about one entry are judged together. */
function mergedByEntry(plan: readonly SettledEntry[]): Allocation[] {
  const sums = new Map<number, Money>()
  for (const { entryId, amount } of plan) {
    const before = sums.get(entryId)
    sums.set(entryId, before === undefined ? amount : addMoney(before, amount))
  }
  return [...sums].map(([entryId, amount]) => ({ entryId, amount }))
}

function assertOpen(db: ReadableDb, candidates: readonly OpenAmount[], { entryId, amount }: Allocation): void {
  const candidate = candidates.find((one) => one.entryId === entryId)
  if (candidate !== undefined && amount <= candidate.open) return
  const entry = findEntry(db, id<'partnerEntry'>(entryId))
  if (entry === null) throw new AppError('NOT_FOUND', { entity: 'partnerEntry', id: entryId })
  const { number } = entry
  if (candidate === undefined) throw new AppError('SETTLEMENT_FOREIGN', { number })
  throw new AppError('SETTLEMENT_OVER_ENTRY', { number, open: candidate.open, amount })
}

/** Who says that something is settled, and from when on. */
export interface Settling {
  readonly documentId: DocumentId
  readonly businessDate: BusinessDate
}

/** Settle what is owed against what was paid; dated when both were there. */
export function settlePairs(
  db: WritableDb,
  by: Settling,
  owed: readonly Allocation[],
  paid: readonly Allocation[],
): void {
  for (const { owedEntryId, paidEntryId, amount } of pairAllocations(owed, paid)) {
    const entries = [id<'partnerEntry'>(owedEntryId), id<'partnerEntry'>(paidEntryId)] as const
    const dates = entries.map((one) => findEntry(db, one)?.businessDate ?? by.businessDate)
    appendSettlement(db, {
      documentId: by.documentId,
      owedEntryId: entries[0],
      paidEntryId: entries[1],
      businessDate: [by.businessDate, ...dates].reduce((latest, date) => (date > latest ? date : latest)),
      amount,
    })
  }
}

/** Settle an entry with allocations of the other sign. */
export function settleEntry(
  db: WritableDb,
  by: Settling,
  entry: { readonly id: PartnerEntryId; readonly amount: Money },
  others: readonly Allocation[],
): void {
  const own = [{ entryId: entry.id, amount: allocatedTotal(others) }]
  if (entry.amount > 0) settlePairs(db, by, own, others)
  else settlePairs(db, by, others, own)
}
