import { smaller } from '../oracle/arithmetic.ts'
import type { DeskCommand } from './commands.ts'
import type { MoneyContent, Plan, Side } from './facts.ts'
import type { DeskOracle } from './oracle.ts'
import { size } from './settlements.ts'

type Of<Do extends DeskCommand['do']> = Extract<DeskCommand, { readonly do: Do }>

/** A collection or payment of what is open, or of more. */
export function settled(oracle: DeskOracle, command: Of<'settle'>, date: string): MoneyContent {
  const { partner, side, refund, account, amount, quarters } = command
  const candidates = oracle.ledger.others(partner, side, refund ? 1n : -1n)
  const named = candidates[command.pick % Math.max(1, candidates.length)]
  const open = named === undefined ? BigInt(amount) : size(oracle.ledger.open(named))
  const paid = command.named ? (open * BigInt(quarters)) / 4n + 1n : BigInt(amount) * BigInt(quarters)
  const plan: Plan =
    command.named && named !== undefined
      ? [{ entry: named.name, amount: (open * BigInt(quarters)) / 4n || 1n }]
      : 'oldest'
  const type = (side === 'receivable') === refund ? 'payment' : 'collection'
  const discount = refund ? 0n : BigInt(amount % 3)
  return { kind: 'money', type, date, partner, side, paid: { account, amount: paid }, discount, plan }
}

export function moneyOf(oracle: DeskOracle, command: Of<'money'>, date: string): MoneyContent {
  const { type, side, partner, account, amount } = command
  const kind = 'money' as const
  const paid = { account, amount: BigInt(amount) }
  switch (type) {
    case 'deposit':
      return depositOf(oracle, command, date)
    case 'income':
    case 'expense':
      return { kind, type, date, paid }
    case 'accountTransfer':
      return { kind, type, date, from: account, to: '银行存款', amount: BigInt(amount), fee: BigInt(amount % 5) }
    case 'openingPartner':
      return { kind, type, date, partner, side, amount: BigInt(amount % 2 === 0 ? amount : -amount) }
    case 'openingAccount':
      return { kind, type, date, account, amount: BigInt(amount % 2 === 0 ? amount : -amount) }
  }
}

/** 预收, 预付: often for an order, now and then for what is none, or somebody else's. */
function depositOf(
  oracle: DeskOracle,
  { side, partner, account, amount, pick }: Of<'money'>,
  date: string,
): MoneyContent {
  const wanted = side === 'receivable' ? 'salesOrder' : 'purchaseOrder'
  const orders = oracle.documents.filter(
    ({ content, reverses }) =>
      reverses === null && (content.type === wanted || (pick % 10 === 0 && content.kind === 'order')),
  )
  const order = pick % 4 === 0 ? undefined : orders[orders.length - 1 - (pick % Math.max(1, orders.length))]
  const theirs = order !== undefined && 'partner' in order.content ? order.content.partner : partner
  return {
    ...({ kind: 'money', type: side === 'receivable' ? 'depositReceived' : 'depositPaid', date } as const),
    ...{ partner: pick % 7 === 0 || theirs === '' ? partner : theirs, paid: { account, amount: BigInt(amount) } },
    order: order?.name ?? null,
  }
}

/** Mostly as much as there is to be adjusted. */
export function adjusted({ ledger }: DeskOracle, command: Of<'adjust'>, date: string): MoneyContent {
  const { how, side, partner, amount, quarters } = command
  const owed = (of: Side) => ledger.openTotal(ledger.others(partner, of, -1n))
  const credit = ledger.openTotal(ledger.others(partner, side, 1n))
  const most = {
    adjust: BigInt(amount),
    badDebt: owed(side),
    netting: smaller(owed('receivable'), owed('payable')),
    apply: smaller(owed(side), credit),
  }
  const some = (most[how] * BigInt(quarters)) / 4n || 1n
  const signed = how === 'adjust' && amount % 2 === 1 ? -some : some
  const of = { kind: 'money', type: 'partnerAdjustment', date, partner } as const
  return { ...of, adjustment: how, side, amount: signed, plan: 'oldest' }
}
