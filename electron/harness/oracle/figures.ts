import { Arithmetic } from './arithmetic.ts'

/** Decimal text of the worked cases as integers, and back. */
export function fromText(text: string, places: number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  const fraction = match?.[3] ?? ''
  if (match === null || fraction.length > places) throw new Error(`not a figure of ${places} places: ${text}`)
  const digits = BigInt(`${match[2]}${fraction.padEnd(places, '0')}`)
  return match[1] === '-' ? -digits : digits
}

export const moneyFrom = (text: string): bigint => fromText(text, 2)
export const quantityFrom = (text: string): bigint => fromText(text, 4)
export const priceFrom = (text: string): bigint => fromText(text, 6)
export const rateFrom = (text: string): bigint => fromText(text, 4)

/** Amounts of one line (R1, R2): list, discount and line amount, then the tax split. */
export function lineAmounts(
  quantity: bigint,
  price: bigint,
  { discount, tax, taxIncluded }: { discount: bigint; tax: bigint; taxIncluded: boolean },
): Record<'list' | 'discount' | 'amount' | 'net' | 'tax' | 'gross', bigint> {
  const arithmetic = new Arithmetic()
  const list = arithmetic.divide(quantity * price, 100_000_000n)
  const amount = arithmetic.divide(quantity * price * (10_000n - discount), 1_000_000_000_000n)
  const net = taxIncluded ? arithmetic.mulDiv(amount, 10_000n, 10_000n + tax) : amount
  const taxAmount = taxIncluded ? amount - net : arithmetic.mulDiv(net, tax, 10_000n)
  return { list, discount: list - amount, amount, net, tax: taxAmount, gross: net + taxAmount }
}
