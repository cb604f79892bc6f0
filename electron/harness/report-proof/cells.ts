import { sum } from '../oracle/arithmetic.ts'

/*
 * What a report must show, worked out in whole numbers of any size. Nothing of the program is used: whatever is wrong
 * there must not be wrong here, too.
 */

/** Money 分, quantities 1/10,000, prices 1/1,000,000 元, rates 1/10,000, documents by their names of the desk. */
export type ProvenCell = string | bigint | null
export type ProvenCells = Readonly<Record<string, ProvenCell>>

export interface ProvenRow {
  /** What the row is about: the same in another period. */
  readonly id: string
  /** An opening or a sum on the way: not in the totals. */
  readonly isSum?: boolean
  readonly cells: ProvenCells
}

export interface Proven {
  readonly rows: readonly ProvenRow[]
  /** What has no total is left out. */
  readonly totals: ProvenCells
}

/** What follows from the facts of a row. @param whole the totals, for shares */
export type Follows = (row: ProvenCells, whole: ProvenCells) => ProvenCells

/** @param summed the columns that are added up; everything else follows from them, in a row and in the totals */
export function proven(rows: readonly ProvenRow[], summed: readonly string[], follows: Follows = () => ({})): Proven {
  const counted = rows.filter(({ isSum }) => isSum !== true)
  const sums = Object.fromEntries(summed.map((key) => [key, sum(counted.map(({ cells }) => figure(cells, key)))]))
  return {
    rows: rows.map((row) => ({ ...row, cells: { ...row.cells, ...follows(row.cells, sums) } })),
    totals: { ...sums, ...follows(sums, sums) },
  }
}

/** Of a fact that must be there. */
export function figure(cells: ProvenCells, key: string): bigint {
  const cell = cells[key]
  if (typeof cell === 'string' || cell === undefined) throw new Error(`${key} is no figure`)
  return cell ?? 0n
}

/** Rounded once, half away from zero, whatever the signs. */
export function rounded(numerator: bigint, divisor: bigint): bigint {
  const isNegative = numerator < 0n !== divisor < 0n
  const [top, bottom] = [numerator < 0n ? -numerator : numerator, divisor < 0n ? -divisor : divisor]
  const size = (top * 2n + bottom) / (bottom * 2n)
  return isNegative ? -size : size
}

/** 1/10,000; of nothing there is none. */
export function rateOf(part: bigint, whole: bigint): bigint | null {
  return whole === 0n ? null : rounded(part * 10_000n, whole)
}

const HIGHEST_PRICE = 9_000_000_000_000n

/** Money over quantity, rounded to 1/10,000 元; none of no quantity, or where it would be more than a price can be. */
export function priceOf(amount: bigint, quantity: bigint): bigint | null {
  if (quantity === 0n) return null
  const size = (value: bigint) => (value < 0n ? -value : value)
  if (size(amount) * 100_000_000n > HIGHEST_PRICE * size(quantity)) return null
  return rounded(amount * 1_000_000n, quantity) * 100n
}

/** Groups in the order they are first met. */
export function grouped<One>(of: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  return Map.groupBy(of, keyOf)
}

/** For sorting: the most first. */
export function descending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0
}
