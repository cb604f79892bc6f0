import { withTaxColumns, type DocumentDefinition, type LineColumn } from '#shared/domain/document/definition.ts'
import { isStriking } from '#shared/domain/price/striking-change.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { averagePriceText, formatUnitPrice } from '#shared/kernel/unit-price.ts'
import { shortDate } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { CellPart, GridColumn } from '#renderer/ui/line-grid/column.ts'
import { enteredColumns, type ColumnBody, type EnteredColumn } from './entered-columns.ts'
import { unitNameOf, type EntryLine } from './entry-line.ts'
import { countedInUnitOf, goesShort, lastPriceOf, type Facts, type StockChange } from './line-facts.ts'
import type { LineSource } from './line-source.ts'
import type { StockWorth } from './stock-worth.ts'
import { trackedColumns, type TrackedColumn, type TrackedSources } from './tracked-columns.ts'
import { taxColumns, type TaxColumn } from './tax-columns.ts'
import { changeText } from '#renderer/text/price-change.ts'

/** What the read-only columns look up. Functions, so that a cell follows late answers. */
export interface ColumnSources extends TrackedSources {
  /** The document's prices are 含税. */
  readonly taxIncluded: () => boolean
  readonly facts: () => Facts
  readonly stock: () => ReadonlyMap<ProductId, StockChange>
  readonly worths: () => ReadonlyMap<ProductId, StockWorth>
  /** What lines above leave of a line's source. */
  readonly left: () => ReadonlyMap<string, LineSource>
}

/** The columns of a document type as the grid draws them. */
export function lineColumns(
  definition: DocumentDefinition,
  words: AllTexts,
  sources: ColumnSources,
): readonly GridColumn<EntryLine>[] {
  const all = {
    ...enteredColumns(definition, words),
    ...trackedColumns(definition, words, sources),
    ...knownColumns(definition, words, sources),
    ...taxColumns(words, sources),
  }
  // Batch and serial numbers are entered wherever they are shown.
  const stops = (key: LineColumn) => definition.stopColumns.includes(key) || key === 'batch' || key === 'serials'
  return withTaxColumns(definition).map((key) => {
    const body = SHARED.includes(key) ? afterLinesAbove(all[key], sources) : all[key]
    return { ...body, key, stop: stops(key) }
  })
}

/** Columns that may show a share of the line's source. */
const SHARED: readonly LineColumn[] = ['price', 'amount', 'taxAmount', 'grossAmount']

function afterLinesAbove(body: ColumnBody, { left }: ColumnSources): ColumnBody {
  const counted = (line: EntryLine) => ({ ...line, source: left().get(line.key) ?? line.source })
  const { read, editText } = body
  return {
    ...body,
    read: (line) => read(counted(line)),
    ...(editText && { editText: (line: EntryLine) => editText(counted(line)) }),
  }
}

const COMPUTED = { kind: 'computed', editable: false, write: (line: EntryLine) => line } as const

/** Columns that say what is known of the product. */
function knownColumns(
  definition: DocumentDefinition,
  words: AllTexts,
  sources: ColumnSources,
): Record<Exclude<LineColumn, EnteredColumn | TrackedColumn | TaxColumn>, ColumnBody> {
  const heads = words.document.columns
  const parts = (line: EntryLine) => lastPriceParts(line, sources)
  return {
    spec: {
      ...COMPUTED,
      title: heads.spec,
      width: 84,
      align: 'left',
      priority: 4,
      read: (line) => line.product?.spec ?? '',
      tone: () => 'muted',
    },
    barcode: {
      ...COMPUTED,
      title: heads.barcode,
      width: 116,
      align: 'left',
      priority: 6,
      small: true,
      read: (line) => line.product?.barcode ?? '',
      tone: () => 'faint',
    },
    unit: { ...COMPUTED, title: heads.unit, width: 60, align: 'center', priority: 0, read: unitNameOf },
    stock: {
      ...COMPUTED,
      title: heads.stock,
      width: definition.price === 'change' ? 92 : 148,
      align: 'right',
      // Leaves before what is entered does; of an adjustment the unit cost goes first, it follows from the others.
      priority: definition.price === 'change' ? 1 : 2,
      read: (line) => poolText(line, sources.worths()) ?? stockText(line, sources.stock()),
      tone: (line) => (goesShort(line, sources.stock()) ? 'negative' : 'muted'),
    },
    ...worthColumns(words, sources),
    lastPrice: {
      ...COMPUTED,
      title: words.document.types[definition.type].lastPrice,
      width: 160,
      align: 'right',
      priority: 5,
      read: (line) =>
        parts(line)
          .map((part) => part.text)
          .join(' '),
      parts,
    },
  }
}

/** 成本调整: unit cost and value in all warehouses, and what they become. */
function worthColumns(words: AllTexts, sources: ColumnSources): Record<'unitCost' | 'stockValue', ColumnBody> {
  const heads = words.document.columns
  const worthOf = (line: EntryLine) => (line.product === null ? undefined : sources.worths().get(line.product.id))
  const change = (before: string, after: string) => (before === after ? before : `${before} → ${after}`)
  const look = { ...COMPUTED, align: 'right' } as const
  return {
    unitCost: {
      ...look,
      title: heads.unitCost,
      priority: 2,
      width: 132,
      read: (line) => {
        const worth = worthOf(line)
        if (worth === undefined) return ''
        const { quantity, before, after } = worth
        return change(averagePriceText(before, quantity), averagePriceText(after, quantity))
      },
      tone: () => 'muted',
    },
    stockValue: {
      ...look,
      title: heads.stockValue,
      priority: 1,
      width: 200,
      read: (line) => {
        const worth = worthOf(line)
        return worth === undefined ? '' : change(formatMoney(worth.before), formatMoney(worth.after))
      },
      tone: (line) => ((worthOf(line)?.after ?? 0) < 0 ? 'negative' : 'muted'),
    },
  }
}

/** What an adjustment of value counts over: all warehouses. Undefined: not asked for. */
function poolText(line: EntryLine, worths: ReadonlyMap<ProductId, StockWorth>): string | undefined {
  const worth = line.product === null ? undefined : worths.get(line.product.id)
  return worth === undefined ? undefined : `${countedInUnitOf(line, worth.quantity)} ${unitNameOf(line)}`
}

function stockText(line: EntryLine, stock: ReadonlyMap<ProductId, StockChange>): string {
  const change = line.product === null ? undefined : stock.get(line.product.id)
  if (change === undefined) return ''
  const before = countedInUnitOf(line, change.before)
  return change.before === change.after ? before : `${before} → ${countedInUnitOf(line, change.after)}`
}

function lastPriceParts(line: EntryLine, sources: ColumnSources): readonly CellPart[] {
  const last = lastPriceOf(line, sources.facts())
  if (last === null) return []
  const parts: CellPart[] = [
    { text: formatUnitPrice(last.price), tone: 'rest' },
    { text: shortDate(last.date, sources.today()), tone: 'faint', small: true },
  ]
  if (last.change === null || line.price === null) return parts
  const striking = isStriking(last.change, line.price)
  return [...parts, { text: changeText(last.change), tone: striking ? 'warn' : 'faint', small: true }]
}
