import { sum } from '../oracle/arithmetic.ts'
import { MODEL_WAREHOUSES } from '../oracle/model-shop.ts'
import { GOODS } from '../desk/commands.ts'
import { isService } from '../desk/shop.ts'
import { documentOfLine } from '../oracle/facts.ts'
import { rounded } from './cells.ts'
import { goodsMoved, type GoodsMoved } from './facts.ts'
import type { ProofShop } from './shop.ts'

/** What lies somewhere, and what it is worth. */
export interface Lying {
  readonly quantity: bigint
  readonly value: bigint
}

/** R15: taken from a pool on the day of an inbound. */
export interface TrueUpOf {
  readonly product: string
  readonly day: string
  /** The line that came in. */
  readonly inbound: string
  readonly amount: bigint
}

/** Goods as they moved, for asking how they stood on any day. */
export class StockHistory {
  readonly moved: readonly GoodsMoved[]
  readonly trueUps: readonly TrueUpOf[]

  constructor({ oracle }: ProofShop) {
    const { stock } = oracle
    this.moved = goodsMoved(oracle)
    const productOf = (line: string) =>
      stock.document(documentOfLine(line)).lines[Number(line.slice(line.lastIndexOf('/') + 1)) - 1]?.product ?? ''
    this.trueUps = stock.valued.trueUps
      .map(({ issue, inbound, date, amount }) => ({ product: productOf(issue), day: date, inbound, amount }))
      .filter(({ product }) => !isService(product))
  }

  /** The pool at the end of a day; '': before the first. */
  pool(product: string, day: string): Lying {
    const moved = this.moved.filter((one) => one.product === product && one.day <= day)
    const taken = this.trueUps.filter((one) => one.product === product && one.day <= day)
    return {
      quantity: sum(moved.map(({ quantity }) => quantity)),
      value: sum(moved.map(({ value }) => value)) - sum(taken.map(({ amount }) => amount)),
    }
  }

  quantityAt(product: string, warehouse: string, day: string): bigint {
    const moved = this.moved.filter((one) => one.product === product && one.warehouse === warehouse && one.day <= day)
    return sum(moved.map(({ quantity }) => quantity))
  }

  /** R12: the pool's value by quantity, in the order of the warehouses, the last takes the rest. */
  placed(product: string, warehouse: string, day: string): Lying {
    const { value } = this.pool(product, day)
    const quantities = MODEL_WAREHOUSES.map((one) => this.quantityAt(product, one, day))
    const whole = sum(quantities)
    const upTo = (count: number) => (whole === 0n ? 0n : rounded(value * sum(quantities.slice(0, count)), whole))
    const at = (MODEL_WAREHOUSES as readonly string[]).indexOf(warehouse)
    return { quantity: quantities[at] ?? 0n, value: upTo(at + 1) - upTo(at) }
  }

  /** Of all pools. */
  value(day: string): bigint {
    return sum(GOODS.map((product) => this.pool(product, day).value))
  }
}

/** The day before, as a text. */
export function dayBefore(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - 1)
  return at.toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): bigint {
  return BigInt(Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000))
}
