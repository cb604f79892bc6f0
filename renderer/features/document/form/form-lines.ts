import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { text } from '#renderer/text/text.ts'
import type { ColumnArrangement } from '#renderer/ui/column-layout/column-arrangement.ts'
import type { CellNote } from '#renderer/ui/line-grid/column.ts'
import { useLineSheet, type LineSheet } from '#renderer/ui/line-grid/use-line-sheet.ts'
import type { LookupContext } from '../store.ts'
import type { GivenBack } from './amended-original.ts'
import type { BatchSources } from './batch-choice.ts'
import { useCellPanels, type CellPanels } from './cell-panel.ts'
import { baseQuantityOf, isBlankLine, newLine, type EntryLine } from './entry-line.ts'
import { useLineBatches, type LineBatches } from './line-batches.ts'
import { lineColumns } from './line-columns.ts'
import { neededColumns, useFormColumns } from './form-columns.ts'
import { sourcesLeft } from './form-totals.ts'
import { goesShort } from './line-facts.ts'
import { lineDirections, singleSide, turned, type LineDirection } from './line-direction.ts'
import { lineNotes, type NoteFixes } from './line-notes.ts'
import { usePasting, type Pasting } from './pasted-lines.ts'
import { useProductCell, type ProductCell } from './product-cell.ts'
import { useProductFacts, type ProductFacts } from './product-facts.ts'
import { stockWorths, type StockWorth } from './stock-worth.ts'

/** The lines of a form, what is known of their products, the search that fills them, and what there is to say. */
export interface FormLines extends LineBatches {
  readonly sheet: LineSheet<EntryLine>
  /** Which columns there are and how they are arranged. */
  readonly columns: ColumnArrangement
  readonly facts: ProductFacts
  readonly cell: ProductCell
  readonly pasting: Pasting
  readonly notes: ComputedRef<ReadonlyMap<string, readonly CellNote[]>>
  readonly directions: ComputedRef<ReadonlyMap<string, LineDirection>>
  readonly panels: CellPanels
  /** Some line takes more than there is. */
  readonly goesShort: ComputedRef<boolean>
  /** 组装, 拆卸: the line goes to the other side. */
  turn(key: string): void
}

/** Tax of the form: whether the books have it, and what the document's prices are. */
export interface FormTax {
  on(): boolean
  included(): boolean
}

export interface FormLinesSource {
  readonly definition: DocumentDefinition
  context(): LookupContext
  /** What the document that is amended gives back to the stock. */
  back(): GivenBack
  /** What the cost adjustment that is amended had changed. */
  valueBack(): ReadonlyMap<ProductId, Money>
  readonly today: Readonly<Ref<BusinessDate>>
  businessDate(): BusinessDate
  readonly checked: Readonly<Ref<boolean>>
  readonly tax: FormTax
}

