import type { ProductHit } from '#shared/contract/product.ts'
import type { PastedLine } from '#renderer/ui/line-grid/clipboard.ts'
import type { GridColumn } from '#renderer/ui/line-grid/column.ts'
import { rowAt } from '#renderer/ui/line-grid/sheet.ts'
import type { LineSheet } from '#renderer/ui/line-grid/use-line-sheet.ts'
import { createProduct, productFacts, searchProducts, type LookupContext } from '../store.ts'
import { newLine, withProduct, type EntryLine } from './entry-line.ts'
import type { ProductFacts } from './product-facts.ts'

/** Everything that puts products into lines: the search under the cell, creating, pasting. */
export interface ProductCell {
  search(text: string): Promise<readonly ProductHit[]>
  pick(hit: ProductHit): void
  /** Make a product of what was typed and put it into the line. */
  create(line: EntryLine, typed: string, unitName: string): Promise<void>
  paste(lines: readonly PastedLine[]): Promise<void>
}

export interface ProductCellSource {
  sheet(): LineSheet<EntryLine>
  context(): LookupContext
  columns(): readonly GridColumn<EntryLine>[]
  readonly facts: ProductFacts
}

/** A whole number this long was scanned or copied from a barcode. */
const BARCODE = /^\d{8,}$/
/** Look-ups that may be under way at once while pasting. */
const PARALLEL = 8

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

  async function paste(lines: readonly PastedLine[]): Promise<void> {
    const found = await lookUpAll([...new Set(lines.map((line) => line.product))])
    facts.remember([...found.values()])
    source.sheet().run({ do: 'paste', rows: lines.map((line) => pastedLine(line, found.get(line.product))) })
  }

  async function lookUpAll(texts: readonly string[]): Promise<ReadonlyMap<string, ProductHit>> {
    const found = new Map<string, ProductHit>()
    const waiting = texts.filter((text) => text !== '')
    const work = async () => {
      for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
        const hit = exactHit(text, await searchProducts(text, source.context()))
        if (hit !== undefined) found.set(text, hit)
      }
    }
    await Promise.all(Array.from({ length: PARALLEL }, work))
    return found
  }

  /** A product that was not found keeps its text and is marked; no pasted line is ever dropped. */
  function pastedLine(pasted: PastedLine, hit: ProductHit | undefined): EntryLine {
    const line = hit === undefined ? newLine({ search: pasted.product }) : withProduct(newLine(), hit)
    return source.columns().reduce((entered, column) => {
      const text = column.key === 'quantity' ? pasted.quantity : column.key === 'price' ? pasted.price : ''
      return text === '' ? entered : column.write(entered, text)
    }, line)
  }

  return { search: (text) => searchProducts(text, source.context()), pick, create, paste }
}

/** The one product a code, a barcode or a whole name stands for. */
export function exactHit(text: string, hits: readonly ProductHit[]): ProductHit | undefined {
  const exact = hits.find((hit) => hit.code === text || hit.barcode === text || hit.name === text)
  // Further barcodes of a product are not in the hit; a number this long that finds one product only is one of them.
  return exact ?? (BARCODE.test(text) && hits.length === 1 ? hits[0] : undefined)
}
