import type { PriceLevel } from '#shared/contract/product.ts'
import { text } from './text.ts'

/** The built-in price levels have a name in each language; levels of one's own have the one they were given. */
export function priceLevelName(level: PriceLevel): string {
  const names: Readonly<Record<string, string>> = text.value.terms.priceLevels
  return names[level.code] ?? level.name
}
