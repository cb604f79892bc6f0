import fc from 'fast-check'
import type { Comparison, Grouping, ReportParameters } from '#shared/domain/report/parameters.ts'
import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { ACCOUNTS, PARTNERS, PRODUCTS } from '../desk/commands.ts'
import { dayNumber, dayText, MODEL_WAREHOUSES } from '../oracle/model-shop.ts'
import { PEOPLE } from './masters.ts'
import type { ProofShop } from './shop.ts'
import { mondayOf } from './trade.ts'

/** What a report is asked, in the names of the desk. */
export interface Asked {
  readonly grouping: Grouping | null
  /** null: from the beginning. */
  readonly from: string | null
  readonly to: string
  readonly today: string
  readonly comparison: Comparison
  readonly warehouse: string | null
  readonly category: string | null
  readonly directOnly: boolean
  readonly product: string | null
  readonly partner: string | null
  /** Of the goods. */
  readonly supplier: string | null
  readonly account: string | null
  /** 营业员 */
  readonly employee: string | null
  readonly days: bigint | null
  readonly changedOnly: boolean
}

/** Numbers that choose a question; what they mean depends on the report and on how long the history was. */
export interface Dice {
  readonly from: number
  readonly length: number
  readonly isOpen: boolean
  readonly grouping: number
  readonly comparison: number
  readonly filter: number
  readonly pick: number
}

export const dice: fc.Arbitrary<Dice> = fc.record({
  from: fc.nat({ max: 9999 }),
  length: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 60 }), fc.constant(999)),
  isOpen: fc.nat({ max: 3 }).map((die) => die === 0),
  grouping: fc.nat({ max: 9999 }),
  comparison: fc.nat({ max: 4 }),
  // Often no filter at all, sometimes two.
  filter: fc.nat({ max: 9999 }),
  pick: fc.nat({ max: 9999 }),
})

const CATEGORIES = ['粮油', '大米'] as const

function of<One>(all: readonly One[], die: number): One | null {
  return all[die % Math.max(1, all.length)] ?? null
}

export function asked(name: ReportName, thrown: Dice, today: string): Asked {
  const { groupings, filters, comparable, days } = reportDefinition(name)
  const from = thrown.from % (dayNumber(today) + 1)
  const to = Math.min(dayNumber(today), from + thrown.length)
  const used = filters.filter((_one, at) => (thrown.filter >> at) % 6 === 0)
  const pick = <One>(filter: (typeof filters)[number], all: readonly One[]) =>
    used.includes(filter) ? of(all, thrown.pick) : null
  return {
    grouping: of(groupings, thrown.grouping),
    from: thrown.isOpen ? null : dayText(from),
    to: dayText(to),
    today,
    comparison: comparable
      ? (of(['none', 'none', 'previous', 'lastYear'] as const, thrown.comparison) ?? 'none')
      : 'none',
    warehouse: pick('warehouseId', MODEL_WAREHOUSES),
    category: pick('categoryId', CATEGORIES),
    directOnly: used.includes('directOnly'),
    product: pick('productId', PRODUCTS),
    partner: pick('partnerId', PARTNERS),
    supplier: pick('supplierId', PARTNERS),
    account: pick('accountId', ACCOUNTS),
    employee: pick('userId', PEOPLE),
    days: days === undefined ? null : BigInt([1, 3, 10, 40, days][thrown.pick % 5] ?? days),
    changedOnly: used.includes('changedOnly'),
  }
}

/** The same as the program is asked. */
export function parametersOf(name: ReportName, question: Asked, { books, categories }: ProofShop): ReportParameters {
  const { grouping, from, to, comparison, days, changedOnly } = question
  const { directOnly, warehouse, category, product, partner, supplier, account, employee } = question
  return {
    ...initialParameters(reportDefinition(name)),
    period: 'custom',
    from: from === null ? null : businessDate(from),
    to: businessDate(to),
    grouping,
    comparison,
    warehouseId: warehouse === null ? null : books.warehouse(warehouse),
    categoryId: category === null ? null : (categories.get(category) ?? id<'category'>(0)),
    directOnly,
    productId: product === null ? null : books.product(product).id,
    partnerId: partner === null ? null : books.partner(partner),
    supplierId: supplier === null ? null : books.partner(supplier),
    accountId: account === null ? null : books.account(account),
    userId: employee === null ? null : books.user(employee),
    days: days === null ? null : Number(days),
    changedOnly,
  }
}

/** What a period is compared with: README, "Compared with". null: with nothing. */
export function comparedWith({ from, to, comparison }: Asked): { readonly from: string; readonly to: string } | null {
  if (comparison === 'none' || from === null) return null
  if (comparison === 'lastYear') return { from: monthsBefore(from, 12), to: endBefore(to, 12) }
  const months = wholeMonths(from, to)
  if (months !== null) return { from: monthsBefore(from, months), to: endBefore(to, months) }
  const length = dayNumber(to) - dayNumber(from) + 1
  return { from: dayText(dayNumber(from) - length), to: dayText(dayNumber(to) - length) }
}

/** The row of that period which stands beside one of this: a day, week or month as far into it, anything else itself. */
export function comparedName(question: Asked, name: string): string {
  const before = comparedWith(question)
  if (before === null || question.from === null) return name
  // A row may stand for a part of a month: `2026-03 1300`.
  const [time = '', ...rest] = name.split(' ')
  if (question.grouping === 'week') {
    const weeks = dayNumber(mondayOf(before.from)) - dayNumber(mondayOf(question.from))
    return dayText(dayNumber(time) + weeks)
  }
  if (question.grouping === 'day') return dayText(dayNumber(before.from) + dayNumber(time) - dayNumber(question.from))
  if (question.grouping !== 'month') return name
  const month = monthsBefore(`${time}-01`, monthNumber(question.from) - monthNumber(before.from)).slice(0, 7)
  return [month, ...rest].join(' ')
}

/** A period from a first of a month is one of months while it has not passed that month, or ends with one. */
function wholeMonths(from: string, to: string): number | null {
  if (!from.endsWith('-01') || from === to) return null
  const months = monthNumber(to) - monthNumber(from) + 1
  return months === 1 || isLastOfMonth(to) ? months : null
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

function isLastOfMonth(date: string): boolean {
  return dayText(dayNumber(date) + 1).endsWith('-01')
}

function monthsBefore(date: string, months: number): string {
  const month = monthNumber(date) - months
  const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10)
  const same = `${last.slice(0, 8)}${date.slice(8)}`
  return same < last ? same : last
}

/** The last of a month is set beside the last of another. */
function endBefore(date: string, months: number): string {
  const day = monthsBefore(date, months)
  return isLastOfMonth(date) ? monthsBefore(`${day.slice(0, 8)}31`, 0) : day
}
