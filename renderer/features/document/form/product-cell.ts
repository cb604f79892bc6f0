import type { ProductHit } from '#shared/contract/product.ts'
import { rowAt } from '#renderer/ui/line-grid/sheet.ts'
import type { LineSheet } from '#renderer/ui/line-grid/use-line-sheet.ts'
import { createProduct, productFacts, searchProducts, type LookupContext } from '../store.ts'
import { withProduct, type EntryLine } from './entry-line.ts'
import type { ProductFacts } from './product-facts.ts'

/** Everything that puts products into lines: the search under the cell, and creating. */
export interface ProductCell {
  search(text: string): Promise<readonly ProductHit[]>
  pick(hit: ProductHit): void
  /** Make a product of what was typed and put it into the line. */
  create(line: EntryLine, typed: string, unitName: string): Promise<void>
}

export interface ProductCellSource {
  sheet(): LineSheet<EntryLine>
  context(): LookupContext
  readonly facts: ProductFacts
}

/** A whole number this long was scanned or copied from a barcode. */
const BARCODE = /^\d{8,}$/

export function useProductCell(source: ProductCellSource): ProductCell {
  const { facts } = source

  function pick(hit: ProductHit): void {
    const line = rowAt(source.sheet().state.value)
    fill(line, hit)
  }

  function fill(line: EntryLine, hit: ProductHit): void {
    facts.remember([hit])
    source.sheet().run({ do: 'fill', key: line.key, row: withProduct(line, hit) })
  }

  async function create(line: EntryLine, typed: string, unitName: string): Promise<void> {
    const name = typed.trim().replace(/\s+/g, ' ')
    const product = await createProduct(name, unitName, BARCODE.test(name) ? name : '')
    const [hit] = await productFacts([product.id], source.context())
    if (hit !== undefined) fill(line, hit)
  }

  return { search: (text) => searchProducts(text, source.context()), pick, create }
}

/** Scanned, or copied from a barcode. */
export function isBarcode(text: string): boolean {
  return BARCODE.test(text)
}

function losesZeros(barcode: string, text: string): boolean {
  return barcode.endsWith(text) && /^0+$/.test(barcode.slice(0, -text.length))
}

/** The one product a code, a barcode or a whole name stands for; of several of one name the one of this spec. */
export function exactHit(text: string, hits: readonly ProductHit[], spec = ''): ProductHit | undefined {
  const exact = hits.filter((hit) => hit.code === text || hit.barcode === text || hit.name === text)
  // Scanners drop zeros at the beginning; any other number at whose end a barcode is found is the code of something else.
  if (exact.length === 0) return isBarcode(text) ? hits.find(({ barcode }) => losesZeros(barcode, text)) : undefined
  return exact.find((hit) => spec !== '' && hit.spec === spec) ?? exact[0]
}
