import type { ContentOf, MoneyContent, SettlementPlan } from '#shared/contract/money-content.ts'
import { allocatedTotal, openTotal, type Allocation, type OpenAmount } from '#shared/domain/money/allocation.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import type { ReadableDb, WritableDb } from '#db/handle.ts'
import type { PartnerEntry } from '#db/ledger/partner-ledger.ts'
import { candidatesOf, planned, settleEntry, settlePairs, type Candidates, type Settling } from './settle-entries.ts'

/**
 * 核销 of a money document that was just written, as its content says.
 * @throws AppError SETTLEMENT_*, NETTING_TOO_LARGE
 */
export function settleMoney(
  db: WritableDb,
  by: Settling,
  content: MoneyContent,
  entries: readonly PartnerEntry[],
): void {
  if (content.type === 'collection' || content.type === 'payment')
    for (const entry of entries) settleAsPlanned(db, by, entry, content.settlements)
  if (content.type === 'partnerAdjustment') settleAdjustment(db, by, content, entries)
}

function settleAdjustment(
  db: WritableDb,
  by: Settling,
  content: ContentOf<'partnerAdjustment'>,
  entries: readonly PartnerEntry[],
): void {
  const { adjustment, settlements, amount } = content
  if (adjustment === 'apply') return applyCredit(db, by, content)
  if (adjustment === 'netting') return net(db, by, content, entries)
  for (const entry of entries) {
    const settled = settleAsPlanned(db, by, entry, settlements)
    // A bad debt is of something that is owed; beyond that it would make the partner a creditor.
    if (adjustment === 'badDebt' && settled !== amount)
      throw new AppError('SETTLEMENT_TOO_LARGE', { amount, open: settled })
  }
}

function settleAsPlanned(db: WritableDb, by: Settling, entry: PartnerEntry, plan: SettlementPlan): Money {
  const others = othersOf(candidatesOf(db, entry.partnerId, entry.side), entry)
  const allocations = planned(db, others, plan, money(Math.abs(entry.amount)))
  settleEntry(db, by, entry, allocations)
  return allocatedTotal(allocations)
}

/** What an entry can be settled with: credit for what is owed, debts for what was paid. */
export function othersOf({ owed, credit }: Candidates, { amount }: { readonly amount: Money }): readonly OpenAmount[] {
  return amount > 0 ? credit : owed
}

/** 核销: credit of a partner against what is owed, without new money. Sides the plan does not name: oldest first. */
function applyCredit(db: WritableDb, by: Settling, content: ContentOf<'partnerAdjustment'>): void {
  const { partnerId, side, amount, settlements } = content
  const { owed, credit } = candidatesOf(db, partnerId, side)
  const credits = settlements === 'oldest' ? [] : settlements.filter(isAmong(credit))
  const debts = settlements === 'oldest' ? [] : settlements.filter((one) => !isAmong(credit)(one))
  const taken = wholly(db, owed, debts, amount)
  const given = wholly(db, credit, credits, amount)
  if (taken === null || given === null) {
    const open = money(Math.min(openTotal(owed), openTotal(credit)))
    throw new AppError('SETTLEMENT_TOO_LARGE', { amount, open })
  }
  settlePairs(db, by, taken, given)
}

/** 对冲: what the partner owes us against what we owe the partner; neither side goes below what is open. */
function net(
  db: WritableDb,
  by: Settling,
  { partnerId, amount, settlements }: ContentOf<'partnerAdjustment'>,
  entries: readonly PartnerEntry[],
): void {
  const receivable = candidatesOf(db, partnerId, 'receivable').owed
  const payable = candidatesOf(db, partnerId, 'payable').owed
  const ofPayable = settlements === 'oldest' ? [] : settlements.filter(isAmong(payable))
  const ofReceivable = settlements === 'oldest' ? [] : settlements.filter((one) => !isAmong(payable)(one))
  for (const entry of entries) {
    const { owed } = candidatesOf(db, partnerId, entry.side)
    const plan = entry.side === 'payable' ? ofPayable : ofReceivable
    const allocations = wholly(db, owed, plan, amount)
    // What is open is what was before the other side was settled.
    if (allocations === null)
      throw new AppError('NETTING_TOO_LARGE', {
        amount,
        receivable: openTotal(receivable),
        payable: openTotal(payable),
      })
    settleEntry(db, by, entry, allocations)
  }
}

/** Allocations that come to exactly the amount: those of the plan, else oldest first. Null when they do not reach it. */
function wholly(
  db: ReadableDb,
  candidates: readonly OpenAmount[],
  plan: Exclude<SettlementPlan, 'oldest'>,
  amount: Money,
): Allocation[] | null {
  const allocations = planned(db, candidates, plan.length === 0 ? 'oldest' : plan, amount)
  return allocatedTotal(allocations) === amount ? allocations : null
}

function isAmong(candidates: readonly OpenAmount[]): (one: { readonly entryId: number }) => boolean {
  const ids = new Set(candidates.map(({ entryId }) => entryId))
  return ({ entryId }) => ids.has(entryId)
}
