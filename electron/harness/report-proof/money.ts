import type { MoneyContent } from '../desk/facts.ts'
import type { DeskOracle } from '../desk/oracle.ts'
import { DRAWER, OPENING_FLOAT } from '../desk/shop.ts'
import { compare, larger, sum } from '../oracle/arithmetic.ts'
import { figure, grouped, proven, type Proven, type ProvenCells, type ProvenRow } from './cells.ts'
import { isVoided, placeOf } from './facts.ts'
import { ALL_ACCOUNTS, CATEGORY, OWNER } from './masters.ts'
import type { Asked } from './question.ts'
import type { ProofShop } from './shop.ts'

/* What lies in accounts, and what came and went beside trade. */

export interface AccountMove {
  readonly document: string
  readonly day: string
  readonly account: string
  readonly partner: string
  readonly amount: bigint
}

/** Without both halves of a pair of one day, as they are written down. */
export function accountMoves(shop: ProofShop): readonly AccountMove[] {
  const { oracle } = shop
  return oracle.moves
    .map(({ document, account, amount }) => {
      const { date, content } = oracle.document(document)
      return { document, day: date, account, partner: 'partner' in content ? content.partner : '', amount }
    })
    .filter(({ document }) => !isVoided(oracle, oracle.document(document)))
}

const isWithin = (day: string, { from, to }: Asked) => (from === null || day >= from) && day <= to
const isBefore = (day: string, { from }: Asked) => from !== null && day < from
const income = (amount: bigint) => larger(amount, 0n)
const outgoing = (amount: bigint) => larger(-amount, 0n)
const total = (moves: readonly AccountMove[], of = (amount: bigint) => amount) =>
  sum(moves.map(({ amount }) => of(amount)))

/** 资金日报 */
export function accountSummary(shop: ProofShop, question: Asked): Proven {
  const moves = accountMoves(shop)
  const rows = ALL_ACCOUNTS.map((account): ProvenRow => {
    const own = moves.filter((move) => move.account === account)
    const within = own.filter(({ day }) => isWithin(day, question))
    return {
      id: account,
      cells: {
        account,
        opening: total(own.filter(({ day }) => isBefore(day, question))),
        income: total(within, income),
        outgoing: total(within, outgoing),
        documents: BigInt(new Set(within.map(({ document }) => document)).size),
      },
    }
  })
  return proven(rows, ['opening', 'income', 'outgoing', 'documents'], (row) => ({
    closing: figure(row, 'opening') + figure(row, 'income') - figure(row, 'outgoing'),
  }))
}

/** By day, and within a day as documents stand there. */
export function inOrder<One extends { readonly document: string; readonly day: string }>(
  shop: ProofShop,
  of: readonly One[],
): One[] {
  return of.toSorted((a, b) => compare(a.day, b.day) || placeOf(shop, a.document) - placeOf(shop, b.document))
}

/** 资金流水 */
export function accountFlow(shop: ProofShop, question: Asked): Proven {
  const { account, partner, from } = question
  const asked = accountMoves(shop).filter(
    (move) => (account === null || move.account === account) && (partner === null || move.partner === partner),
  )
  const within = inOrder(
    shop,
    asked.filter(({ day }) => isWithin(day, question)),
  )
  let balance = total(asked.filter(({ day }) => isBefore(day, question)))
  if (within.length === 0 && balance === 0n) return { rows: [], totals: { income: 0n, outgoing: 0n, balance: null } }
  const words = { number: '', type: 'opening', account: '', partner: '', remark: '' }
  const opening: ProvenRow = {
    id: 'opening',
    isSum: true,
    cells: { ...words, businessDate: from ?? '', income: null, outgoing: null, balance },
  }
  const rows = within.map((move, index): ProvenRow => {
    balance += move.amount
    const { type } = shop.oracle.document(move.document).content
    const figures = { income: income(move.amount), outgoing: outgoing(move.amount), balance }
    const named = { businessDate: move.day, number: move.document, type, account: move.account, partner: move.partner }
    return { id: String(index), cells: { ...named, remark: '', ...figures } }
  })
  const { totals } = proven(rows, ['income', 'outgoing'])
  return { rows: [opening, ...rows], totals: { ...totals, balance } }
}

