import type { UnitPrice } from '../../../kernel/unit-price.ts'

export interface Named {
  readonly name: string
  readonly spec: string
  readonly price: UnitPrice | null
}

/** Percent of shared letter pairs (Sørensen–Dice): 康师傅红烧牛肉面 and 康师傅香辣牛肉面 share 57. */
export function nameSimilarity(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)]
  if (left.length === 0 || right.length === 0) return a === b ? 100 : 0
  const rest = [...right]
  let shared = 0
  for (const pair of left) {
    const at = rest.indexOf(pair)
    if (at === -1) continue
    rest.splice(at, 1)
    shared += 1
  }
  return Math.floor((200 * shared) / (left.length + right.length))
}

function pairs(text: string): string[] {
  const characters = [...text.toLowerCase().replace(/\s/g, '')]
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}

/** 串码: two products a tired clerk takes for one another: names alike, or prices the same and names not unlike. */
export function isEasilySwapped(one: Named, other: Named): boolean {
  const similarity = nameSimilarity(one.name, other.name)
  if (one.name === other.name || similarity >= 60) return true
  return one.price !== null && one.price === other.price && similarity >= 30
}
