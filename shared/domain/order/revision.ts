import type { ProductId } from '../../kernel/id.ts'

/**
 * Which line of the former revision each line of the new one continues: line by line, the first of the same product
 * that is not taken yet. Null: a new line.
 */
export function continuedLines<Line extends { readonly productId: ProductId }>(
  former: readonly Line[],
  revised: readonly { readonly productId: ProductId }[],
): readonly (Line | null)[] {
  const free = [...former]
  return revised.map(({ productId }) => {
    const at = free.findIndex((line) => line.productId === productId)
    return at < 0 ? null : (free.splice(at, 1)[0] ?? null)
  })
}
