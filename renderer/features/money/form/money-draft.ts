import type { MoneyDocument } from '#shared/contract/money.ts'
import type { LedgerSide, MoneyContent, SettledEntry } from '#shared/contract/money-content.ts'
import { zMoneyDraft, type MoneyDraft } from '#shared/contract/money-draft.ts'
import type { ChosenPartner } from '#shared/contract/partner.ts'
import type { MoneyType } from '#shared/domain/money/money-type.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { addMoney, money, negateMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import type { DraftJson } from '../store.ts'

/** Which side of the partner a document is about when nothing else is chosen. */
export function usualSide(type: MoneyType): LedgerSide {
  return type === 'payment' || type === 'depositPaid' || type === 'expense' ? 'payable' : 'receivable'
}

export function emptyDraft(type: MoneyType, businessDate: BusinessDate): MoneyDraft {
  return {
    businessDate,
    partner: null,
    side: usualSide(type),
    tenders: [{ accountId: null, amount: null }],
    discount: null,
    manual: false,
    settled: [],
    lines: [{ categoryId: null, amount: null, remark: '' }],
    accountId: null,
    toAccountId: null,
    amount: null,
    fee: null,
    adjustment: 'adjust',
    negative: false,
    dueDate: null,
    remark: '',
    order: null,
  }
}

/** A round trip makes plain data of what the form watches; only that can be sent. */
export function plainDraft(draft: MoneyDraft): MoneyDraft {
  return JSON.parse(JSON.stringify(draft)) as MoneyDraft
}

/** A draft as it is kept; the date stands where every kind of draft has it. */
export function writeDraft(draft: MoneyDraft): DraftJson {
  const { businessDate } = draft
  return { header: { businessDate }, money: { ...plainDraft(draft) } }
}

/** What was kept, or an empty form when it cannot be read. */
export function readDraft(type: MoneyType, content: DraftJson, today: BusinessDate): MoneyDraft {
  const parsed = zMoneyDraft.safeParse(content['money'])
  return parsed.success ? parsed.data : emptyDraft(type, today)
}

export function tenderTotal({ tenders }: MoneyDraft): Money {
  return addMoney(...tenders.map(({ amount }) => amount ?? ZERO_MONEY))
}

export function lineTotal({ lines }: MoneyDraft): Money {
  return addMoney(...lines.map(({ amount }) => amount ?? ZERO_MONEY))
}

export function settledTotal(settled: readonly SettledEntry[]): Money {
  return addMoney(...settled.map(({ amount }) => amount))
}

/** A refund uses up credit; everything else settles what is owed. */
export function isRefund(type: MoneyType, side: LedgerSide): boolean {
  return (type === 'collection' && side === 'payable') || (type === 'payment' && side === 'receivable')
}

/** What keeps a draft from being posted: the first field that misses something. */
export type MissingField = 'partner' | 'account' | 'amount' | 'category' | 'toAccount'

/** The draft as it is posted, or what is missing. */
export function contentOf(type: MoneyType, draft: MoneyDraft): MoneyContent | MissingField {
  const { businessDate, remark, partner, side } = draft
  const header = { businessDate, remark: remark.trim() }
  const amount = draft.amount ?? ZERO_MONEY
  const signed = draft.negative ? negateMoney(amount) : amount
  const tenders = filledTenders(draft)
  const settlements = draft.settled.filter((one) => one.amount > 0)
  switch (type) {
    case 'collection':
    case 'payment': {
      if (partner === null) return 'partner'
      if (tenders === null) return 'account'
      const discount = draft.discount ?? ZERO_MONEY
      if (tenders.length === 0 && discount === 0) return 'amount'
      return { type, ...header, partnerId: partner.id, side, tenders, discount, settlements }
    }
    case 'depositReceived':
    case 'depositPaid':
      if (partner === null) return 'partner'
      if (tenders === null) return 'account'
      return tenders.length === 0
        ? 'amount'
        : { type, ...header, partnerId: partner.id, tenders, orderId: orderOf(draft)?.id ?? null }
    case 'income':
    case 'expense': {
      const lines = filledLines(draft)
      if (lines === null) return 'category'
      if (lines.length === 0) return 'amount'
      if (tenders === null || tenders.length === 0) return 'account'
      return { type, ...header, partnerId: partner?.id ?? null, lines, tenders }
    }
    case 'accountTransfer': {
      const { accountId: fromAccountId, toAccountId } = draft
      if (fromAccountId === null) return 'account'
      if (toAccountId === null) return 'toAccount'
      return amount <= 0
        ? 'amount'
        : { type, ...header, fromAccountId, toAccountId, amount, fee: draft.fee ?? ZERO_MONEY }
    }
    case 'partnerAdjustment': {
      const { adjustment } = draft
      if (partner === null) return 'partner'
      if (amount <= 0) return 'amount'
      const own = adjustment === 'adjust' ? signed : amount
      // What is owed more is not set off against credit unasked.
      const plan = adjustment === 'adjust' && !draft.negative ? [] : settlements.length > 0 ? settlements : 'oldest'
      return { type, ...header, partnerId: partner.id, adjustment, side, amount: own, settlements: plan }
    }
    case 'openingPartner':
      if (partner === null) return 'partner'
      if (amount <= 0) return 'amount'
      return { type, ...header, partnerId: partner.id, side, amount: signed, dueDate: draft.dueDate }
    case 'openingAccount':
      if (draft.accountId === null) return 'account'
      return amount <= 0 ? 'amount' : { type, ...header, accountId: draft.accountId, amount: signed }
  }
}

