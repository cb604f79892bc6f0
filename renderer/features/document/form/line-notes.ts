import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import { isStriking } from '#shared/domain/price/striking-change.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { ONE_UNIT, quantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice, type UnitPrice } from '#shared/kernel/unit-price.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { CellNote } from '#renderer/ui/line-grid/column.ts'
import type { BatchSources } from './batch-choice.ts'
import type { CellPanelKind } from './cell-panel.ts'
import { isBlankLine, ratioOf, unitNameOf, type EntryLine } from './entry-line.ts'
import { countedInUnitOf, goesShort, lastPriceOf, retailPriceOf, type Facts, type StockChange } from './line-facts.ts'
import { isGivenBack, remainingShare } from './line-source.ts'
import { minimumNotes } from './minimum-note.ts'
import { percentText } from '#renderer/text/price-change.ts'
import { trackingNotes } from './tracking-notes.ts'

/** What can be done about a note, by the form. */
export interface NoteFixes {
  setPrice(line: EntryLine, price: UnitPrice): void
  acceptPrice(line: EntryLine): void
  createProduct(line: EntryLine): void
  setQuantity(line: EntryLine, quantity: Quantity): void
  /** Take so much here (base units) and the rest on a line below. */
  splitBatch(line: EntryLine, here: Quantity): void
  openPanel(line: EntryLine, panel: CellPanelKind): void
}

export interface NoteSources extends BatchSources {
  readonly definition: DocumentDefinition
  readonly words: AllTexts
  readonly facts: Facts
  readonly stock: ReadonlyMap<ProductId, StockChange>
  /** F9 was pressed: what is missing is now worth saying. */
  readonly checked: boolean
  /** The document's prices are 含税. */
  readonly taxIncluded: boolean
  readonly fixes: NoteFixes
}

/** Notes under the lines that need a look, by line. Only shows; what may be posted is decided elsewhere. */
export function lineNotes(lines: readonly EntryLine[], sources: NoteSources): ReadonlyMap<string, readonly CellNote[]> {
  const notes = new Map<string, readonly CellNote[]>()
  for (const line of lines) {
    if (isBlankLine(line)) continue
    const found = [
      ...productNotes(line, sources),
      ...unreadNotes(line, sources),
      ...missingNotes(line, sources),
      ...minimumNotes(line, sources),
      ...priceNotes(line, sources),
      ...stockNotes(line, sources),
      ...trackingNotes(line, lines, sources),
    ]
    if (found.length > 0) notes.set(line.key, found)
  }
  return notes
}

export function note(
  column: string,
  tone: CellNote['tone'],
  title: string,
  text = '',
  fixes: CellNote['fixes'] = [],
): CellNote {
  return { column, tone, title, text, fixes }
}

function productNotes(line: EntryLine, { words, checked, fixes }: NoteSources): readonly CellNote[] {
  if (line.product !== null) return []
  const say = words.document.note
  if (line.search === '') return checked ? [note('product', 'error', say.productMissing)] : []
  const create = { label: words.document.search.create(line.search), run: () => fixes.createProduct(line) }
  return [note('product', 'error', say.notFound(line.search), say.notFoundText, [create])]
}

const NUMBER = /^-?[\d.]+$/

function unreadNotes(line: EntryLine, { words }: NoteSources): readonly CellNote[] {
  const { unreadText } = words.document.note
  return Object.entries(line.unread).map(([column, typed]) => {
    const explains = column !== 'discount' && !NUMBER.test(typed)
    return note(column, 'error', unreadTitle(column, typed, words), explains ? unreadText : '')
  })
}

/** Why a cell could not take what was typed: no number, below zero, finer than it counts, or beyond its limit. */
function unreadTitle(column: string, typed: string, words: AllTexts): string {
  const say = words.document.note
  const { notQuantity, notPrice, notMoney } = words.shell.field
  if (column === 'discount' || column === 'taxRate') return say.discountRange
  if (!NUMBER.test(typed)) return say.unread(typed)
  const isNegative = typed.startsWith('-')
  const decimals = typed.split('.')[1]?.length ?? 0
  if ((column === 'quantity' || column === 'weight') && isNegative) return say.notPositive
  if ((column === 'quantity' || column === 'weight') && decimals > 4) return notQuantity
  if (column === 'valueChange' && decimals > 2) return notMoney
  if (column === 'price' && (isNegative || decimals > 6)) return notPrice
  if (column === 'amount' && (isNegative || decimals > 2)) return notMoney
  return say.tooLarge
}

function missingNotes(line: EntryLine, { definition, words, checked }: NoteSources): readonly CellNote[] {
  if (!checked || line.product === null || !definition.lineColumns.includes('quantity')) return []
  const say = words.document.note
  const missing: CellNote[] = []
  if (line.quantity === null && line.unread['quantity'] === undefined)
    missing.push(note('quantity', 'error', say.quantityMissing))
  if (line.quantity === ZERO_QUANTITY && (line.rejected ?? 0) === 0)
    missing.push(note('quantity', 'error', say.notPositive))
  const pricedByHand = definition.price === 'purchase' || definition.price === 'sales'
  const isShare = isGivenBack(line) || remainingShare(line) !== null
  if (pricedByHand && !isShare && line.price === null && line.amount === null && line.unread['price'] === undefined)
    missing.push(note('price', 'error', say.priceMissing, say.priceMissingText))
  return missing
}

function priceNotes(line: EntryLine, { definition, words, facts, fixes }: NoteSources): readonly CellNote[] {
  const last = lastPriceOf(line, facts)
  if (last === null || line.price === null || line.priceAccepted) return []
  if (definition.price !== 'purchase' && definition.price !== 'sales') return []
  if (!isStriking(last.change, line.price)) return []
  const say = words.document.note
  const title = (last.change > 0 ? say.higher : say.lower)[definition.price](percentText(last.change))
  const retail = definition.price === 'purchase' && definition.direction === 'in' ? retailPriceOf(line, facts) : null
  const text =
    retail !== null && retail < line.price
      ? say.belowRetail(line.product?.name ?? '', formatUnitPrice(line.price), formatUnitPrice(retail))
      : say.lastTime(formatUnitPrice(last.price), last.date)
  return [
    note('price', 'warn', title, text, [
      { label: say.useLast(formatUnitPrice(last.price)), run: () => fixes.setPrice(line, last.price) },
      { label: say.keep, run: () => fixes.acceptPrice(line) },
    ]),
  ]
}

function stockNotes(line: EntryLine, { words, stock }: NoteSources): readonly CellNote[] {
  const change = line.product === null ? undefined : stock.get(line.product.id)
  if (change === undefined || !goesShort(line, stock)) return []
  // A larger unit is named in the count itself.
  const unit = ratioOf(line) > ONE_UNIT ? '' : ` ${unitNameOf(line)}`
  const shown = (base: number) => `${countedInUnitOf(line, quantity(base))}${unit}`
  const text = words.document.note.shortText(
    shown(change.before),
    shown(change.before - change.after),
    shown(-change.after),
  )
  return [note('quantity', 'warn', words.document.note.short, text)]
}
