import { allocate, smaller, sum, type Arithmetic } from './arithmetic.ts'
import type { CostPair, Goods } from './pool.ts'

interface Layer {
  readonly inbound: string
  quantity: bigint
  value: bigint
}

/** Goods in stock under FIFO: a layer for every inbound, oldest first (R8). */
export class FifoGoods implements Goods {
  private layers: Layer[] = []
  private readonly arithmetic: Arithmetic

  constructor(arithmetic: Arithmetic) {
    this.arithmetic = arithmetic
  }

  get quantity(): bigint {
    return sum(this.layers.map((layer) => layer.quantity))
  }

  get value(): bigint {
    return sum(this.layers.map((layer) => layer.value))
  }

  put(inbound: string, quantity: bigint, value: bigint): void {
    this.layers.push({ inbound, quantity, value })
  }

  take(quantity: bigint, ownLayer: string | null): bigint {
    const own = this.layers.filter((layer) => layer.inbound === ownLayer)
    const others = this.layers.filter((layer) => layer.inbound !== ownLayer)
    let left = quantity
    let cost = 0n
    for (const layer of [...own, ...others]) {
      if (left === 0n) break
      const part = smaller(left, layer.quantity)
      const partCost = this.arithmetic.share(layer.value, part, layer.quantity)
      layer.quantity -= part
      layer.value -= partCost
      left -= part
      cost += partCost
    }
    this.layers = this.layers.filter((layer) => layer.quantity > 0n)
    return cost
  }

  /** R18: spread by value, by quantity where there is none. */
  change(value: bigint): void {
    const weights = this.layers.map((layer) => (this.value === 0n ? layer.quantity : layer.value))
    const parts = allocate(value, weights)
    this.layers.forEach((layer, index) => (layer.value += parts[index] ?? 0n))
  }

  /** R5: under FIFO always the inbound's own. */
  pairAfterInbound(_heldBefore: boolean, own: CostPair): CostPair {
    return own
  }

  pairAfterAdjustment(): CostPair | null {
    const newest = this.layers.at(-1)
    return newest === undefined ? null : { value: newest.value, quantity: newest.quantity }
  }
}
