import { lineTotals, listAmount } from '../line-totals.ts'
import { subtractMoney, type Money } from '../../kernel/money.ts'
import { quantity as toQuantity, QUANTITY_SCALE, type Quantity } from '../../kernel/quantity.ts'
import { ZERO_RATE, type Rate } from '../../kernel/rate.ts'
import type { UnitPrice } from '../../kernel/unit-price.ts'

/** What a row of another program says of the money of its line, per entered unit; nothing negative, also of a return. */
export interface StatedMoney {
  readonly quantity: Quantity
  readonly price: UnitPrice | null
  readonly discountRate: Rate
  /** 优惠: money that is taken off. */
  readonly discountAmount: Money | null
  /** 金额 */
  readonly amount: Money | null
  /** 价税合计: counts before 金额, which may be without tax. */
  readonly grossAmount: Money | null
}

/** What is entered in the line of a document. */
export interface TradeMoney {
  readonly price: UnitPrice | null
  /** null: price and discount rate say it. */
  readonly amount: Money | null
  /** The row contradicts itself: its amount is neither what its price comes to, nor that before the discount. */
  readonly differs: boolean
}

/** 分: price, discount and amount may each have been rounded. */
const ROUNDING = 3

/**
 * What was stated as a line's amount is what was paid, and stands; but where there is a discount and the amount is
 * quantity × price all the same, it was stated before the discount. A price that is 不含税 beside a 价税合计, or that
 * comes to less than the amount, is none of this line.
 */
export function tradeMoney(stated: StatedMoney): TradeMoney {
  const { price, discountAmount, amount, grossAmount } = stated
  const paid = grossAmount ?? amount
  if (price === null) return { price, amount: paid, differs: false }
  const list = listAmount(stated.quantity, price)
  const due = dueOf(stated, price, list)
  const byRate = discountAmount === null || discountAmount === 0
  if (paid === null || (paid === list && due !== list)) return { price, amount: byRate ? null : due, differs: false }
  if (paid === due && byRate) return { price, amount: null, differs: false }
  if (isNear(paid, due)) return { price, amount: paid, differs: false }
  const isNetPrice = grossAmount !== null && amount !== null && isNear(amount, due)
  return { price: isNetPrice || paid > list ? null : price, amount: paid, differs: !isNetPrice }
}

/** Money that is taken off says exactly what a rate beside it says rounded. */
function dueOf(stated: StatedMoney, price: UnitPrice, list: Money): Money {
  const { discountAmount } = stated
  if (discountAmount !== null && discountAmount !== 0) return subtractMoney(list, discountAmount)
  return amountByRate({ ...stated, price })
}

type ByRate = Pick<StatedMoney, 'quantity' | 'price' | 'discountRate'>

/** Quantity × price less the discount rate, as a document works it out. */
export function amountByRate({ quantity, price, discountRate }: ByRate): Money {
  const line = { quantity, ratio: toQuantity(QUANTITY_SCALE), price, amount: null, discountRate, taxRate: ZERO_RATE }
  return lineTotals(line, true).amount
}

function isNear(one: Money, other: Money): boolean {
  return Math.abs(one - other) <= ROUNDING
}
