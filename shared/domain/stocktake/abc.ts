import type { AbcClass } from './words.ts'

export interface Valued<Key> {
  readonly key: Key
  /** 分; what it sold for at cost, or is worth. */
  readonly value: number
}

/**
 * ABC 分类: by value, largest first, a product is A while less than 80 % of all value lies before it, B while less
 * than 95 % does, else C. What is worth nothing is C.
 */
export function abcClasses<Key>(products: readonly Valued<Key>[]): Map<Key, AbcClass> {
  const total = products.reduce((sum, { value }) => sum + BigInt(Math.max(0, value)), 0n)
  const sorted = [...products].sort((a, b) => b.value - a.value)
  const classes = new Map<Key, AbcClass>()
  let before = 0n
  for (const { key, value } of sorted) {
    classes.set(key, value <= 0 ? 'C' : before * 100n < total * 80n ? 'A' : before * 100n < total * 95n ? 'B' : 'C')
    before += BigInt(Math.max(0, value))
  }
  return classes
}
