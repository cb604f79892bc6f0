import { PARTNERS } from '../desk/commands.ts'
import { fulfilled } from '../desk/orders.ts'
import type { DeskDocument } from '../desk/facts.ts'
import { isService, TERM_DAYS } from '../desk/shop.ts'
import { larger, sum } from '../oracle/arithmetic.ts'
import {
  descending,
  figure,
  grouped,
  priceOf,
  proven,
  rateOf,
  rounded,
  type Proven,
  type ProvenCells,
} from './cells.ts'
import type { TradedLine } from './facts.ts'
import { descriptionOf, partnerOrder, productOrder } from './masters.ts'
import type { Asked } from './question.ts'
import type { ProofShop } from './shop.ts'
import { isForward, isWithin, tradeFacts, tradeGroups } from './trade.ts'

/* Prices of what is bought, and whether it comes. */

function boughtOf(shop: ProofShop, question: Asked): readonly TradedLine[] {
  return tradeFacts(shop, 'purchases', question)
    .flatMap(({ line }) => line ?? [])
    .filter((line) => isForward(line) && line.quantity > 0n && (line.list !== 0n || isService(line.product)))
}

function daysOf(lines: readonly TradedLine[]) {
  return [...grouped(lines, ({ day }) => day)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(dayOf)
}

/** What came after the first day, at the price of that day; nothing where that was no price. */
function atFirstPrice(lines: readonly TradedLine[]): bigint {
  const [first, ...since] = daysOf(lines)
  if (first === undefined || first.amount === 0n) return 0n
  return sum(since.map(({ quantity }) => rounded(first.amount * quantity, first.quantity)))
}

/** What it cost beyond that. */
function dearer(lines: readonly TradedLine[]): bigint {
  const [first, ...since] = daysOf(lines)
  return first === undefined || first.amount === 0n ? 0n : sum(since.map(({ amount }) => amount)) - atFirstPrice(lines)
}

/** 进价变动: of products bought on two days or more; a gift has no price. */
export function priceDrift(shop: ProofShop, question: Asked): Proven {
  const rows = [...grouped(boughtOf(shop, question), ({ product }) => product)]
    .toSorted(([a], [b]) => productOrder(a) - productOrder(b))
    .flatMap(([product, lines]) => {
      const days = daysOf(lines)
      const [first, last] = [days[0], days.at(-1)]
      if (first === undefined || last === undefined || days.length < 2 || first.amount === 0n) return []
      const amount = sum(days.map((one) => one.amount))
      const effect = amount - first.amount - atFirstPrice(lines)
      const [firstPrice, lastPrice] = [first, last].map((one) => priceOf(one.amount, one.quantity))
      const cells: ProvenCells = {
        ...{ ...descriptionOf(product), firstDate: first.day, lastDate: last.day, amount, effect },
        firstPrice: firstPrice ?? null,
        lastPrice: lastPrice ?? null,
        change: rateOf((lastPrice ?? 0n) - (firstPrice ?? 0n), firstPrice ?? 0n),
        quantity: sum(days.map((one) => one.quantity)),
      }
      return [{ id: product, cells, effect }]
    })
  return proven(
    rows.toSorted((a, b) => descending(a.effect, b.effect)),
    ['amount', 'effect'],
  )
}

function dayOf([day, lines]: readonly [string, readonly TradedLine[]]) {
  return { day, quantity: sum(lines.map(({ quantity }) => quantity)), amount: sum(lines.map(({ net }) => net)) }
}

interface OrderKept {
  readonly isDue: boolean
  readonly isOnTime: boolean
  readonly ordered: bigint
  readonly missing: bigint
}

/** The revision that counts of every purchase order of the days. */
function ordersOf({ oracle }: ProofShop, partner: string, { from, to, today }: Asked): OrderKept[] {
  const end = to < today ? to : today
  return [...oracle.orders.values()].flatMap((order): OrderKept[] => {
    const document = oracle.document(order.document)
    const { content, date, reversedBy } = document
    if (order.type !== 'purchaseOrder' || reversedBy !== null || content.kind !== 'order') return []
    if (content.partner !== partner || !isWithin(date, { from, to })) return []
    const { expected = '' } = content
    return [
      {
        isDue: expected !== '' && expected <= end,
        isOnTime: order.lines.every(({ root, ordered }) => cameBy(oracle.documents, root, expected) >= ordered),
        ordered: sum(order.lines.map(({ ordered }) => ordered)),
        missing: sum(
          order.lines.map(({ root, ordered }) => larger(0n, ordered - fulfilled(oracle.documents, root, order.type))),
        ),
      },
    ]
  })
}

/** What receipts until a day brought of a line; a reversal takes it back on its own day. */
function cameBy(documents: readonly DeskDocument[], root: string, day: string): bigint {
  return sum(
    documents.flatMap(({ content, date, reverses }) =>
      content.type === 'purchaseReceipt' && date <= day
        ? content.lines
            .filter(({ origin }) => origin === root)
            .map(({ quantity }) => (reverses === null ? quantity : -quantity))
        : [],
    ),
  )
}

/** 供应商表现 */
export function supplierPerformance(shop: ProofShop, question: Asked): Proven {
  const traded = new Map(tradeGroups(shop, 'purchases', question, 'partner').map((group) => [group.key, group.sums]))
  const rows = [...PARTNERS]
    .filter((name) => question.partner === null || name === question.partner)
    .toSorted((a, b) => partnerOrder(a) - partnerOrder(b))
    .flatMap((name) => {
      const [orders, sums] = [ordersOf(shop, name, question), traded.get(name)]
      if (orders.length === 0 && sums === undefined) return []
      const due = orders.filter(({ isDue }) => isDue)
      const products = [...grouped(boughtOf(shop, { ...question, partner: name }), ({ product }) => product).values()]
      const cells: ProvenCells = {
        name,
        priceBase: sum(products.map(atFirstPrice)),
        priceEffect: sum(products.map(dearer)),
        orders: BigInt(orders.length),
        due: BigInt(due.length),
        onTime: BigInt(due.filter(({ isOnTime }) => isOnTime).length),
        ordered: sum(due.map(({ ordered }) => ordered)),
        missing: sum(due.map(({ missing }) => missing)),
        amount: (sums?.amount ?? 0n) - (sums?.discount ?? 0n),
        returnAmount: sums?.returnAmount ?? 0n,
        term: BigInt(TERM_DAYS.get(name) ?? 0),
      }
      return [{ id: name, cells }]
    })
  return proven(
    rows,
    ['orders', 'due', 'onTime', 'ordered', 'missing', 'amount', 'returnAmount', 'priceBase', 'priceEffect'],
    (row) => ({
      onTimeRate: rateOf(figure(row, 'onTime'), figure(row, 'due')),
      missingRate: rateOf(figure(row, 'missing'), figure(row, 'ordered')),
      priceTrend: rateOf(figure(row, 'priceEffect'), figure(row, 'priceBase')),
      returnRate: rateOf(figure(row, 'returnAmount'), figure(row, 'amount')),
    }),
  )
}