export function useFormLines(source: FormLinesSource): FormLines {
  const { definition, context, back, today, checked } = source
  const facts: ProductFacts = useProductFacts(definition, () => sheet, context, back)
  const needed = shallowRef('')
  const allColumns = computed(() =>
    lineColumns(definition, text.value, {
      facts: () => facts.facts.value,
      stock: () => facts.stock.value,
      worths: () => worths.value,
      today: () => today.value,
      businessDate: source.businessDate,
      directions: () => directions.value,
      batches: () => batches.value,
      taxIncluded: source.tax.included,
      left: () => left.value,
    }),
  )
  const columns = useFormColumns(
    definition,
    () => allColumns.value,
    () => needed.value,
    source.tax.on,
  )
  const sheet: LineSheet<EntryLine> = useLineSheet(() => ({
    columns: columns.shown.value,
    blank: () => newLine(),
    isBlank: isBlankLine,
    // A serial number is in one place only.
    duplicate: (line) => newLine({ ...line, serials: [] }),
  }))
  const left = computed(() => sourcesLeft(sheet.rows.value, source.tax.included()))
  const directions = computed(() => lineDirections(definition, sheet.rows.value))
  const isChange = definition.price === 'change'
  const worths = computed(() =>
    isChange ? stockWorths(sheet.rows.value, facts.facts.value, source.valueBack()) : new Map<ProductId, StockWorth>(),
  )
  watch(sheet.rows, (rows) => (needed.value = neededColumns(rows)), { flush: 'sync' })
  const batchSources = (known: BatchSources['batches']): BatchSources => ({
    type: definition.type,
    batches: known,
    directions: directions.value,
    businessDate: source.businessDate(),
  })
  const { batches } = useLineBatches({ sheet, warehouseId: batchWarehouse(source), sources: batchSources })
  const panels = useCellPanels()
  const cell = useProductCell({ sheet: () => sheet, context, facts })
  const pasting = usePasting({ sheet: () => sheet, context, columns: () => allColumns.value, facts })
  const fixes = noteFixes(sheet, cell, panels)
  const notes = computed(() =>
    lineNotes(sheet.rows.value, {
      ...batchSources(batches.value),
      definition,
      words: text.value,
      facts: facts.facts.value,
      stock: facts.stock.value,
      checked: checked.value,
      taxIncluded: source.tax.included(),
      fixes,
    }),
  )
  const turn = (key: string) => turnLine(definition, sheet, directions.value, key)
  const short = computed(() => sheet.rows.value.some((line) => goesShort(line, facts.stock.value)))
  return { sheet, columns, facts, cell, pasting, notes, directions, batches, panels, goesShort: short, turn }
}

/** What leaves must be in the warehouse; what comes in may join a batch that lies elsewhere. */
function batchWarehouse({ definition, context }: FormLinesSource): () => LookupContext['warehouseId'] {
  return () => (definition.direction === 'in' ? null : context().warehouseId)
}

/** There is one product of an assembly: the line that was it before gives way. */
function turnLine(
  definition: DocumentDefinition,
  sheet: LineSheet<EntryLine>,
  directions: ReadonlyMap<string, LineDirection>,
  key: string,
): void {
  const now = directions.get(key)
  if (definition.direction !== 'both' || now === undefined) return
  const single = singleSide(definition.type)
  if (now !== single)
    for (const line of sheet.rows.value)
      if (line.direction === single)
        sheet.run({ do: 'change', key: line.key, change: (other) => ({ ...other, direction: null }) })
  sheet.run({ do: 'change', key, change: (line) => turned(line, now) })
}

function noteFixes(sheet: LineSheet<EntryLine>, cell: ProductCell, panels: CellPanels): NoteFixes {
  const change = (line: EntryLine, how: (now: EntryLine) => EntryLine) =>
    void sheet.run({ do: 'change', key: line.key, change: how })
  return {
    setPrice: (line, price) => change(line, (now) => ({ ...now, price, amount: null, priceFollows: false })),
    acceptPrice: (line) => change(line, (now) => ({ ...now, priceAccepted: true })),
    // A refusal leaves the line as it is: still marked, still typed.
    createProduct: (line) =>
      void cell.create(line, line.search, text.value.document.search.unitOfNew).catch(() => undefined),
    setQuantity: (line, enough) => change(line, (now) => ({ ...now, quantity: enough })),
    splitBatch(line, here) {
      const rest = quantity(baseQuantityOf(line) - here)
      const below = newLine({ ...line, quantity: rest, amount: null, batch: null, batchFollows: true, serials: [] })
      sheet.run({ do: 'replace', key: line.key, rows: [{ ...line, quantity: here, batchFollows: false }, below] })
    },
    openPanel(line, kind) {
      const row = sheet.rows.value.findIndex(({ key }) => key === line.key)
      if (row < 0) return
      sheet.run({ do: 'goTo', cursor: { row, column: kind } })
      panels.open({ kind, key: line.key, typed: '' })
    },
  }
}
