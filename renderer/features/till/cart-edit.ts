import { allocateCharge } from '#shared/domain/line-totals.ts'
import { money, parseMoney, subtractMoney, type Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { ONE_UNIT, parseQuantity, quantity } from '#shared/kernel/quantity.ts'
import { rate, RATE_SCALE, ZERO_RATE, type Rate } from '#shared/kernel/rate.ts'
import { parseUnitPrice } from '#shared/kernel/unit-price.ts'
import { lineMoney, sumOf, type TillLine } from './cart-line.ts'

/** What is being typed for the current line. */
export type LineEdit = 'quantity' | 'price' | 'discount'

/** A line with what was typed for it; null: it means nothing. */
export function editedLine(line: TillLine, edit: LineEdit, typed: string): TillLine | null {
  if (edit === 'quantity') return withQuantity(line, typed)
  if (line.sourceLineId !== null) return null
  if (edit === 'price') {
    const price = parseUnitPrice(typed)
    return price === null || price < 0 ? null : { ...line, price, amount: null, discountRate: ZERO_RATE }
  }
  const discountRate = discountOf(typed)
  return discountRate === null ? null : { ...line, discountRate, amount: null }
}

function withQuantity(line: TillLine, typed: string): TillLine | null {
  const entered = parseQuantity(typed)
  if (entered === null || entered < 0 || (entered === 0 && line.left === null)) return null
  if (line.left !== null && entered > line.left) return null
  return { ...line, quantity: entered, amount: null }
}

/** 折: `9` and `9.5` are 九折 and 九五折; two digits are per cent of the price; `10` is the full price again. */
export function discountOf(typed: string): Rate | null {
  const entered = parseQuantity(typed)
  if (entered === null || entered <= 0) return null
  const kept = entered <= 10 * ONE_UNIT ? entered / 10 : entered / 100
  return Number.isInteger(kept) && kept <= RATE_SCALE ? rate(RATE_SCALE - kept) : null
}

/** + and −: one more or one less; the last one is not taken away. */
export function stepped(line: TillLine, step: 1 | -1): TillLine {
  const next = line.quantity + step * ONE_UNIT
  const least = line.left === null ? 1 : 0
  if (next < least || (line.left !== null && next > line.left)) return line
  return { ...line, quantity: quantity(next), amount: null }
}

/**
 * 整单议价: the cart for this much, the reduction over its lines by what they come to. `90%` takes so much of every
 * line. Null: what was typed is no amount, or more than the cart comes to.
 */
export function agreedLines(lines: readonly TillLine[], typed: string): readonly TillLine[] | null {
  const total = sumOf(lines, 'amount')
  const target = targetOf(typed, total)
  if (target === null || target < 0 || target > total || total === 0) return null
  const amounts = lines.map((line) => lineMoney(line).amount)
  const shares = allocateCharge(subtractMoney(total, target), amounts)
  return lines.map((line, index) => {
    const reduction = shares[index] ?? 0
    return reduction === 0 ? line : { ...line, amount: money((amounts[index] ?? 0) - reduction) }
  })
}

function targetOf(typed: string, total: Money): Money | null {
  if (!typed.endsWith('%')) return parseMoney(typed)
  const discount = discountOf(typed.slice(0, -1))
  return discount === null ? null : money(mulDiv([total, RATE_SCALE - discount], [RATE_SCALE]))
}
