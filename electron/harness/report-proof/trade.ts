import { compare, sum } from '../oracle/arithmetic.ts'
import {
  figure,
  grouped,
  priceOf,
  proven,
  rateOf,
  type Follows,
  type Proven,
  type ProvenCells,
  type ProvenRow,
} from './cells.ts'
import { categoryOf, costsCharged, isIn, levelOf, placeOf, supplierOf, tradedLines, type TradedLine } from './facts.ts'
import { descriptionOf, partnerOrder, PEOPLE, productOrder } from './masters.ts'
import type { Asked } from './question.ts'
import type { ProofShop } from './shop.ts'

/* What was sold or bought, by whatever the rows stand for. */

export type Side = 'sales' | 'purchases'

const FORWARD = ['salesShipment', 'retailSale', 'purchaseReceipt']
const OF_SIDE = {
  sales: ['salesShipment', 'retailSale', 'salesReturn', 'retailReturn'],
  purchases: ['purchaseReceipt', 'purchaseReturn'],
}

export function isForward({ type }: Pick<TradedLine, 'type'>): boolean {
  return FORWARD.includes(type)
}

/** Something in a group: a line, or what the books charge for one. */
export interface TradeFact {
  readonly day: string
  readonly document: string
  readonly partner: string
  readonly product: string
  readonly line: TradedLine | null
  readonly cost: bigint
}

/** Of the days asked for, as far as filters let it through. */
export function tradeFacts(shop: ProofShop, side: Side, question: Asked): readonly TradeFact[] {
  const { oracle } = shop
  const lines = tradedLines(oracle)
    .filter(({ type }) => OF_SIDE[side].includes(type))
    .map((line): TradeFact => ({ ...line, line, cost: 0n }))
  const costs =
    side === 'purchases'
      ? []
      : costsCharged(oracle).map(({ document, product, day, amount }): TradeFact => {
          const { content } = oracle.document(document)
          const partner = 'partner' in content ? content.partner : ''
          return { day, document, partner, product, line: null, cost: amount }
        })
  return [...lines, ...costs].filter((one) => isAsked(shop, one, question))
}

export function isWithin(day: string, { from, to }: { readonly from: string | null; readonly to: string }): boolean {
  return (from === null || day >= from) && day <= to
}

function isAsked(shop: ProofShop, { day, document, partner, product }: TradeFact, question: Asked): boolean {
  const { content } = shop.oracle.document(document)
  const warehouse = 'warehouse' in content ? content.warehouse : null
  return (
    isWithin(day, question) &&
    (question.product === null || product === question.product) &&
    isIn(product, question) &&
    (question.partner === null || partner === question.partner) &&
    (question.employee === null || shop.written.get(document)?.by === question.employee) &&
    (question.supplier === null || supplierOf(shop, product, question.to) === question.supplier) &&
    (question.warehouse === null || warehouse === question.warehouse)
  )
}

export interface TradeSums {
  readonly documents: bigint
  readonly quantity: bigint
  readonly returnQuantity: bigint
  readonly amount: bigint
  readonly discount: bigint
  readonly returnAmount: bigint
  readonly tax: bigint
  readonly cost: bigint
}

export function sumsOf(facts: readonly TradeFact[]): TradeSums & ProvenCells {
  const lines = facts.flatMap(({ line }) => line ?? [])
  const [forward, back] = [lines.filter(isForward), lines.filter((line) => !isForward(line))]
  const total = (of: readonly TradedLine[], pick: (line: TradedLine) => bigint) => sum(of.map(pick))
  return {
    // What was only trued up is no document of the days.
    documents: BigInt(new Set(lines.map(({ document }) => document)).size),
    quantity: total(forward, (line) => line.quantity),
    returnQuantity: total(back, (line) => line.quantity),
    amount: total(forward, (line) => line.net + line.discount),
    discount: total(forward, (line) => line.discount),
    returnAmount: total(back, (line) => line.net),
    tax: total(forward, (line) => line.tax) - total(back, (line) => line.tax),
    cost: sum(facts.map(({ cost }) => cost)),
  }
}

export function netOf({ amount, discount, returnAmount }: TradeSums): bigint {
  return amount - discount - returnAmount
}

export function netQuantityOf({ quantity, returnQuantity }: TradeSums): bigint {
  return quantity - returnQuantity
}

export interface TradeGroup {
  readonly key: string
  readonly facts: readonly TradeFact[]
  readonly sums: TradeSums & ProvenCells
}

const KEY_OF: Readonly<Record<string, (fact: TradeFact) => string>> = {
  product: ({ product }) => product,
  partner: ({ partner }) => partner,
  category: ({ product }) => categoryOf(product),
  day: ({ day }) => day,
  week: ({ day }) => mondayOf(day),
  month: ({ day }) => day.slice(0, 7),
  document: ({ document }) => document,
}

export function mondayOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7))
  return at.toISOString().slice(0, 10)
}

