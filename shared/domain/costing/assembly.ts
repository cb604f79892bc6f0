import { allocate } from '../../kernel/allocate.ts'
import { money, type Money } from '../../kernel/money.ts'
import type { Quantity } from '../../kernel/quantity.ts'
import type { UnitPrice } from '../../kernel/unit-price.ts'

/** R17: what each output of an assembly or disassembly carries of the components' cost and the fee. */
export function outputValues(componentCost: Money, fee: Money, weights: readonly number[]): Money[] {
  return allocate(componentCost + fee, weights).map(money)
}

export interface Output {
  readonly quantity: Quantity
  readonly weight: number | null
  readonly referencePrice: UnitPrice | null
}

/**
 * R17: weights as entered; else reference price × quantity when every output is worth something by it; else quantity.
 * Products of price and quantity can pass 2^53: only their proportion matters, so they are brought down by their
 * greatest common divisor, and halved together until they fit.
 */
export function outputWeights(outputs: readonly Output[]): number[] {
  const entered = outputs.map((output) => output.weight)
  if (entered.every((weight) => weight !== null)) return entered
  const worth = outputs.map(({ quantity, referencePrice }) => BigInt(quantity) * BigInt(referencePrice ?? 0))
  return inProportion(worth.every((one) => one > 0n) ? worth : outputs.map(({ quantity }) => BigInt(quantity)))
}

function inProportion(weights: readonly bigint[]): number[] {
  const divisor = weights.reduce(greatestCommonDivisor, 0n) || 1n
  let reduced = weights.map((weight) => weight / divisor)
  while (reduced.some((weight) => weight > BigInt(Number.MAX_SAFE_INTEGER))) reduced = reduced.map((one) => one / 2n)
  return reduced.map(Number)
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}
