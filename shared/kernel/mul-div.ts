/** Assert that an amount is an integer JavaScript holds exactly; everything booked passes through here. */
export function assertSafeInteger(value: number, what: string): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${what} is not a safe integer: ${value}`)
  return Object.is(value, -0) ? 0 : value
}

/**
 * The one rounding function (R1): product of `factors` divided by the product of `divisors`,
 * rounded once, half away from zero (四舍五入). BigInt inside, so intermediate products may pass 2^53.
 * @throws RangeError when an input or the result is not a safe integer, or a divisor is zero.
 */
export function mulDiv(factors: readonly number[], divisors: readonly number[]): number {
  let numerator = 1n
  for (const factor of factors) numerator *= BigInt(assertSafeInteger(factor, 'factor'))
  let denominator = 1n
  for (const divisor of divisors) denominator *= BigInt(assertSafeInteger(divisor, 'divisor'))
  if (denominator === 0n) throw new RangeError('division by zero')
  return assertSafeInteger(Number(divideHalfAwayFromZero(numerator, denominator)), 'result')
}

function divideHalfAwayFromZero(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const top = numerator < 0n ? -numerator : numerator
  const bottom = denominator < 0n ? -denominator : denominator
  const rounded = (top * 2n + bottom) / (bottom * 2n)
  return negative ? -rounded : rounded
}

/** Residual rule (R3): the part of what *remains*; the last part takes all of it. */
export function share(value: number, part: number, whole: number): number {
  return part === whole ? value : mulDiv([value, part], [whole])
}