/** In the order reports have them. */
export function tradeGroups(shop: ProofShop, side: Side, question: Asked, grouping = question.grouping): TradeGroup[] {
  const byShop: typeof KEY_OF = {
    supplier: ({ product }) => supplierOf(shop, product, question.to),
    employee: ({ document }) => shop.written.get(document)?.by ?? '',
  }
  const keyOf = byShop[grouping ?? ''] ?? KEY_OF[grouping ?? 'product']
  if (keyOf === undefined) throw new Error(`nothing is traded by ${grouping ?? 'nothing'}`)
  const groups = [...grouped(tradeFacts(shop, side, question), keyOf)].map(([key, facts]) => ({
    key,
    facts,
    sums: sumsOf(facts),
  }))
  return groups.sort((a, b) => orderOf(shop, grouping ?? 'product')(a.key, b.key))
}

/** No category first, then as they were made: 粮油, then 大米 in it. */
const CATEGORIES = ['', '粮油', '大米']

function orderOf(shop: ProofShop, grouping: string): (a: string, b: string) => number {
  switch (grouping) {
    case 'product':
      return (a, b) => productOrder(a) - productOrder(b)
    case 'partner':
    case 'supplier':
      return (a, b) => partnerOrder(a) - partnerOrder(b)
    case 'employee':
      return (a, b) => PEOPLE.findIndex((one) => one === a) - PEOPLE.findIndex((one) => one === b)
    case 'category':
      return (a, b) => CATEGORIES.indexOf(a) - CATEGORIES.indexOf(b)
    case 'document':
      return (a, b) => {
        const [first, second] = [shop.oracle.document(a), shop.oracle.document(b)]
        const place = (name: string) => shop.written.get(name)?.place ?? 0
        return compare(first.date, second.date) || place(a) - place(b)
      }
    default:
      return compare
  }
}

/** What a row is called. */
function namesOf({ oracle }: ProofShop, grouping: string | null, key: string): ProvenCells {
  if (grouping === 'product') return descriptionOf(key)
  if (grouping !== 'document') return { name: key, level: levelOf(key) }
  const { date, content } = oracle.document(key)
  return { number: key, date, name: 'partner' in content ? content.partner : '' }
}

function rowsOf(shop: ProofShop, groups: readonly TradeGroup[], { grouping }: Asked): ProvenRow[] {
  return groups.map(({ key, sums }) => ({ id: key, cells: { ...namesOf(shop, grouping, key), ...sums } }))
}

const SUMMED = ['quantity', 'returnQuantity', 'amount', 'discount', 'returnAmount', 'tax', 'cost']

const net = (row: ProvenCells) => figure(row, 'amount') - figure(row, 'discount') - figure(row, 'returnAmount')
const netPieces = (row: ProvenCells) => figure(row, 'quantity') - figure(row, 'returnQuantity')

/** 销售汇总, 采购汇总: a true-up alone moves no goods, and without cost there is nothing to show of it. */
export function summary(side: Side): (shop: ProofShop, question: Asked) => Proven {
  const follows: Follows = (row, whole) => ({
    netQuantity: netPieces(row),
    netAmount: net(row),
    grossAmount: net(row) + figure(row, 'tax'),
    amountShare: rateOf(net(row), net(whole)),
    averagePrice: priceOf(net(row), netPieces(row)),
  })
  return (shop, question) => {
    const groups = tradeGroups(shop, side, question).filter(
      ({ sums }) =>
        side === 'purchases' ||
        [sums.quantity, sums.returnQuantity, sums.amount, sums.returnAmount].some((one) => one !== 0n),
    )
    return proven(rowsOf(shop, groups, question), SUMMED, follows)
  }
}

/** 销售毛利表 */
export function grossProfit(shop: ProofShop, question: Asked): Proven {
  const profit = (row: ProvenCells) => net(row) - figure(row, 'cost')
  return proven(rowsOf(shop, tradeGroups(shop, 'sales', question), question), SUMMED, (row, whole) => ({
    netQuantity: netPieces(row),
    netAmount: net(row),
    profit: profit(row),
    margin: rateOf(profit(row), net(row)),
    profitShare: rateOf(profit(row), profit(whole)),
    averagePrice: priceOf(net(row), netPieces(row)),
    averageCost: priceOf(figure(row, 'cost'), netPieces(row)),
  }))
}

/** 销售明细, 采购明细: what came back is negative. */
export function detail(side: Side): (shop: ProofShop, question: Asked) => Proven {
  return (shop, question) => {
    const lines = tradeFacts(shop, side, question).flatMap(({ line }) => line ?? [])
    const sorted = lines.toSorted(
      (a, b) =>
        compare(a.day, b.day) ||
        placeOf(shop, a.document) - placeOf(shop, b.document) ||
        (shop.written.get(a.document)?.place ?? 0) - (shop.written.get(b.document)?.place ?? 0) ||
        a.at - b.at,
    )
    const rows = sorted.map((line): ProvenRow => {
      const sign = isForward(line) ? 1n : -1n
      return {
        id: `${line.document}/${line.at}`,
        cells: {
          ...{ date: line.day, number: line.document, type: line.type, partner: line.partner, price: line.price },
          ...{ ...descriptionOf(line.product), remark: '' },
          quantity: sign * line.quantity,
          discount: sign * line.off,
          netAmount: sign * line.net,
          tax: sign * line.tax,
          grossAmount: sign * line.gross,
        },
      }
    })
    return proven(rows, ['discount', 'netAmount', 'tax', 'grossAmount'])
  }
}