/** An income or an expense of a document; of a reversal the other way round. */
export interface OtherMoney {
  readonly document: string
  readonly day: string
  readonly category: string
  readonly isIncome: boolean
  readonly amount: bigint
}

export function otherMoney(shop: ProofShop): readonly OtherMoney[] {
  const { oracle } = shop
  return oracle.documents.flatMap((document): OtherMoney[] => {
    const { name, content, date, reverses } = document
    if (content.kind !== 'money' || isVoided(oracle, document)) return []
    const found = otherMoneyOf(content, isOfShift(shop, reverses ?? name))
    const sign = reverses === null ? 1n : -1n
    return found === null ? [] : [{ ...found, document: name, day: date, amount: sign * found.amount }]
  })
}

function isOfShift({ shiftsClosed }: ProofShop, name: string): boolean {
  return shiftsClosed.some(({ difference }) => difference === name)
}

function otherMoneyOf(
  content: MoneyContent,
  isShift: boolean,
): Pick<OtherMoney, 'category' | 'isIncome' | 'amount'> | null {
  if (content.type === 'income')
    return { category: isShift ? CATEGORY.over : CATEGORY.income, isIncome: true, amount: content.paid.amount }
  if (content.type === 'expense')
    return { category: isShift ? CATEGORY.short : CATEGORY.expense, isIncome: false, amount: content.paid.amount }
  if (content.type !== 'accountTransfer' || content.fee === 0n) return null
  return { category: CATEGORY.fee, isIncome: false, amount: content.fee }
}

/** 其他收支明细 */
export function incomeExpense(shop: ProofShop, question: Asked): Proven {
  const found = inOrder(
    shop,
    otherMoney(shop).filter(({ day }) => isWithin(day, question)),
  )
  const figuresOf = (of: readonly OtherMoney[]) => ({
    income: sum(of.filter(({ isIncome }) => isIncome).map(({ amount }) => amount)),
    expense: sum(of.filter(({ isIncome }) => !isIncome).map(({ amount }) => amount)),
  })
  const rows = (): ProvenRow[] => {
    if (question.grouping === 'document')
      return found.map((one, index) => ({
        id: String(index),
        cells: {
          ...{ businessDate: one.day, number: one.document, category: one.category, partner: '', remark: '' },
          ...figuresOf([one]),
        },
      }))
    const isByMonth = question.grouping === 'month'
    const groups = grouped(found, ({ day, category }) => (isByMonth ? day.slice(0, 7) : category))
    return [...groups].map(([key, own]) => ({
      id: key,
      cells: { ...(isByMonth ? { month: key } : { category: key }), ...figuresOf(own) },
    }))
  }
  return proven(rows(), ['income', 'expense'], (row) => ({ net: figure(row, 'income') - figure(row, 'expense') }))
}

/** 现金盘点 of the shifts. */
export function shiftCash(shop: ProofShop, question: Asked): Proven {
  const { drawer } = shop.oracle
  const rows = drawer.openedOn.flatMap((day, shift): ProvenRow[] => {
    if (!isWithin(day, question)) return []
    const closed = shop.shiftsClosed[shift] ?? null
    const through = new Set(drawer.documentsOf(shift).filter((name) => name !== closed?.difference))
    const amounts = cashOf(shop.oracle, through)
    const [came, went] = [sum(amounts.map(income)), sum(amounts.map(outgoing))]
    const counted = closed?.counted ?? null
    const cells: ProvenCells = {
      ...{
        businessDate: day,
        openedBy: shift === 0 ? OWNER : (shop.shiftsClosed[shift - 1]?.by ?? ''),
        closedBy: closed?.by ?? '',
      },
      ...{ state: closed === null ? 'open' : 'counted', float: OPENING_FLOAT, income: came, outgoing: went, counted },
      difference: counted === null ? null : counted - (OPENING_FLOAT + came - went),
    }
    return [{ id: String(shift), cells }]
  })
  return proven(rows, ['float', 'income', 'outgoing', 'counted', 'difference'], (row) => ({
    expected: figure(row, 'float') + figure(row, 'income') - figure(row, 'outgoing'),
  }))
}

function cashOf({ moves }: DeskOracle, documents: ReadonlySet<string>): bigint[] {
  return moves
    .filter(({ document, account }) => account === DRAWER && documents.has(document))
    .map(({ amount }) => amount)
}
