import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import { isTraded, type DocumentDefinition, type LineColumn } from '#shared/domain/document/definition.ts'
import { ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import type { EntryLine } from './entry-line.ts'
import type { LineDirection } from './line-direction.ts'
import { isGivenBack } from './line-source.ts'

/**
 * The line as it is posted; null while something of it is missing. Only what the type has a column for is sent: the
 * search fills a price in for every document, and a column that is not shown could not be corrected.
 * @param tax the books have tax
 */
export function lineContent(
  definition: DocumentDefinition,
  line: EntryLine,
  direction: LineDirection | null,
  tax = false,
): DocumentLineContent | null {
  const has = (column: LineColumn) => definition.lineColumns.includes(column)
  const quantity = has('quantity') ? line.quantity : ZERO_QUANTITY
  if (line.product === null || line.unitId === null || quantity === null) return null
  if (has('valueChange') && line.valueChange === null) return null
  return {
    productId: line.product.id,
    unitId: line.unitId,
    quantity,
    price: has('price') ? line.price : null,
    amount: has('price') ? line.amount : null,
    discountRate: has('discount') ? line.discountRate : ZERO_RATE,
    // What gives goods back is taxed as they were.
    ...(tax && isTraded(definition) && !isGivenBack(line) && line.taxRate !== null ? { taxRate: line.taxRate } : {}),
    remark: line.remark.trim(),
    ...(has('direction') && direction !== null ? { direction } : {}),
    ...(has('batch') && line.batch !== null ? { batch: line.batch } : {}),
    ...(has('serials') && line.serials.length > 0 ? { serials: [...line.serials] } : {}),
    ...(line.source === null ? {} : { sourceLineId: line.source.lineId }),
    ...(has('weight') && direction === 'in' && line.weight !== null ? { weight: line.weight } : {}),
    ...(has('rejected') && (line.rejected ?? 0) > 0
      ? { rejected: line.rejected ?? ZERO_QUANTITY, rejectReason: line.rejectReason.trim() }
      : {}),
    ...(has('valueChange') ? { valueChange: line.valueChange } : {}),
  }
}
