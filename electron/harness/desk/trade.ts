import { sum } from '../oracle/arithmetic.ts'
import { MODEL_WAREHOUSES } from '../oracle/model-shop.ts'
import type { OracleRefusal } from '../oracle/refusal.ts'
import { grossOf, tradeAmounts, type Left } from './amounts.ts'
import {
  DeskRefusal,
  type DeskLine,
  type DeskTender,
  type LineAmounts,
  type MoneyContent,
  type PartnerEntry,
  type Replaced,
  type TradeContent,
} from './facts.ts'
import type { DeskOracle } from './oracle.ts'
import { fulfilled, type Order } from './orders.ts'
import { accept } from './refusals.ts'
import { size, totalOf } from './settlements.ts'
import { documentOf, OVER_RECEIPT, SIDE_OF } from './shop.ts'

/** A shipment, receipt or return: goods by the oracle of stock, what is owed, how it is paid, and the order it carries out. */
export function postTrade(oracle: DeskOracle, name: string, content: TradeContent, replaced: Replaced | null): void {
  const orders = ordersOf(oracle, content)
  const amounts = tradeAmounts(content, (origin) => leftOf(oracle, origin))
  const { side, sign } = SIDE_OF[content.type]
  const { charge } = content
  const ownCharge = charge?.payee === content.partner ? charge.amount : 0n
  const total = grossOf(amounts) + content.freight + ownCharge
  const tenders = content.tenders ?? []
  oracle.keep(name, content, { amounts, tenders })
  const fault =
    replaced === null ? oracle.stock.post(name, stockContent(oracle, content, amounts, orders)) : replaced.stockFault
  // Too much given back is judged at the end, when the document stands.
  if (fault?.code !== 'OVER_RETURN') accept(fault)
  const { partner, date } = content
  const entry = oracle.book(name, { partner, side, date, due: oracle.dueOf(partner, date), amount: sign * total })
  if (charge !== null && ownCharge === 0n) {
    const due = oracle.dueOf(charge.payee, date)
    oracle.book(name, { partner: charge.payee, side, date, due, amount: charge.amount })
  }
  settleTrade(oracle, entry, content, tenders, replaced)
  accept(fault)
  assertOrders(oracle, content, orders, replaced)
  const paid = tenders.filter(({ method }) => method === 'account')
  if (paid.length > 0) postLinked(oracle, entry, content, paid)
}

/** Out of credit first, then a return against what it gives back, then what had paid the document before. */
function settleTrade(
  oracle: DeskOracle,
  entry: PartnerEntry,
  content: TradeContent,
  tenders: readonly DeskTender[],
  replaced: Replaced | null,
): void {
  const { ledger } = oracle
  const others = () => ledger.others(entry.partner, entry.side, entry.amount > 0n ? 1n : -1n)
  const deposit = totalOf(tenders.filter(({ method }) => method === 'deposit'))
  if (deposit > 0n) {
    if (deposit > ledger.openTotal(others()) || deposit > size(entry.amount)) throw new DeskRefusal('DEPOSIT_TOO_LARGE')
    ledger.settle(entry.document, entry, ledger.parts(others(), 'oldest', deposit))
  }
  const unpaid = size(entry.amount) - totalOf(tenders)
  const sources = new Set(content.lines.map(({ origin }) => (origin === null ? '' : documentOf(origin))))
  const own = others().filter(({ document }) => sources.has(document))
  if (unpaid > 0n) ledger.settle(entry.document, entry, ledger.parts(own, 'oldest', unpaid))
  if (replaced !== null) ledger.takeOver(replaced.released, replaced.document.name, entry.document)
}

function postLinked(oracle: DeskOracle, entry: PartnerEntry, content: TradeContent, paid: readonly DeskTender[]): void {
  const { flow } = SIDE_OF[content.type]
  const name = `${entry.document}$`
  const amount = totalOf(paid)
  const settled = size(oracle.ledger.open(entry)) < amount ? size(oracle.ledger.open(entry)) : amount
  const money: MoneyContent = {
    kind: 'money',
    type: flow > 0n ? 'collection' : 'payment',
    date: content.date,
    partner: entry.partner,
    side: entry.side,
    paid: { account: paid[0]?.account ?? '', amount },
    discount: 0n,
    plan: settled > 0n ? [{ entry: entry.name, amount: settled }] : [],
  }
  oracle.postMoney(name, money, null, entry.document)
}

/** The order each line carries out; null: none. A line of an order that does not count any more cannot be used. */
function ordersOf(oracle: DeskOracle, { lines, partner }: TradeContent): (Order | null)[] {
  return lines.map(({ origin, product }) => {
    if (origin === null) return null
    const source = oracle.document(documentOf(origin))
    if (source.content.kind !== 'order') {
      // What is void, or somebody else's, gives nothing back.
      const isUsable = source.reversedBy === null && 'partner' in source.content && source.content.partner === partner
      if (!isUsable) throw new DeskRefusal('SOURCE_NOT_USABLE')
      return null
    }
    const order = [...oracle.orders.values()].find((one) => one.lines.some(({ root }) => root === origin))
    const line = order?.lines.find(({ root }) => root === origin)
    if (order === undefined || line?.product !== product || order.partner !== partner)
      throw new DeskRefusal('SOURCE_NOT_USABLE')
    if (oracle.document(order.document).reversedBy !== null) throw new DeskRefusal('SOURCE_NOT_USABLE')
    return order
  })
}

