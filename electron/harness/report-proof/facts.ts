import type { DeskDocument, LineAmounts, TradeContent } from '../desk/facts.ts'
import type { DeskOracle } from '../desk/oracle.ts'
import { isService } from '../desk/shop.ts'
import { compare } from '../oracle/arithmetic.ts'
import { MODEL_WAREHOUSES } from '../oracle/model-shop.ts'
import { documentOfLine, lineName, replayed, type PostedDocument, type PostedLine } from '../oracle/facts.ts'
import { rounded } from './cells.ts'
import type { Asked } from './question.ts'
import { GOODS_FACTS, PARENT_OF, type ProofShop } from './shop.ts'

/*
 * What documents say, as plain lists. A voided pair of one day is as if it had never been; what was reversed after its
 * day was closed counts, and so does its reversal, each on its own day (R20, R22).
 */

/** A line that was traded; of a reversal everything is the other way round. */
export interface TradedLine {
  readonly document: string
  readonly type: TradeContent['type']
  readonly day: string
  readonly partner: string
  readonly warehouse: string
  readonly product: string
  /** Place among the lines of its document. */
  readonly at: number
  readonly quantity: bigint
  readonly price: bigint | null
  readonly taxRate: bigint
  readonly list: bigint
  /** What was taken off, with tax where prices are 含税, and without it. */
  readonly off: bigint
  readonly discount: bigint
  readonly net: bigint
  readonly tax: bigint
  readonly gross: bigint
}

/** What became of goods; `transferIn` and the like are ends of the same line. */
export interface GoodsMoved {
  readonly document: string
  /** `S1/1` */
  readonly line: string
  readonly day: string
  readonly product: string
  readonly warehouse: string
  readonly kind: MovedKind
  readonly quantity: bigint
  readonly value: bigint
}

export type MovedKind =
  | Exclude<PostedDocument['type'], 'transfer' | 'assembly' | 'disassembly' | 'costAdjustment' | 'stocktake'>
  | 'transferIn'
  | 'transferOut'
  | 'component'
  | 'product'
  | 'costAdjustment'

/** 销售成本 of a sale or return, on the day the books charge it. */
export interface CostCharged {
  readonly document: string
  readonly product: string
  readonly day: string
  readonly amount: bigint
}

/** Whether both halves of a pair are of one day. */
export function isVoided(oracle: DeskOracle, { reverses, reversedBy, date }: DeskDocument): boolean {
  const other = reverses ?? reversedBy
  return other !== null && oracle.document(other).date === date
}

export function tradedLines(oracle: DeskOracle): readonly TradedLine[] {
  return oracle.documents.flatMap((document) => {
    const { content, name, reverses, date } = document
    if (content.kind !== 'trade' || isVoided(oracle, document)) return []
    const amounts = reverses === null ? document.amounts : oracle.document(reverses).amounts
    const sign = reverses === null ? 1n : -1n
    return content.lines.flatMap((line, at) => {
      const own = amounts[at]
      if (own === undefined) return []
      return [
        {
          ...{ document: name, type: content.type, day: date, partner: content.partner, product: line.product, at },
          warehouse: content.warehouse ?? MODEL_WAREHOUSES[0],
          quantity: sign * line.quantity,
          price: own.price,
          taxRate: line.taxRate,
          list: sign * own.list,
          ...moneyOf(own, line.taxRate, content.taxIncluded, sign),
        },
      ]
    })
  })
}

function moneyOf({ list, amount, net, tax, gross }: LineAmounts, taxRate: bigint, taxIncluded: boolean, sign: bigint) {
  const off = list - amount
  const discount = taxIncluded ? rounded(off * 10_000n, 10_000n + taxRate) : off
  return { off: sign * off, discount: sign * discount, net: sign * net, tax: sign * tax, gross: sign * gross }
}

/** What the replay has of goods; a service never lies anywhere. */
export function goodsMoved({ stock }: DeskOracle): readonly GoodsMoved[] {
  return replayed(stock.posted).flatMap((document) =>
    document.lines
      .filter(({ product }) => !isService(product))
      .flatMap((line) => movedBy(document, line, stock.value(lineName(document, line)))),
  )
}

