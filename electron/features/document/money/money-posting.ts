import type { LedgerSide, MoneyContent, Tender } from '#shared/contract/money-content.ts'
import { MONEY_FLOW } from '#shared/domain/money/money-type.ts'
import type { AccountId, MoneyCategoryId, PartnerId } from '#shared/kernel/id.ts'
import { addMoney, money, negateMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import type { MoneyLine, MoneyTerms } from '#db/repository/money-write.ts'

/** What a money document says and does to the ledgers: pure, no database, no clock. */
export interface MoneyPosting {
  readonly partnerId: PartnerId | null
  /** What the document is about; negative only where the entry itself may be. */
  readonly amount: Money
  /** As they are kept with the document; what they do to an account follows from the type. */
  readonly tenders: readonly Tender[]
  readonly lines: readonly MoneyLine[]
  readonly terms: Omit<MoneyTerms, 'withDocumentId'>
  /** Positive: money came into the account. */
  readonly accounts: readonly { readonly accountId: AccountId; readonly amount: Money }[]
  /** Positive: owed more. */
  readonly entries: readonly { readonly side: LedgerSide; readonly amount: Money }[]
}

/** @param feeCategoryId what the fee of a transfer is booked to */
export function moneyPosting(content: MoneyContent, feeCategoryId: MoneyCategoryId): MoneyPosting {
  const said = statementOf(content, feeCategoryId)
  const flow = MONEY_FLOW[content.type]
  const partnerId = 'partnerId' in content ? content.partnerId : null
  return {
    ...NOTHING,
    partnerId,
    ...said,
    accounts: (said.tenders ?? []).map(({ accountId, amount }) => ({
      accountId: requireAccount(accountId),
      amount: money(flow * amount),
    })),
  }
}

type Statement = Partial<Omit<MoneyPosting, 'accounts' | 'partnerId'>> & Pick<MoneyPosting, 'amount'>

const NO_TERMS = { side: null, adjustment: null, discount: ZERO_MONEY, dueDate: null, orderDocumentId: null }
const NOTHING: Omit<MoneyPosting, 'partnerId' | 'amount' | 'accounts'> = {
  tenders: [],
  lines: [],
  terms: NO_TERMS,
  entries: [],
}

function statementOf(content: MoneyContent, feeCategoryId: MoneyCategoryId): Statement {
  switch (content.type) {
    case 'collection':
    case 'payment':
      return settlingStatement(content)
    case 'depositReceived':
    case 'depositPaid':
      return depositStatement(content)
    case 'income':
    case 'expense':
      return { amount: totalOf(content.lines), tenders: ofAccounts(content.tenders), lines: content.lines }
    case 'accountTransfer':
      return transferStatement(content, feeCategoryId)
    case 'partnerAdjustment':
      return adjustmentStatement(content)
    case 'openingPartner': {
      const { side, amount, dueDate } = content
      return { amount, entries: [{ side, amount }], terms: { ...NO_TERMS, side, dueDate } }
    }
    case 'openingAccount':
      return { amount: content.amount, tenders: [ofAccount(content.accountId, content.amount)] }
  }
}

type Of<Type extends MoneyContent['type']> = Extract<MoneyContent, { readonly type: Type }>

/**
 * A collection makes what a customer owes less; from a supplier it is a refund, which uses up what the supplier owes us
 * back (credit on the payable side). A payment is the same the other way round.
 */
function settlingStatement(content: Of<'collection' | 'payment'>): Statement {
  const { type, side, discount } = content
  const amount = totalOf(content.tenders)
  const whole = addMoney(amount, discount)
  const isRefund = (type === 'collection') === (side === 'payable')
  return {
    amount,
    tenders: ofAccounts(content.tenders),
    terms: { ...NO_TERMS, side, discount },
    entries: [{ side, amount: isRefund ? whole : negateMoney(whole) }],
  }
}

/** 预收/预付: money now for what is owed later. */
function depositStatement(content: Of<'depositReceived' | 'depositPaid'>): Statement {
  const side = content.type === 'depositReceived' ? 'receivable' : 'payable'
  const amount = totalOf(content.tenders)
  return {
    amount,
    tenders: ofAccounts(content.tenders),
    terms: { ...NO_TERMS, side, orderDocumentId: content.orderId ?? null },
    entries: [{ side, amount: negateMoney(amount) }],
  }
}

function transferStatement(content: Of<'accountTransfer'>, feeCategoryId: MoneyCategoryId): Statement {
  const { fromAccountId, toAccountId, amount, fee } = content
  return {
    amount,
    tenders: [ofAccount(fromAccountId, negateMoney(addMoney(amount, fee))), ofAccount(toAccountId, amount)],
    lines: fee === 0 ? [] : [{ categoryId: feeCategoryId, amount: fee, remark: '' }],
  }
}

function adjustmentStatement({ adjustment, side, amount }: Of<'partnerAdjustment'>): Statement {
  const less = negateMoney(amount)
  const entries = {
    adjust: [{ side, amount }],
    badDebt: [{ side, amount: less }],
    netting: [
      { side: 'receivable', amount: less },
      { side: 'payable', amount: less },
    ],
    apply: [],
  } as const
  return { amount, entries: entries[adjustment], terms: { ...NO_TERMS, side, adjustment } }
}

function totalOf(parts: readonly { readonly amount: Money }[]): Money {
  return addMoney(...parts.map(({ amount }) => amount))
}

function ofAccounts(tenders: readonly { readonly accountId: AccountId; amount: Money; remark: string }[]): Tender[] {
  return tenders.map(({ accountId, amount, remark }) => ofAccount(accountId, amount, remark))
}

function ofAccount(accountId: AccountId, amount: Money, remark = ''): Tender {
  return { method: 'account', accountId, amount, received: null, remark }
}

function requireAccount(accountId: AccountId | null): AccountId {
  if (accountId === null) throw new Error('a tender of a money document names its account')
  return accountId
}
