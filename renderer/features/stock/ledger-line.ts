import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { LedgerRow } from '#shared/contract/stock.ts'
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

/** One line of the 库存明细账: the opening balance or a movement. */
export type LedgerLine = OpeningLine | MovementLine

export interface Sided<Amount> {
  readonly in: Amount | null
  readonly out: Amount | null
}

/** A movement stands either under 入 or under 出, always as a positive figure; an opening under neither. */
export function sideQuantity(line: LedgerLine): Sided<Quantity> {
  if (line.kind === 'opening') return { in: null, out: null }
  return line.quantity >= 0 ? { in: line.quantity, out: null } : { in: null, out: negateQuantity(line.quantity) }
}

export function sideValue(line: LedgerLine): Sided<Money> {
  if (line.kind === 'opening' || line.value === null) return { in: null, out: null }
  return line.quantity >= 0 ? { in: line.value, out: null } : { in: null, out: negateMoney(line.value) }
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