function movedBy({ name, date, type, reversal }: PostedDocument, line: PostedLine, value: bigint): GoodsMoved[] {
  const { product, quantity, effect, warehouse } = line
  const moved = { document: name, line: `${name}/${line.number}`, day: date, product, warehouse, value }
  if (type === 'costAdjustment') return [{ ...moved, kind: 'costAdjustment', quantity: 0n }]
  if (type === 'transfer') {
    const [out, back] = reversal === null ? ([-1n, 1n] as const) : ([1n, -1n] as const)
    // What went from A to B comes from B to A; as before, A is where it went out.
    const [from, to] = reversal === null ? [warehouse, line.to ?? ''] : [line.to ?? '', warehouse]
    return [
      { ...moved, warehouse: from, kind: 'transferOut', quantity: out * quantity, value: 0n },
      { ...moved, warehouse: to, kind: 'transferIn', quantity: back * quantity, value: 0n },
    ]
  }
  const signed = effect === 'in' ? quantity : -quantity
  if (type === 'stocktake') throw new Error('a count is posted as gains and losses')
  if (type !== 'assembly' && type !== 'disassembly') return [{ ...moved, kind: type, quantity: signed }]
  const wasIn = (effect === 'in') === (reversal === null)
  return [{ ...moved, kind: wasIn ? 'product' : 'component', quantity: signed }]
}

/** R25, R15, R22: see the definition of 销售毛利表. */
export function costsCharged({ stock }: DeskOracle): readonly CostCharged[] {
  const documents = new Map(stock.posted.map((one) => [one.name, one]))
  const charged = replayed(stock.posted).flatMap((document) => {
    const { name, date, type, reversal, lines } = document
    if (type !== 'salesShipment' && type !== 'salesReturn') return []
    return lines
      .filter(({ product }) => !isService(product))
      .map((line): CostCharged => {
        // A return whose reversal takes the goods out again: what it was returned at.
        const amount =
          reversal !== null && type === 'salesReturn'
            ? stock.value(`${reversal.of}/${line.number}`)
            : -stock.value(lineName(document, line))
        return { document: name, product: line.product, day: date, amount }
      })
  })
  const trued = stock.valued.trueUps.flatMap(({ issue, date, amount }): CostCharged[] => {
    const document = documents.get(documentOfLine(issue))
    const line = document?.lines.find((one) => lineName(document, one) === issue)
    const isSale = document?.type === 'salesShipment' && document.reversal === null
    if (document === undefined || line === undefined || !isSale || isService(line.product) || amount === 0n) return []
    return [{ document: document.name, product: line.product, day: date, amount }]
  })
  return [...charged, ...trued]
}

/** 供应商 of goods: whoever they were bought from last, by a receipt that stands at the end of a day; '': nobody. */
export function supplierOf({ oracle, written }: ProofShop, product: string, day: string): string {
  const stands = ({ reverses, reversedBy, date }: DeskDocument) =>
    date <= day && reverses === null && (reversedBy === null || oracle.document(reversedBy).date > day)
  const receipts = oracle.documents.flatMap((document) => {
    const { content, name, date } = document
    const isReceipt = content.type === 'purchaseReceipt' && content.lines.some((line) => line.product === product)
    return isReceipt && stands(document)
      ? [{ partner: content.partner, date, place: written.get(name)?.place ?? 0 }]
      : []
  })
  return receipts.toSorted((a, b) => compare(a.date, b.date) || a.place - b.place).at(-1)?.partner ?? ''
}

/** Its category, and those it lies in. */
export function isIn(product: string, { category, directOnly }: Pick<Asked, 'category' | 'directOnly'>): boolean {
  if (category === null || directOnly) return category === null || categoryOf(product) === category
  for (let at = categoryOf(product); at !== ''; at = PARENT_OF[at] ?? '') if (at === category) return true
  return false
}

/** Its row says that goods of the categories below it stand apart. */
export function levelOf(category: string): string {
  return Object.values(PARENT_OF).includes(category) ? 'own' : ''
}

export function categoryOf(product: string): string {
  return GOODS_FACTS[product]?.category ?? ''
}

/**
 * Place within a day: when it was written; a mirror, and what replaces a document of the same open day, stand where the
 * original does (R10, R20, R21).
 */
export function placeOf(shop: ProofShop, name: string): number {
  const { oracle, written } = shop
  const own = written.get(name)?.place ?? 0
  const document = oracle.documents.find((one) => one.name === name)
  if (document === undefined) return own
  const original = document.reverses ?? document.amends
  if (original === null) return own
  const before = oracle.document(original)
  if (document.reverses !== null) return before.date === document.date ? placeOf(shop, original) : own
  const reversal = before.reversedBy === null ? null : oracle.document(before.reversedBy)
  const wasOpen = reversal?.date === before.date
  return wasOpen && before.date === document.date ? placeOf(shop, original) : own
}