/** The order a deposit is for; another partner's deposit is for none. */
export function orderOf({ order, partner }: MoneyDraft): MoneyDraft['order'] {
  return order !== null && order.partnerId === partner?.id ? order : null
}

/** Rows with an amount; null when one of them names no account. */
function filledTenders({ tenders }: MoneyDraft) {
  const filled = tenders.filter(({ amount }) => amount !== null && amount > 0)
  const named = filled.flatMap(({ accountId, amount }) =>
    accountId === null || amount === null ? [] : [{ accountId, amount, remark: '' }],
  )
  return named.length === filled.length ? named : null
}

function filledLines({ lines }: MoneyDraft) {
  const filled = lines.filter(({ amount }) => amount !== null && amount > 0)
  const named = filled.flatMap(({ categoryId, amount, remark }) =>
    categoryId === null || amount === null ? [] : [{ categoryId, amount, remark: remark.trim() }],
  )
  return named.length === filled.length ? named : null
}

/** A posted document as the form holds it, for 改单 and copies. */
export function draftOf({ content, order }: MoneyDocument, partner: ChosenPartner | null): MoneyDraft {
  const empty = emptyDraft(content.type, content.businessDate)
  const settled = 'settlements' in content && content.settlements !== 'oldest' ? content.settlements : []
  const amount = 'amount' in content ? content.amount : null
  return {
    ...empty,
    partner,
    remark: content.remark,
    order: order === null || partner === null ? null : { id: order.id, number: order.number, partnerId: partner.id },
    settled,
    manual: settled.length > 0,
    ...('side' in content ? { side: content.side } : {}),
    ...('tenders' in content && content.tenders.length > 0
      ? { tenders: content.tenders.map(({ accountId, amount: part }) => ({ accountId, amount: part })) }
      : {}),
    ...('discount' in content ? { discount: content.discount } : {}),
    ...('lines' in content ? { lines: content.lines } : {}),
    ...('accountId' in content ? { accountId: content.accountId } : {}),
    ...('fromAccountId' in content
      ? { accountId: content.fromAccountId, toAccountId: content.toAccountId, fee: content.fee }
      : {}),
    ...('adjustment' in content ? { adjustment: content.adjustment } : {}),
    ...('dueDate' in content ? { dueDate: content.dueDate } : {}),
    ...(amount === null ? {} : { amount: money(Math.abs(amount)), negative: amount < 0 }),
  }
}

/** What the document comes to, as its total shows it. */
export function formTotal(type: MoneyType, draft: MoneyDraft): Money {
  return hasTenders(type) ? tenderTotal(draft) : (draft.amount ?? ZERO_MONEY)
}

export function hasTenders(type: MoneyType): boolean {
  return !['accountTransfer', 'partnerAdjustment', 'openingPartner', 'openingAccount'].includes(type)
}

/** Whether something stands between header and money: categories, accounts, a balance. */
export function hasBody(type: MoneyType): boolean {
  return !hasTenders(type) || type === 'income' || type === 'expense'
}

export function settlesEntries(type: MoneyType, { adjustment, negative }: MoneyDraft): boolean {
  if (type === 'collection' || type === 'payment') return true
  return type === 'partnerAdjustment' && (adjustment !== 'adjust' || negative)
}

/** The money leaves the shop. */
export function isOutward(type: MoneyType): boolean {
  return type === 'payment' || type === 'depositPaid' || type === 'expense'
}
