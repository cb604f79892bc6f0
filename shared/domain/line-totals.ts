import { allocate } from '../kernel/allocate.ts'
import { addMoney, money, subtractMoney, ZERO_MONEY, type Money } from '../kernel/money.ts'
import { mulDiv } from '../kernel/mul-div.ts'
import { addQuantity, toBaseQuantity, QUANTITY_SCALE, type Quantity } from '../kernel/quantity.ts'
import { RATE_SCALE, type Rate } from '../kernel/rate.ts'
import { UNIT_PRICE_SCALE, type UnitPrice } from '../kernel/unit-price.ts'

/** quantity (1/10,000) × price (1/1,000,000 元) is 10^-10 元; 分 are 10^-2 元, so R1's divisor is 10^8. */
const TO_FEN = (QUANTITY_SCALE * UNIT_PRICE_SCALE) / 100

/** What a person enters on one line, per entered unit. */
export interface EnteredLine {
  readonly quantity: Quantity
  readonly ratio: Quantity
  readonly price: UnitPrice | null
  /** An entered amount wins over the price. */
  readonly amount: Money | null
  readonly discountRate: Rate
  readonly taxRate: Rate
}

/** The money of one line: list − discount = amount; net + tax = gross, exactly. */
export interface LineTotals {
  readonly baseQuantity: Quantity
  readonly listAmount: Money
  readonly discountAmount: Money
  readonly amount: Money
  readonly netAmount: Money
  readonly taxAmount: Money
  readonly grossAmount: Money
}

/** quantity × price, rounded once to 分. */
export function listAmount(quantity: Quantity, price: UnitPrice): Money {
  return money(mulDiv([quantity, price], [TO_FEN]))
}

/** R1, R2: one line's amounts from what was entered. `taxIncluded`: the price is 含税 (gross). */
export function lineTotals(line: EnteredLine, taxIncluded: boolean): LineTotals {
  const list = enteredListAmount(line)
  const amount = line.amount ?? discountedAmount(line, list)
  return {
    baseQuantity: toBaseQuantity(line.quantity, line.ratio),
    listAmount: list,
    discountAmount: subtractMoney(list, amount),
    amount,
    ...splitTax(amount, line.taxRate, taxIncluded),
  }
}

function enteredListAmount(line: EnteredLine): Money {
  if (line.price !== null) return listAmount(line.quantity, line.price)
  return line.amount ?? ZERO_MONEY
}

function discountedAmount(line: EnteredLine, list: Money): Money {
  if (line.price === null || line.discountRate === 0) return list
  return money(mulDiv([line.quantity, line.price, RATE_SCALE - line.discountRate], [TO_FEN, RATE_SCALE]))
}

/** R2: 含税 net = gross ÷ (1 + rate), tax is the rest; 不含税 tax = net × rate, gross is the sum. */
export function splitTax(
  amount: Money,
  taxRate: Rate,
  taxIncluded: boolean,
): Pick<LineTotals, 'netAmount' | 'taxAmount' | 'grossAmount'> {
  if (taxIncluded) {
    const netAmount = money(mulDiv([amount, RATE_SCALE], [RATE_SCALE + taxRate]))
    return { netAmount, taxAmount: subtractMoney(amount, netAmount), grossAmount: amount }
  }
  const taxAmount = money(mulDiv([amount, taxRate], [RATE_SCALE]))
  return { netAmount: amount, taxAmount, grossAmount: addMoney(amount, taxAmount) }
}

/** R2: a document-level charge (freight, fees) over the line amounts as entered, ties by line order. */
export function allocateCharge(charge: Money, amounts: readonly Money[]): Money[] {
  return allocate(charge, amounts).map(money)
}

/** Σ of the lines; totals always equal the sum of their lines. */
export interface DocumentTotals {
  readonly lineCount: number
  /** Sum of the entered quantities, whatever their units: what the shopkeeper calls 件数. */
  readonly quantity: Quantity
  readonly listAmount: Money
  readonly discountAmount: Money
  readonly amount: Money
  readonly netAmount: Money
  readonly taxAmount: Money
  readonly grossAmount: Money
}

export function documentTotals(lines: readonly (LineTotals & { readonly quantity: Quantity })[]): DocumentTotals {
  const sum = (pick: (line: LineTotals) => Money) => addMoney(...lines.map(pick))
  return {
    lineCount: lines.length,
    quantity: addQuantity(...lines.map((line) => line.quantity)),
    listAmount: sum((line) => line.listAmount),
    discountAmount: sum((line) => line.discountAmount),
    amount: sum((line) => line.amount),
    netAmount: sum((line) => line.netAmount),
    taxAmount: sum((line) => line.taxAmount),
    grossAmount: sum((line) => line.grossAmount),
  }
}
