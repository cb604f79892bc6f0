import { assertSafeInteger } from './mul-div.ts'

/**
 * Split a total over weights so that the parts add up to it exactly (R2): each part is first rounded
 * towards zero, then the missing units go to the largest remainders, ties by position.
 * All-zero weights count as equal weights. No weights: no parts, and the total must be zero.
 * @throws RangeError when a weight is negative, or something is to be split over nothing.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  assertSafeInteger(total, 'total')
  if (weights.some((weight) => assertSafeInteger(weight, 'weight') < 0)) throw new RangeError('negative weight')
  if (weights.length === 0) {
    if (total !== 0) throw new RangeError('nothing to allocate over')
    return []
  }
  const effective = weights.every((weight) => weight === 0) ? weights.map(() => 1n) : weights.map(BigInt)
  const whole = effective.reduce((sum, weight) => sum + weight, 0n)
  const sign = total < 0 ? -1 : 1
  const amount = BigInt(Math.abs(total))
  const parts = effective.map((weight) => Number((amount * weight) / whole))
  const remainders = effective.map((weight) => (amount * weight) % whole)
  const missing = Math.abs(total) - parts.reduce((sum, part) => sum + part, 0)
  for (const index of largestRemainders(remainders).slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1
  return parts.map((part) => (part === 0 ? 0 : part * sign))
}

function largestRemainders(remainders: readonly bigint[]): number[] {
  return remainders
    .map((remainder, index) => ({ remainder, index }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
    .map(({ index }) => index)
}
