import { sum } from './arithmetic.ts'
import { documentOfLine, lineName, replayed, type OracleType, type PostedDocument, type PostedLine } from './facts.ts'
import type { Valuation } from './valuation.ts'

/** Accounts of R25, debit-positive. 'inventory' must equal the pools. */
export type Account =
  | 'inventory'
  | 'opening'
  | 'payable'
  | 'receivable'
  | 'revenue'
  | 'cogs'
  | 'other'
  | 'gainloss'
  | 'ppv'
  | 'costvar'
  | 'fee'
  | 'adjustment'

export interface Entry {
  readonly document: string
  readonly date: string
  readonly account: Account
  readonly amount: bigint
}

/** Where the other half of a movement of goods is booked. */
const COUNTER_ACCOUNTS: Readonly<Record<OracleType, Account>> = {
  openingStock: 'opening',
  purchaseReceipt: 'payable',
  purchaseReturn: 'ppv',
  salesShipment: 'cogs',
  salesReturn: 'cogs',
  otherIn: 'other',
  otherOut: 'other',
  gain: 'gainloss',
  loss: 'gainloss',
  stocktake: 'gainloss',
  transfer: 'costvar',
  assembly: 'costvar',
  disassembly: 'costvar',
  costAdjustment: 'costvar',
}

/** The journal of everything in the replay. What is mirrored is booked twice with opposite signs: nothing remains. */
export function journalOf(documents: readonly PostedDocument[], valuation: Valuation): Entry[] {
  return [...documentEntries(documents, valuation), ...trueUpEntries(documents, valuation)]
}

/** What documents say themselves. */
export function documentEntries(documents: readonly PostedDocument[], valuation: Valuation): Entry[] {
  return replayed(documents).flatMap((document) => entriesOf(document, valuation))
}

/** R15: with the inbound that caused them. */
export function trueUpEntries(documents: readonly PostedDocument[], valuation: Valuation): Entry[] {
  return valuation.trueUps.flatMap(({ date, amount, inbound, issue }) => {
    const document = documentOfLine(inbound)
    return [
      { document, date, account: 'inventory' as const, amount: -amount },
      { document, date, account: chargedAccount(documents, issue), amount },
    ]
  })
}

/** R15: a true-up is charged where the issue was; of components and closed-period reversals to 成本差异. */
function chargedAccount(documents: readonly PostedDocument[], issue: string): Account {
  const document = documents.find((one) => one.name === documentOfLine(issue))
  if (document === undefined) throw new Error(`no document of ${issue}`)
  return document.reversal === null ? COUNTER_ACCOUNTS[document.type] : 'costvar'
}

function entriesOf(document: PostedDocument, valuation: Valuation): Entry[] {
  const { name, date } = document
  const entry = (account: Account, amount: bigint): Entry => ({ document: name, date, account, amount })
  if (isBuilt(document)) return builtEntries(document, valuation).map(([account, amount]) => entry(account, amount))
  return document.lines
    .flatMap((line) => lineEntries(document, line, valuation))
    .map(([account, amount]) => entry(account, amount))
}

type Amounts = readonly (readonly [Account, bigint])[]

function lineEntries(document: PostedDocument, line: PostedLine, valuation: Valuation): Amounts {
  const value = valuation.values.get(lineName(document, line)) ?? 0n
  const counter = COUNTER_ACCOUNTS[document.type]
  const entered = line.value ?? 0n
  const back = document.reversal !== null
  switch (document.type) {
    case 'transfer':
      return []
    case 'costAdjustment':
      // A reversal of R22 has the opposite change in its own line.
      return [
        ['inventory', value],
        ['adjustment', -entered],
        ['costvar', entered - value],
      ]
    case 'purchaseReturn': {
      // R13: credit − cost → 采购价差. When it moves back, at its whole open cost, the credit is owed again.
      const credit = back ? -entered : entered
      return [
        ['inventory', value],
        ['payable', credit],
        ['ppv', -value - credit],
      ]
    }
    case 'salesShipment':
    case 'salesReturn': {
      const sold = (document.type === 'salesShipment') !== back ? entered : -entered
      return [...goodsEntries(document, line, value, counter, valuation), ['receivable', sold], ['revenue', -sold]]
    }
    default:
      return goodsEntries(document, line, value, counter, valuation)
  }
}

/** R22: when something that came in leaves again, the difference to what it came in at is 采购价差 or 成本差异. */
function goodsEntries(
  document: PostedDocument,
  line: PostedLine,
  value: bigint,
  counter: Account,
  valuation: Valuation,
): Amounts {
  if (document.reversal === null || line.effect === 'in')
    return [
      ['inventory', value],
      [counter, -value],
    ]
  const original = valuation.values.get(`${document.reversal.of}/${line.number}`) ?? 0n
  return [
    ['inventory', value],
    [counter, original],
    [document.type === 'purchaseReceipt' ? 'ppv' : 'costvar', -value - original],
  ]
}

function isBuilt({ type }: PostedDocument): boolean {
  return type === 'assembly' || type === 'disassembly'
}

/** R17, and R22: product out, components back, difference and fee → 成本差异. */
function builtEntries(document: PostedDocument, valuation: Valuation): Amounts {
  const inventory = sum(document.lines.map((line) => valuation.values.get(lineName(document, line)) ?? 0n))
  if (document.reversal === null)
    return [
      ['inventory', inventory],
      ['fee', -document.fee],
    ]
  return [
    ['inventory', inventory],
    ['fee', document.fee],
    ['costvar', -inventory - document.fee],
  ]
}

export function accountTotals(journal: readonly Entry[]): Map<Account, bigint> {
  const totals = new Map<Account, bigint>()
  for (const { account, amount } of journal) totals.set(account, (totals.get(account) ?? 0n) + amount)
  return totals
}

export interface MonthFigures {
  readonly revenue: bigint
  readonly cogs: bigint
  readonly profit: bigint
}

/** Sales, their cost and the gross profit by month `2026-03`; true-ups in the month of their inbound. */
export function monthFigures(journal: readonly Entry[]): Map<string, MonthFigures> {
  const months = new Map<string, MonthFigures>()
  for (const { date, account, amount } of journal) {
    if (account !== 'revenue' && account !== 'cogs') continue
    const month = date.slice(0, 7)
    const { revenue, cogs } = months.get(month) ?? { revenue: 0n, cogs: 0n }
    const changed = account === 'revenue' ? { revenue: revenue - amount, cogs } : { revenue, cogs: cogs + amount }
    months.set(month, { ...changed, profit: changed.revenue - changed.cogs })
  }
  return months
}
