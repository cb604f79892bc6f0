import { larger, smaller, sum, type Arithmetic } from './arithmetic.ts'
import { FifoGoods } from './goods-fifo.ts'
import { MovingAverageGoods } from './goods-moving-average.ts'

export type Method = 'MA' | 'FIFO'

/** R5: current unit cost is a pair. */
export interface CostPair {
  readonly value: bigint
  readonly quantity: bigint
}

/** Goods really in stock, and how they are valued. */
export interface Goods {
  readonly quantity: bigint
  readonly value: bigint
  put(inbound: string, quantity: bigint, value: bigint): void
  /** @returns cost of what leaves; there must be enough */
  take(quantity: bigint, ownLayer: string | null): bigint
  change(value: bigint): void
  pairAfterInbound(heldBefore: boolean, own: CostPair): CostPair
  pairAfterAdjustment(): CostPair | null
}

/** R14: what an issue took that was not there. */
export interface Short {
  readonly issue: string
  quantity: bigint
  value: bigint
}

/** R15: part of a short that an inbound covers. */
export interface Cover {
  readonly issue: string
  readonly quantity: bigint
  readonly provisional: bigint
  readonly actual: bigint
}

/** A pair worth less than 1.00 元 is not taken over from an inbound without a price of its own (R5). */
const LEAST_WORTH = 100n
const PRICE_SCALE = 100_000_000n

/** The pool of one product: goods in stock or shorts, never both. */
export class Pool {
  readonly goods: Goods
  shorts: Short[] = []
  cost: CostPair | null = null
  private readonly arithmetic: Arithmetic

  constructor(method: Method, arithmetic: Arithmetic) {
    this.arithmetic = arithmetic
    this.goods = method === 'MA' ? new MovingAverageGoods(arithmetic) : new FifoGoods(arithmetic)
  }

  /** Q */
  get quantity(): bigint {
    return this.goods.quantity - sum(this.shorts.map((short) => short.quantity))
  }

  /** V */
  get value(): bigint {
    return this.goods.value - sum(this.shorts.map((short) => short.value))
  }

  /** R5, R6 */
  atCurrentCost(quantity: bigint, referencePrice: bigint): bigint {
    if (this.cost === null) return this.arithmetic.mulDiv(referencePrice, quantity, PRICE_SCALE)
    return this.arithmetic.mulDiv(this.cost.value, quantity, this.cost.quantity)
  }

  /** R15: shorts first, oldest first; the rest is stock. */
  receive(inbound: string, quantity: bigint, value: bigint, hasOwnPrice: boolean): Cover[] {
    const heldBefore = this.quantity > 0n
    const covers: Cover[] = []
    let left = { quantity, value }
    for (const short of this.shorts) {
      const part = smaller(left.quantity, short.quantity)
      if (part === 0n) break
      const actual = this.arithmetic.share(left.value, part, left.quantity)
      const provisional = this.arithmetic.share(short.value, part, short.quantity)
      covers.push({ issue: short.issue, quantity: part, provisional, actual })
      left = { quantity: left.quantity - part, value: left.value - actual }
      short.quantity -= part
      short.value -= provisional
    }
    this.dropCovered()
    if (left.quantity > 0n) this.goods.put(inbound, left.quantity, left.value)
    this.renew(this.goods.pairAfterInbound(heldBefore, { value, quantity }), hasOwnPrice)
    return covers
  }

  /** R7, R8, R14: what is there leaves; the rest is short at current cost. */
  issue(
    issue: string,
    quantity: bigint,
    ownLayer: string | null,
    referencePrice: bigint,
  ): { settledQuantity: bigint; settledCost: bigint; shortValue: bigint } {
    const settledQuantity = smaller(quantity, larger(this.quantity, 0n))
    const settledCost = this.goods.take(settledQuantity, ownLayer)
    const short = quantity - settledQuantity
    const shortValue = short === 0n ? 0n : this.atCurrentCost(short, referencePrice)
    if (short > 0n) this.shorts.push({ issue, quantity: short, value: shortValue })
    return { settledQuantity, settledCost, shortValue }
  }

  /** R16: up to so many of the issue's own short units are undone. */
  undoShort(issue: string, quantity: bigint): { quantity: bigint; value: bigint } {
    const short = this.shorts.find((one) => one.issue === issue)
    if (short === undefined) return { quantity: 0n, value: 0n }
    const part = smaller(quantity, short.quantity)
    const value = this.arithmetic.share(short.value, part, short.quantity)
    short.quantity -= part
    short.value -= value
    this.dropCovered()
    return { quantity: part, value }
  }

  /** R18, clamped. @returns what the pool took */
  adjust(change: bigint): bigint {
    if (this.quantity <= 0n) return 0n
    const taken = larger(change, -this.value)
    this.goods.change(taken)
    this.renew(this.goods.pairAfterAdjustment(), false)
    return taken
  }

  private renew(pair: CostPair | null, hasOwnPrice: boolean): void {
    if (pair !== null && (hasOwnPrice || pair.value >= LEAST_WORTH)) this.cost = pair
  }

  private dropCovered(): void {
    this.shorts = this.shorts.filter((short) => short.quantity > 0n)
  }
}
