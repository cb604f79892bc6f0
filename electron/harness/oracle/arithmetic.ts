/**
 * The oracle's own arithmetic (R1–R3). The oracle imports nothing of the program: whatever is wrong there must not be
 * wrong here, too.
 */

/** Faults that can be planted, to prove that a comparison with the oracle sees them. */
export type Fault = 'none' | 'rounds down' | 'same date in reverse'

export class Arithmetic {
  readonly fault: Fault

  constructor(fault: Fault = 'none') {
    this.fault = fault
  }

  /** a · b / c, rounded once, half away from zero (R1). */
  mulDiv(a: bigint, b: bigint, c: bigint): bigint {
    return this.divide(a * b, c)
  }

  /** A product of several factors over a positive divisor, rounded once (R2). */
  divide(product: bigint, divisor: bigint): bigint {
    if (divisor <= 0n) throw new RangeError(`divided by ${divisor}`)
    const size = product < 0n ? -product : product
    const down = size / divisor
    const up = this.fault !== 'rounds down' && (size % divisor) * 2n >= divisor
    const rounded = up ? down + 1n : down
    return product < 0n ? -rounded : rounded
  }

  /** R3: the last part takes all that is left. */
  share(value: bigint, part: bigint, whole: bigint): bigint {
    return part === whole ? value : this.mulDiv(value, part, whole)
  }
}

/** Largest remainder (R2): ties by order, all-zero weights count as equal; a negative total is split like a positive. */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n) return allocate(-total, weights).map((part) => -part)
  const used = weights.every((weight) => weight === 0n) ? weights.map(() => 1n) : weights
  const whole = sum(used)
  const parts = used.map((weight) => (total * weight) / whole)
  const byRemainder = used
    .map((weight, index) => ({ remainder: (total * weight) % whole, index }))
    .sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)
  const missing = Number(total - sum(parts))
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index))
  return parts.map((part, index) => (raised.has(index) ? part + 1n : part))
}

export function sum(values: Iterable<bigint>): bigint {
  let total = 0n
  for (const value of values) total += value
  return total
}

export function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

export function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

export function compare<Value extends bigint | string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0
}
