import { sum } from '../oracle/arithmetic.ts'
import { DeskRefusal, type DeskContent, type MoneyContent, type PartnerEntry, type Plan, type Side } from './facts.ts'
import type { DeskOracle } from './oracle.ts'
import { size, totalOf } from './settlements.ts'

type Of<Type extends MoneyContent['type']> = Extract<MoneyContent, { readonly type: Type }>

/** What a money document does to accounts and partners. */
export function bookMoney(oracle: DeskOracle, name: string, content: MoneyContent): void {
  const move = (account: string, amount: bigint) => oracle.moves.push({ document: name, account, amount })
  switch (content.type) {
    case 'collection':
    case 'payment':
      return bookSettling(oracle, name, content)
    case 'depositReceived':
    case 'depositPaid': {
      const side = content.type === 'depositReceived' ? 'receivable' : 'payable'
      move(content.paid.account, content.type === 'depositReceived' ? content.paid.amount : -content.paid.amount)
      oracle.book(name, { ...at(content), side, due: content.date, amount: -content.paid.amount })
      return
    }
    case 'income':
    case 'expense':
      move(content.paid.account, content.type === 'income' ? content.paid.amount : -content.paid.amount)
      return
    case 'accountTransfer':
      if (content.from === content.to) throw new DeskRefusal('SAME_ACCOUNT')
      move(content.from, -content.amount - content.fee)
      move(content.to, content.amount)
      return
    case 'partnerAdjustment':
      return bookAdjustment(oracle, name, content)
    case 'openingPartner':
      oracle.book(name, { ...at(content), side: content.side, due: dueOf(oracle, content), amount: content.amount })
      return
    case 'openingAccount':
      move(content.account, content.amount)
  }
}

/** 订金: for an order that counts, of its own side and partner; 改单 may leave it with an order that was voided since. */
export function assertOrderOfDeposit(oracle: DeskOracle, content: MoneyContent, former: DeskContent | null): void {
  if (!('order' in content) || content.order === null) return
  const named = oracle.document(content.order)
  if (named.content.type !== (content.type === 'depositReceived' ? 'salesOrder' : 'purchaseOrder'))
    throw new DeskRefusal('DOCUMENT_TYPE_MISMATCH')
  if (named.reverses !== null) throw new DeskRefusal('IS_REVERSAL')
  const valid = oracle.orders.get(named.order ?? '')?.document
  const counts = valid !== undefined && oracle.document(valid).reversedBy === null
  const before = former !== null && 'order' in former ? former.order : null
  if (!counts && content.order !== before) throw new DeskRefusal('ALREADY_VOIDED')
  if (named.content.partner !== content.partner) throw new DeskRefusal('ORDER_NOT_OF_PARTNER')
}

/** What is had of an order's deposits, and what of that is unused. */
export function depositOf(oracle: DeskOracle, name: string): { readonly paid: bigint; readonly unused: bigint } {
  const { order, content } = oracle.document(name)
  const partner = 'partner' in content ? content.partner : ''
  const own = oracle.live().filter(({ content: money }) => {
    const of = 'order' in money ? money.order : null
    return of !== null && oracle.document(of).order === order && 'partner' in money && money.partner === partner
  })
  const entries = own.flatMap((one) => oracle.ledger.entriesOf(one.name))
  return {
    paid: -sum(entries.map(({ amount }) => amount)),
    unused: -sum(entries.map((entry) => oracle.ledger.open(entry))),
  }
}

function at({ partner, date }: { readonly partner: string; readonly date: string }) {
  return { partner, date }
}

/** What is owed anew has the partner's days; credit is never due. */
function dueOf(
  oracle: DeskOracle,
  { partner, date, amount }: { partner: string; date: string; amount: bigint },
): string {
  return amount > 0n ? oracle.dueOf(partner, date) : date
}

function bookSettling(oracle: DeskOracle, name: string, content: Of<'collection' | 'payment'>): void {
  const { type, side, paid, discount, plan, date } = content
  oracle.moves.push({
    document: name,
    account: paid.account,
    amount: type === 'collection' ? paid.amount : -paid.amount,
  })
  const isRefund = (type === 'collection') === (side === 'payable')
  const amount = (isRefund ? 1n : -1n) * (paid.amount + discount)
  settle(oracle, oracle.book(name, { ...at(content), side, due: date, amount }), plan)
}

function settle(oracle: DeskOracle, entry: PartnerEntry, plan: Plan): bigint {
  const { ledger } = oracle
  const others = ledger.others(entry.partner, entry.side, entry.amount > 0n ? 1n : -1n)
  const parts = ledger.parts(others, plan, size(entry.amount))
  ledger.settle(entry, entry, parts)
  return totalOf(parts)
}

function bookAdjustment(oracle: DeskOracle, name: string, content: Of<'partnerAdjustment'>): void {
  const { adjustment, side, amount, plan, date } = content
  if (adjustment === 'apply') return applyCredit(oracle, name, content)
  if (adjustment === 'netting') return net(oracle, name, content)
  const signed = adjustment === 'adjust' ? amount : -amount
  const due = dueOf(oracle, { ...at(content), amount: signed })
  const settled = settle(
    oracle,
    oracle.book(name, { ...at(content), side, due: signed > 0n ? due : date, amount: signed }),
    plan,
  )
  if (adjustment === 'badDebt' && settled !== amount) throw new DeskRefusal('SETTLEMENT_TOO_LARGE')
}

/** 核销: credit against debts, oldest first on both sides. */
function applyCredit(
  { ledger }: DeskOracle,
  name: string,
  { partner, side, amount, date }: Of<'partnerAdjustment'>,
): void {
  const owed = ledger.parts(ledger.others(partner, side, -1n), 'oldest', amount)
  const credit = ledger.parts(ledger.others(partner, side, 1n), 'oldest', amount)
  if (totalOf(owed) !== amount || totalOf(credit) !== amount) throw new DeskRefusal('SETTLEMENT_TOO_LARGE')
  ledger.pair({ document: name, date }, owed, credit)
}

/** 对冲: both sides less, and neither below what is open of it. */
function net(oracle: DeskOracle, name: string, content: Of<'partnerAdjustment'>): void {
  for (const side of ['receivable', 'payable'] satisfies Side[]) {
    const entry = oracle.book(name, { ...at(content), side, due: content.date, amount: -content.amount })
    if (settle(oracle, entry, 'oldest') !== content.amount) throw new DeskRefusal('NETTING_TOO_LARGE')
  }
}
