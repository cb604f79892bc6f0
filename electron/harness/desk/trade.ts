import { MODEL_WAREHOUSES } from '../oracle/model-shop.ts'
import type { OracleRefusal } from '../oracle/refusal.ts'
import { grossOf, tradeAmounts } from './amounts.ts'
import {
  DeskRefusal,
  type DeskTender,
  type LineAmounts,
  type MoneyContent,
  type PartnerEntry,
  type Replaced,
  type TradeContent,
} from './facts.ts'
import type { DeskOracle } from './oracle.ts'
import type { Order } from './orders.ts'
import { assertOrders, ordersOf, pricesOf } from './origins.ts'
import { accept } from './refusals.ts'
import { size, totalOf } from './settlements.ts'
import { documentOf, isService, SIDE_OF } from './shop.ts'
import { assertWalkInSettled, tendersOf } from './walk-in.ts'

/** A shipment, receipt or return: goods by the oracle of stock, what is owed, how it is paid, and the order it carries out. */
export function postTrade(oracle: DeskOracle, name: string, content: TradeContent, replaced: Replaced | null): void {
  const orders = ordersOf(oracle, content)
  const amounts = tradeAmounts(content, pricesOf(oracle))
  const { side, sign } = SIDE_OF[content.type]
  const { charge } = content
  const ownCharge = charge?.payee === content.partner ? charge.amount : 0n
  const total = grossOf(amounts) + content.freight + ownCharge
  const tenders = tendersOf(content, total)
  oracle.keep(name, content, { amounts, tenders, amends: replaced?.document.name ?? null })
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
  const paid = tenders.filter(({ method }) => method === 'account')
  if (paid.length > 0) postLinked(oracle, entry, content, paid)
  assertWalkInSettled(oracle, name)
  accept(fault)
  assertOrders(oracle, content, orders, replaced)
}

/** The deposit of the very order that is carried out goes first, then other credit, oldest first. */
function depositParts(oracle: DeskOracle, content: TradeContent, credit: readonly PartnerEntry[], amount: bigint) {
  const { ledger } = oracle
  const orders = new Set(
    content.lines.flatMap(({ origin }) => (origin === null ? [] : (orderOfLine(oracle, origin) ?? []))),
  )
  const isOwn = ({ document }: PartnerEntry) => {
    const { content: money } = oracle.document(document)
    return 'order' in money && money.order !== null && orders.has(oracle.document(money.order).order ?? '')
  }
  const own = ledger.parts(credit.filter(isOwn), 'oldest', amount)
  const others = credit.filter((entry) => !isOwn(entry))
  return [...own, ...ledger.parts(others, 'oldest', amount - totalOf(own))]
}

function orderOfLine({ documents }: DeskOracle, origin: string): string | null {
  return documents.find(({ order, roots }) => order !== null && roots.includes(origin))?.order ?? null
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
    ledger.settle(entry, entry, depositParts(oracle, content, others(), deposit))
  }
  const unpaid = size(entry.amount) - totalOf(tenders)
  const sources = new Set(content.lines.map(({ origin }) => (origin === null ? '' : documentOf(origin))))
  const own = others().filter(({ document }) => sources.has(document))
  if (unpaid > 0n) ledger.settle(entry, entry, ledger.parts(own, 'oldest', unpaid))
  if (replaced !== null) ledger.takeOver(replaced.released, replaced.document.name, entry)
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
  oracle.assertDate(content.date)
  const original = oracle.document(name)
  // What it gave back itself is free again when its own amounts are worked out.
  original.reversedBy = `${name}-V`
  const amounts = tradeAmounts(content, pricesOf(oracle))
  const orders = ordersOf(oracle, content)
  original.reversedBy = null
  return oracle.stock.amend(name, newName, stockContent(oracle, content, amounts, orders))
}

/** To the stock a sale is a sale, wherever it is made. */
const STOCK_TYPES = {
  purchaseReceipt: 'purchaseReceipt',
  purchaseReturn: 'purchaseReturn',
  salesShipment: 'salesShipment',
  salesReturn: 'salesReturn',
  retailSale: 'salesShipment',
  retailReturn: 'salesReturn',
} as const

/** Costs are net of the tax that is had back; freight goes into them. What carries out an order gives nothing back. */
export function stockContent(
  { taxpayer }: DeskOracle,
  { type, date, lines, warehouse = MODEL_WAREHOUSES[0] }: TradeContent,
  amounts: readonly LineAmounts[],
  orders: readonly (Order | null)[],
) {
  const bearsTax = taxpayer === 'smallScale' && SIDE_OF[type].side === 'payable'
  return {
    type: STOCK_TYPES[type],
    date,
    lines: lines.map(({ product, quantity, origin }, index) => ({
      product,
      warehouse,
      quantity,
      // A service never lies there: to the oracle of stock it is something worth nothing, of which there may be too little.
      value: isService(product)
        ? 0n
        : ((bearsTax ? amounts[index]?.gross : amounts[index]?.net) ?? 0n) + (amounts[index]?.freight ?? 0n),
      ...(origin === null || (orders[index] ?? null) !== null ? {} : { origin }),
    })),
  }
}
