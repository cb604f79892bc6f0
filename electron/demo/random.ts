/** A stream of numbers that is the same for the same seed, everywhere. */
export interface Random {
  /** A whole number from 0 to `count` − 1. */
  below(count: number): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  pick<Item>(items: readonly Item[]): Item
  /** True once in `times`. */
  onceIn(times: number): boolean
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, more than good enough for demo figures. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (count: number) => next() % count
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    onceIn: (times) => below(times) === 0,
  }
}
