import type { ProductHit } from '#shared/contract/product.ts'
import { priceOfUnit } from '#shared/domain/price/price-of-unit.ts'
import type { Money } from '#shared/kernel/money.ts'
import { ONE_UNIT, type Quantity } from '#shared/kernel/quantity.ts'
import { rowAt } from '#renderer/ui/line-grid/sheet.ts'
import type { LineSheet } from '#renderer/ui/line-grid/use-line-sheet.ts'
import { weighedLabel } from '../scale-store.ts'
import { createProduct, productFacts, searchProducts, type LookupContext } from '../store.ts'
import { withProduct, type EntryLine } from './entry-line.ts'
import type { ProductFacts } from './product-facts.ts'

/** Goods as they were scanned: one of them, or what the label of a scale says. */
export interface ScannedHit {
  readonly hit: ProductHit
  /** In the unit of the hit. */
  readonly quantity: Quantity
  /** 含税, of a label where sales prices are entered; null: it costs what its price says. */
  readonly amount: Money | null
}

/** Everything that puts products into lines: the search under the cell, and creating. */
export interface ProductCell {
  search(text: string): Promise<readonly ProductHit[]>
  /** What a scanned code stands for; null: nobody has it. */
  scanned(code: string): Promise<ScannedHit | null>
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
/** 秤码 have 13 or 18 digits; what they say is decided by the books. */
const LABEL = /^\d{13,18}$/

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

  const search = (text: string) => searchProducts(text, source.context())

  async function scanned(code: string): Promise<ScannedHit | null> {
    const hit = exactHit(code, await search(code))
    if (hit !== undefined) return { hit, quantity: ONE_UNIT, amount: null }
    return LABEL.test(code) ? labelled(code, source.context()) : null
  }

  return { search, scanned, pick, create }
}

/** As at the till: what stands on the label counts, where it is what the document asks for. */
async function labelled(code: string, context: LookupContext): Promise<ScannedHit | null> {
  const label = await weighedLabel(code, context)
  const [hit] = label === null ? [] : await productFacts([label.productId], context)
  if (label === null || hit === undefined) return null
  const { unitId, quantity } = label
  const price = priceOfUnit(hit, unitId)
  const amount = context.purpose === 'sales' && context.taxIncluded !== false ? label.amount : null
  return { hit: { ...hit, unitId, price }, quantity, amount }
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