function assertOrders(
  oracle: DeskOracle,
  content: TradeContent,
  orders: readonly (Order | null)[],
  replaced: Replaced | null,
): void {
  assertClosedTakesNoMore(content, orders, replaced)
  for (const [index, { origin }] of content.lines.entries()) {
    const line = orders[index]?.lines.find(({ root }) => root === origin)
    if (line === undefined || origin === null) continue
    const over = content.type === 'purchaseReceipt' ? (line.ordered * OVER_RECEIPT + 5000n) / 10_000n : 0n
    if (fulfilled(oracle.documents, origin) > line.ordered + over) throw new DeskRefusal('ORDER_EXCEEDED')
  }
}

/** A closed order takes no more goods; 改单 of what came before it was closed may not take more than that either. */
function assertClosedTakesNoMore({ lines }: TradeContent, orders: readonly (Order | null)[], replaced: Replaced | null) {
  const before = replaced?.document.content.kind === 'trade' ? replaced.document.content.lines : []
  const taken = (of: readonly DeskLine[], origin: string | null) =>
    sum(of.filter((line) => line.origin === origin).map(({ quantity }) => quantity))
  for (const [index, { origin }] of lines.entries())
    if (orders[index]?.closed === true && taken(lines, origin) > taken(before, origin))
      throw new DeskRefusal('ORDER_CLOSED')
}

/** What live returns have left of a line; null where the line is of an order. */
export function leftOf(oracle: DeskOracle, origin: string): Left | null {
  const document = oracle.document(documentOf(origin))
  const at = Number(origin.slice(origin.lastIndexOf('/') + 1)) - 1
  const [line, amounts] = [document.content.kind === 'trade' ? document.content.lines[at] : null, document.amounts[at]]
  if (line == null || amounts === undefined) return null
  const taken = oracle
    .live()
    .flatMap(({ content, amounts: own }) =>
      content.kind !== 'trade'
        ? []
        : content.lines.flatMap((one, index) => (one.origin === origin ? [{ one, part: own[index] ?? amounts }] : [])),
    )
  const left = (of: (part: LineAmounts) => bigint) => {
    const rest = of(amounts) - sum(taken.map(({ part }) => of(part)))
    return rest < 0n ? 0n : rest
  }
  return {
    quantity: line.quantity - sum(taken.map(({ one }) => one.quantity)),
    amounts: {
      amount: left(({ amount }) => amount),
      net: left(({ net }) => net),
      tax: left(({ tax }) => tax),
      gross: left(({ gross }) => gross),
      freight: 0n,
    },
  }
}

/** Not a word about money: it stays as it is by now. */
export function withStandingTenders(oracle: DeskOracle, content: TradeContent, name: string): TradeContent {
  const taken = oracle
    .live()
    .filter((one) => one.with === name)
    .flatMap(({ content: money }) => ('paid' in money ? [{ method: 'account' as const, ...money.paid }] : []))
  const deposits = oracle.document(name).tenders.filter(({ method }) => method === 'deposit')
  return { ...content, tenders: [...taken, ...deposits] }
}

/** Of the goods reversal and repost in one, judged once. */
export function amendStock(
  oracle: DeskOracle,
  name: string,
  newName: string,
  content: TradeContent,
): OracleRefusal | null {
  const fault = oracle.stock.fork().reverse(name)
  if (fault !== null && fault.code !== 'SHORTAGE') accept(fault)
  const original = oracle.document(name)
  // What it gave back itself is free again when its own amounts are worked out.
  original.reversedBy = `${name}-V`
  const amounts = tradeAmounts(content, (origin) => leftOf(oracle, origin))
  const orders = ordersOf(oracle, content)
  original.reversedBy = null
  return oracle.stock.amend(name, newName, stockContent(oracle, content, amounts, orders))
}

/** Costs are net of the tax that is had back; freight goes into them. What carries out an order gives nothing back. */
function stockContent(
  { taxpayer }: DeskOracle,
  { type, date, lines }: TradeContent,
  amounts: readonly LineAmounts[],
  orders: readonly (Order | null)[],
) {
  const bearsTax = taxpayer === 'smallScale' && SIDE_OF[type].side === 'payable'
  return {
    type,
    date,
    lines: lines.map(({ product, quantity, origin }, index) => ({
      product,
      warehouse: MODEL_WAREHOUSES[0],
      quantity,
      value: ((bearsTax ? amounts[index]?.gross : amounts[index]?.net) ?? 0n) + (amounts[index]?.freight ?? 0n),
      ...(origin === null || (orders[index] ?? null) !== null ? {} : { origin }),
    })),
  }
}
