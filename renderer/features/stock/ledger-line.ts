import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { OutputOf } from '#shared/contract/define.ts'
import type { ledger, LedgerRow } from '#shared/contract/stock.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { negateMoney, type Money } from '#shared/kernel/money.ts'
import { negateQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { averagePrice, type UnitPrice } from '#shared/kernel/unit-price.ts'

export interface OpeningLine {
  readonly kind: 'opening'
  readonly date: BusinessDate | null
  readonly quantity: Quantity
  readonly value: Money | null
}

export interface MovementLine extends LedgerRow {
  readonly kind: 'movement'
}

type Page = OutputOf<typeof ledger>
type Turnover = Page['totals']

/** 本月合计 or 本年累计, after the last movement of a month and with the balance after it. */
export interface TotalLine extends Turnover {
  readonly kind: 'month' | 'year'
  readonly month: string
  readonly quantityAfter: Quantity
  readonly valueAfter: Money | null
}

/** One line of the 库存明细账: the opening balance, a movement, or what a month and its year come to. */
export type LedgerLine = OpeningLine | MovementLine | TotalLine

/** Lines of a page: after the last movement of each month that ends there, its totals. */
export function linesOf({ rows, months }: Pick<Page, 'rows' | 'months'>): readonly LedgerLine[] {
  const ended = new Map(months.map((one) => [one.month, one]))
  return rows.flatMap((row, index): readonly LedgerLine[] => {
    const month = row.businessDate.slice(0, 7)
    const found = rows[index + 1]?.businessDate.startsWith(month) === true ? undefined : ended.get(month)
    const line: LedgerLine = { kind: 'movement', ...row }
    if (found === undefined) return [line]
    const { quantityAfter, valueAfter } = row
    return [
      line,
      { kind: 'month', month, ...found.ofMonth, quantityAfter, valueAfter },
      { kind: 'year', month, ...found.ofYear, quantityAfter, valueAfter },
    ]
  })
}

export interface Sided<Amount> {
  readonly in: Amount | null
  readonly out: Amount | null
}

/** A movement stands either under 入 or under 出, always as a positive figure; totals under both, an opening under neither. */
export function sideQuantity(line: LedgerLine): Sided<Quantity> {
  if (line.kind === 'opening') return { in: null, out: null }
  if (line.kind !== 'movement') return { in: line.in, out: line.out }
  return line.quantity >= 0 ? { in: line.quantity, out: null } : { in: null, out: negateQuantity(line.quantity) }
}

export function sideValue(line: LedgerLine): Sided<Money> {
  if (line.kind === 'opening') return { in: null, out: null }
  if (line.kind !== 'movement') return { in: line.inValue, out: line.outValue }
  if (line.value === null) return { in: null, out: null }
  return line.quantity >= 0 ? { in: line.value, out: null } : { in: null, out: negateMoney(line.value) }
}

/** 单价 of what came in and of what went out. */
export function sidePrice(line: LedgerLine): Sided<UnitPrice> {
  const [pieces, values] = [sideQuantity(line), sideValue(line)]
  const priceOf = (value: Money | null, quantity: Quantity | null) =>
    value === null || quantity === null || quantity === 0 ? null : averagePrice(value, quantity)
  return { in: priceOf(values.in, pieces.in), out: priceOf(values.out, pieces.out) }
}

export interface Balance {
  readonly quantity: Quantity
  readonly value: Money | null
  /** 结存单价; null when nothing is left to divide by. */
  readonly price: UnitPrice | null
}

export function balanceAfter(line: LedgerLine): Balance {
  if (line.kind === 'opening') return withPrice(line.quantity, line.value)
  return withPrice(line.quantityAfter, line.valueAfter)
}

function withPrice(quantity: Quantity, value: Money | null): Balance {
  return { quantity, value, price: value === null || quantity <= 0 ? null : averagePrice(value, quantity) }
}

/** 红冲: a movement against the way its document type goes is the mirror of a voided one. */
export function isMirror(line: MovementLine): boolean {
  return documentDefinition(line.documentType).direction === 'in' ? line.quantity < 0 : line.quantity > 0
}
