import type { StockDoubt } from '#shared/contract/import.ts'
import { text } from '#renderer/text/text.ts'

/** What may be counted twice, and what to do then. */
export function stockDoubtText({ doubt, products, names, openingOn, from, to }: StockDoubt): string {
  const { separator } = text.value.imports.check
  return text.value.imports.check[doubt](names.join(separator), String(products), openingOn, from, to)
}
