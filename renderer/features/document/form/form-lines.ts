import { computed, type ComputedRef, type Ref } from 'vue'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { text } from '#renderer/text/text.ts'
import type { CellNote } from '#renderer/ui/line-grid/column.ts'
import { useLineSheet, type LineSheet } from '#renderer/ui/line-grid/use-line-sheet.ts'
import type { LookupContext } from '../store.ts'
import type { GivenBack } from './amended-original.ts'
import { isBlankLine, newLine, type EntryLine } from './entry-line.ts'
import { lineColumns } from './line-columns.ts'
import { lineNotes, type NoteFixes } from './line-notes.ts'
import { useProductCell, type ProductCell } from './product-cell.ts'
import { useProductFacts, type ProductFacts } from './product-facts.ts'

/** The lines of a form, what is known of their products, the search that fills them, and what there is to say. */
export interface FormLines {
  readonly sheet: LineSheet<EntryLine>
  readonly facts: ProductFacts
  readonly cell: ProductCell
  readonly notes: ComputedRef<ReadonlyMap<string, readonly CellNote[]>>
}

export interface FormLinesSource {
  readonly definition: DocumentDefinition
  context(): LookupContext
  /** What the document that is amended gives back to the stock. */
  back(): GivenBack
  readonly today: Readonly<Ref<BusinessDate>>
  readonly checked: Readonly<Ref<boolean>>
}

export function useFormLines({ definition, context, back, today, checked }: FormLinesSource): FormLines {
  const facts: ProductFacts = useProductFacts(definition, () => sheet, context, back)
  const columns = computed(() =>
    lineColumns(definition, text.value, {
      facts: () => facts.facts.value,
      stock: () => facts.stock.value,
      today: () => today.value,
    }).filter(({ key }) => key !== 'batch' && key !== 'serials'),
  )
  const sheet: LineSheet<EntryLine> = useLineSheet(() => ({
    columns: columns.value,
    blank: () => newLine(),
    isBlank: isBlankLine,
    duplicate: (line) => newLine(line),
  }))
  const cell = useProductCell({ sheet: () => sheet, context, columns: () => columns.value, facts })
  const fixes = noteFixes(sheet, cell)
  const notes = computed(() =>
    lineNotes(sheet.rows.value, {
      definition,
      words: text.value,
      facts: facts.facts.value,
      stock: facts.stock.value,
      checked: checked.value,
      fixes,
    }),
  )
  return { sheet, facts, cell, notes }
}

function noteFixes(sheet: LineSheet<EntryLine>, cell: ProductCell): NoteFixes {
  const change = (line: EntryLine, how: (now: EntryLine) => EntryLine) =>
    void sheet.run({ do: 'change', key: line.key, change: how })
  return {
    setPrice: (line, price) => change(line, (now) => ({ ...now, price, amount: null, priceFollows: false })),
    acceptPrice: (line) => change(line, (now) => ({ ...now, priceAccepted: true })),
    // A refusal leaves the line as it is: still marked, still typed.
    createProduct: (line) =>
      void cell.create(line, line.search, text.value.document.search.unitOfNew).catch(() => undefined),
  }
}
