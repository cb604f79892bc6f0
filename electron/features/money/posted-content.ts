import type { MoneyDocument } from '#shared/contract/money.ts'
import type { AccountTender, MoneyContent, SettledEntry } from '#shared/contract/money-content.ts'
import { money, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'

type Posted = Omit<MoneyDocument, 'content'>

/** What would be entered to post a document again; a reversal gives what its original was. */
export function contentOfPosted(posted: Posted): MoneyContent {
  const { type, businessDate, remark } = posted
  const sign = posted.status === 'reversal' ? -1 : 1
  const of = (amount: Money) => money(sign * amount)
  const header = { businessDate, remark }
  const tenders: AccountTender[] = posted.tenders.map(({ accountId, amount, remark: note }) => ({
    accountId,
    amount: of(amount),
    remark: note,
  }))
  const amount = of(posted.amount)
  const side = posted.side ?? 'receivable'
  const settlements = settledBy(posted)
  const lines = posted.lines.map((line) => ({
    categoryId: line.categoryId,
    amount: of(line.amount),
    remark: line.remark,
  }))
  switch (type) {
    case 'collection':
    case 'payment':
      return {
        type,
        ...header,
        partnerId: partnerOf(posted),
        side,
        tenders,
        discount: of(posted.discount),
        settlements,
      }
    case 'depositReceived':
    case 'depositPaid':
      return { type, ...header, partnerId: partnerOf(posted), tenders, orderId: posted.order?.id ?? null }
    case 'income':
    case 'expense':
      return { type, ...header, partnerId: posted.partnerId, lines, tenders }
    case 'accountTransfer':
      return { type, ...header, ...accountsOf(tenders), amount, fee: lines[0]?.amount ?? ZERO_MONEY }
    case 'partnerAdjustment': {
      const adjustment = posted.adjustment ?? 'adjust'
      return { type, ...header, partnerId: partnerOf(posted), adjustment, side, amount, settlements }
    }
    case 'openingPartner':
      return { type, ...header, partnerId: partnerOf(posted), side, amount, dueDate: posted.dueDate }
    case 'openingAccount':
      return { type, ...header, accountId: firstOf(tenders).accountId, amount }
  }
}

/** Of a voided document nothing is settled any more: what comes instead of it begins anew. */
function settledBy(posted: Posted): SettledEntry[] {
  if (posted.status !== 'posted') return []
  return posted.settlements.map(({ entryId, amount }) => ({ entryId, amount }))
}

function partnerOf({ partnerId, number }: Posted) {
  if (partnerId === null) throw new Error(`${number} has no partner`)
  return partnerId
}

function accountsOf(tenders: readonly AccountTender[]) {
  return { fromAccountId: firstOf(tenders).accountId, toAccountId: firstOf(tenders.toReversed()).accountId }
}

function firstOf(tenders: readonly AccountTender[]): AccountTender {
  const [first] = tenders
  if (first === undefined) throw new Error('a document of accounts names one')
  return first
}
