import { formatDecimal, parseDecimal } from './decimal.ts'
import { assertSafeInteger, mulDiv } from './mul-div.ts'

/** 数量 Quantity: integer 1/10,000 of a unit. */
export type Quantity = number & { readonly __unit: 'quantity' }

export const QUANTITY_SCALE = 10_000
/** One hundred million units of anything. */
export const QUANTITY_LIMIT = 1_000_000_000_000

/** @throws RangeError when the value is not a safe integer number of 1/10,000 units. */
export function quantity(tenThousandths: number): Quantity {
  return assertSafeInteger(tenThousandths, 'quantity') as Quantity
}

export const ZERO_QUANTITY = quantity(0)
export const ONE_UNIT = quantity(QUANTITY_SCALE)

export function addQuantity(...quantities: readonly Quantity[]): Quantity {
  return quantity(quantities.reduce((total: number, one) => total + one, 0))
}

export function subtractQuantity(from: Quantity, less: Quantity): Quantity {
  return quantity(from - less)
}

export function negateQuantity(one: Quantity): Quantity {
  return quantity(-one)
}

/** Entered quantity × ratio of its unit = base quantity (箱 × 24 = 瓶), rounded once to 1/10,000. */
export function toBaseQuantity(entered: Quantity, ratio: Quantity): Quantity {
  return quantity(mulDiv([entered, ratio], [QUANTITY_SCALE]))
}

/** `12.5` → 125000; null when the text is not a quantity with at most 4 decimals. */
export function parseQuantity(text: string): Quantity | null {
  const tenThousandths = parseDecimal(text, 4)
  return tenThousandths === null ? null : quantity(tenThousandths)
}

/** 125000 → `12.5`: trailing zeros trimmed. */
export function formatQuantity(one: Quantity): string {
  return formatDecimal(one, { places: 4, minimum: 0, grouping: true })
}

export function quantityToText(one: Quantity): string {
  return formatDecimal(one, { places: 4, minimum: 0, grouping: false })
}
