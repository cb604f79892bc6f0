import { larger, sum } from '../oracle/arithmetic.ts'
import { figure, proven, type Proven, type ProvenCells, type ProvenRow } from './cells.ts'
import { CODES, drawnTogether, isOfProfit, journalEntries, type JournalEntry } from './journal.ts'
import type { Asked } from './question.ts'
import type { ProofShop } from './shop.ts'
import { isWithin } from './trade.ts'

/* 试算平衡 and 利润表 out of the journal of journal.ts. */

const total = (entries: readonly JournalEntry[]) => sum(entries.map(({ amount }) => amount))
const debit = (amount: bigint) => larger(amount, 0n)
const credit = (amount: bigint) => larger(-amount, 0n)

/** 试算平衡表: what former years earned stands in 利润分配. */
export function trialBalance(shop: ProofShop, question: Asked): Proven {
  const entries = journalEntries(shop)
  const { from } = question
  const before = entries.filter(({ day }) => from !== null && day < from)
  const newYear = `${(from ?? question.to).slice(0, 4)}-01-01`
  const formerly = before.filter(({ account, day }) => from !== null && day < newYear && isOfProfit(account))
  const within = drawnTogether(entries.filter(({ day }) => isWithin(day, question)))
  const rows = Object.entries(CODES).flatMap(([account, code]): ProvenRow[] => {
    const own = (one: JournalEntry) => one.account === account
    const opening =
      account === 'retainedProfit' ? total(formerly) : total(before.filter(own)) - total(formerly.filter(own))
    const turned = within.filter(own)
    const [turnedDebit, turnedCredit] = [debit, credit].map((side) => sum(turned.map(({ amount }) => side(amount))))
    const closing = opening + total(turned)
    if (opening === 0n && turned.length === 0) return []
    const cells: ProvenCells = {
      ...{ code, account, openingDebit: debit(opening), openingCredit: credit(opening) },
      ...{ debit: turnedDebit ?? 0n, credit: turnedCredit ?? 0n },
      ...{ closingDebit: debit(closing), closingCredit: credit(closing) },
    }
    return [{ id: account, cells }]
  })
  return proven(rows, ['openingDebit', 'openingCredit', 'debit', 'credit', 'closingDebit', 'closingCredit'])
}

/** In the order of the 利润表; what comes before a sum is in it. */
const LAYOUT = [
  ...['salesRevenue', 'retailRevenue', 'salesReturns', '=netSales', 'salesCost', 'serviceCost', '=grossProfit'],
  ...['purchaseVariance', 'costVariance', 'costAdjustment', 'assemblyFee', 'stockGain', 'stockLoss'],
  ...['otherIn', 'otherOut', 'otherIncome', 'operatingExpense', 'financialExpense', 'discountGiven', 'discountTaken'],
  ...['badDebt', 'debtForgiven', 'partnerAdjustment'],
]

/** As 收支项目 were made. */
const CATEGORIES = ['', '房租', '手续费', '现金短款', '现金长款', '其他收入']

/** 简易利润表 */
export function profitStatement(shop: ProofShop, question: Asked): Proven {
  const within = journalEntries(shop).filter(({ day }) => isWithin(day, question))
  const rows: ProvenRow[] = []
  for (const place of LAYOUT) {
    const before = sum(rows.filter(({ isSum }) => isSum !== true).map(({ cells }) => figure(cells, 'amount')))
    if (place.startsWith('=')) {
      const cells = { item: place.slice(1), category: '', amount: before }
      if (rows.length > 0) rows.push({ id: place, isSum: true, cells })
      continue
    }
    for (const category of CATEGORIES) {
      const amount = -total(within.filter((one) => one.account === place && one.category === category))
      if (amount !== 0n) rows.push({ id: `${place} ${category}`, cells: { item: place, category, amount } })
    }
  }
  return proven(rows, ['amount'])
}
