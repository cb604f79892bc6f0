import { GOODS } from '../desk/commands.ts'
import type { DeskBooks } from '../desk/books.ts'
import type { DeskOracle } from '../desk/oracle.ts'
import { larger, smaller, sum } from '../oracle/arithmetic.ts'
import type { EnteredLine } from '../oracle/facts.ts'
import { MODEL_WAREHOUSES } from '../oracle/model-shop.ts'
import { id as makeId } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { figure, priceOf, proven, rateOf, type Proven, type ProvenCells, type ProvenRow } from './cells.ts'
import { isIn } from './facts.ts'
import { descriptionOf } from './masters.ts'
import type { Asked } from './question.ts'
import type { ProofShop } from './shop.ts'
import { isWithin } from './trade.ts'

/* 盘点: within a history everything in the shop is counted, the books follow, and the history goes on. */

export interface CountedGoods {
  readonly product: string
  readonly expected: bigint
  readonly counted: bigint
}

/** A posted stocktake: its 报溢 and 报损 have its goods line by line. */
export interface Counted {
  readonly day: string
  readonly goods: readonly CountedGoods[]
}

const SHOP = MODEL_WAREHOUSES[0]
/** As a count sheet has them: what is in no category first. */
const ON_SHEET = GOODS.toReversed()
export const GAIN = 'T-gain'
export const LOSS = 'T-loss'

/** As it is, more, or less than the books say. @param die which of them for the first */
function countedBy(expected: bigint, die: number): bigint {
  const there = larger(expected, 0n)
  return [there, there + 13_000n, there - smaller(there, 7000n)][die % 3] ?? there
}

export async function countAll(books: DeskBooks, oracle: DeskOracle, die: number): Promise<Counted> {
  const { api } = books
  const goods = ON_SHEET.map((product, at): CountedGoods => {
    const expected = oracle.stock.stock(product, SHOP)
    return { product, expected, counted: countedBy(expected, die + at) }
  })
  const { id } = await api.stocktake.create({
    ...{ warehouseId: books.warehouse(SHOP), scope: { kind: 'all' }, withoutStock: true, blind: true, remark: '' },
    ...{ segments: [], leaveOutOthers: false },
  })
  const page = { sort: 'row', descending: false, cursor: null, limit: 200, tab: 'all', search: '' } as const
  const { rows } = await api.stocktakeCount.lines({ id, ...page, segmentId: null })
  for (const { product, counted } of goods) {
    const line = rows.find(({ name }) => name === product)
    if (line === undefined) throw new Error(`${product} is not counted`)
    const found = quantity(Number(counted))
    await api.stocktakeCount.enter({
      ...{ id, lineId: line.id, segmentId: null },
      entry: counted === 0n ? { kind: 'zero' } : { kind: 'quantity', quantity: found, unitId: null },
    })
  }
  await api.stocktakeReview.toReview({ id })
  await api.stocktake.post({ id, businessDate: null, keepMissed: true, acceptLate: true })
  bookCounted(books, oracle, goods)
  return { day: oracle.today, goods }
}

/** R23: only the difference is a fact. */
function bookCounted(books: DeskBooks, oracle: DeskOracle, goods: readonly CountedGoods[]): void {
  const differing = (sign: bigint) =>
    goods.flatMap(({ product, expected, counted }): EnteredLine[] => {
      const difference = sign * (counted - expected)
      return difference <= 0n ? [] : [{ product, warehouse: SHOP, quantity: difference }]
    })
  const made = books.rows<{ readonly id: number; readonly type: string }>(
    `SELECT d.id, d.type FROM stocktake_document x JOIN document d ON d.id = x.document_id`,
  )
  for (const [name, type, lines] of [
    [GAIN, 'gain', differing(1n)],
    [LOSS, 'loss', differing(-1n)],
  ] as const) {
    if (lines.length === 0) continue
    const refusal = oracle.stock.post(name, { type, date: oracle.today, lines })
    if (refusal !== null) throw new Error(`a stocktake is refused: ${refusal.code}`)
    const document = made.find((one) => one.type === type)
    if (document === undefined) throw new Error(`a stocktake made no ${type}`)
    books.keep(name, makeId<'document'>(document.id))
  }
}

/** What the books charged for a product: nothing where it was there. */
function chargedFor({ oracle }: ProofShop, product: string): bigint {
  const { posted } = oracle.stock
  return sum(
    posted
      .filter(({ name }) => name === GAIN || name === LOSS)
      .flatMap(({ name, lines }) =>
        lines.filter((line) => line.product === product).map((line) => `${name}/${line.number}`),
      )
      .map((line) => oracle.stock.value(line)),
  )
}

/** 盘点盈亏表 */
export function stocktakeVariance(shop: ProofShop, question: Asked): Proven {
  const { day, goods } = shop.counted
  const number = `PD-${day.replaceAll('-', '')}-0001`
  const isAsked = isWithin(day, question) && (question.warehouse === null || question.warehouse === SHOP)
  const lines = (isAsked ? goods : [])
    .filter(({ product }) => isIn(product, question) && (question.product ?? product) === product)
    .map((line) => ({ ...line, difference: line.counted - line.expected, amount: chargedFor(shop, line.product) }))
  const head = { date: day, number, warehouse: SHOP }
  const gain = (of: typeof lines) => sum(of.map(({ amount }) => larger(amount, 0n)))
  const loss = (of: typeof lines) => sum(of.map(({ amount }) => smaller(amount, 0n)))
  const byLine = lines
    .filter(({ difference }) => difference !== 0n)
    .map(({ product, expected, counted, difference, amount }): ProvenRow => {
      const cells: ProvenCells = {
        ...{ ...head, ...descriptionOf(product), batch: '', expected, counted, difference, reason: '' },
        ...{ gainAmount: larger(amount, 0n), lossAmount: smaller(amount, 0n), unitCost: priceOf(amount, difference) },
      }
      return { id: product, cells }
    })
  const equal = BigInt(lines.filter(({ difference }) => difference === 0n).length)
  const figures = { lines: BigInt(lines.length), equal, gainAmount: gain(lines), lossAmount: loss(lines) }
  const byTask = lines.length === 0 ? [] : [{ id: number, cells: { ...head, ...figures } }]
  const isByLine = question.grouping === 'line'
  return proven(
    isByLine ? byLine : byTask,
    isByLine ? ['gainAmount', 'lossAmount'] : ['lines', 'equal', 'gainAmount', 'lossAmount'],
    (row) => ({
      netAmount: figure(row, 'gainAmount') + figure(row, 'lossAmount'),
      ...(isByLine ? {} : { accuracy: rateOf(figure(row, 'equal'), figure(row, 'lines')) }),
    }),
  )
}
