import type { DocumentDefinition, HeaderField } from '#shared/domain/document/definition.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { CellNote } from '#renderer/ui/line-grid/column.ts'
import type { Cursor } from '#renderer/ui/line-grid/sheet.ts'
import type { EntryLine } from './entry-line.ts'
import type { FormHeader } from './form-content.ts'

export type HeaderFaults = Partial<Record<HeaderField, string>>

/** What is missing above the lines, in words, by field. */
export function headerFaults(
  definition: DocumentDefinition,
  header: FormHeader,
  today: BusinessDate,
  words: AllTexts,
): HeaderFaults {
  const say = words.document
  const type = say.types[definition.type]
  const faults: HeaderFaults = {}
  if (definition.partner !== null && header.partner === null) faults.partner = say.form.required(type.partner)
  if (definition.headerFields.includes('toWarehouse')) {
    if (header.toWarehouseId === null) faults.toWarehouse = say.form.required(say.toWarehouse)
    else if (header.toWarehouseId === header.warehouseId) faults.toWarehouse = words.stockDocument.transfer.same
  }
  if (header.warehouseId === null) faults.warehouse = say.form.required(type.warehouse)
  if (header.businessDate > today) faults.businessDate = say.form.dateInFuture
  return faults
}

/** The first cell that keeps the document from being posted; null when all lines are in order. */
export function firstBadCell(
  lines: readonly EntryLine[],
  notes: ReadonlyMap<string, readonly CellNote[]>,
): Cursor | null {
  for (const [row, line] of lines.entries()) {
    const error = notes.get(line.key)?.find((note) => note.tone === 'error')
    if (error !== undefined) return { row, column: error.column }
  }
  return null
}
