import type { Arithmetic } from './arithmetic.ts'
import type { CostPair, Goods } from './pool.ts'

/** Goods in stock under moving average: one heap with one value (R7). */
export class MovingAverageGoods implements Goods {
  quantity = 0n
  value = 0n
  private readonly arithmetic: Arithmetic

  constructor(arithmetic: Arithmetic) {
    this.arithmetic = arithmetic
  }

  put(_inbound: string, quantity: bigint, value: bigint): void {
    this.quantity += quantity
    this.value += value
  }

  take(quantity: bigint): bigint {
    if (quantity === 0n) return 0n
    const cost = this.arithmetic.share(this.value, quantity, this.quantity)
    this.quantity -= quantity
    this.value -= cost
    return cost
  }

  change(value: bigint): void {
    this.value += value
  }

  /** R5: after an inbound the pool's pair if it held stock before, otherwise the inbound's own. */
  pairAfterInbound(heldBefore: boolean, own: CostPair): CostPair {
    return heldBefore ? { value: this.value, quantity: this.quantity } : own
  }

  pairAfterAdjustment(): CostPair {
    return { value: this.value, quantity: this.quantity }
  }
}
