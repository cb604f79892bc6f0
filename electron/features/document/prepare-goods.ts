import type { DocumentContent } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { PostingLine } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { ReadableDb } from '#db/handle.ts'
import { requireWarehouse } from './prepare.ts'
import { unusedField } from './prepare-line.ts'

/**
 * 调拨: into another warehouse; the first of two steps goes into one 在途 and names where the goods are to arrive.
 * @throws AppError FIELD_REQUIRED, NOT_FOUND, DISABLED, SAME_WAREHOUSE, INVALID_INPUT
 */
export function assertTransfer(db: ReadableDb, content: DocumentContent): void {
  const { warehouseId, toWarehouseId, destinationWarehouseId } = content
  if (toWarehouseId === null || toWarehouseId === undefined)
    throw new AppError('FIELD_REQUIRED', { field: 'toWarehouse', line: 0 })
  const to = requireWarehouse(db, toWarehouseId)
  if (toWarehouseId === warehouseId) throw new AppError('SAME_WAREHOUSE', { warehouse: to.name })
  if (destinationWarehouseId === null || destinationWarehouseId === undefined) return
  if (to.kind !== 'transit') throw unusedField('destinationWarehouseId')
  const destination = requireWarehouse(db, destinationWarehouseId)
  if (destination.kind === 'transit') throw unusedField('destinationWarehouseId')
  if (destinationWarehouseId === warehouseId) throw new AppError('SAME_WAREHOUSE', { warehouse: destination.name })
}

/**
 * 组装: components out, one product in. 拆卸: one product out, parts in. Nothing is its own component (R11).
 * @throws AppError ASSEMBLY_LINES, OWN_COMPONENT
 */
export function assertAssembly(type: DocumentType, lines: readonly PostingLine[]): void {
  const into = lines.filter((line) => line.direction === 'in')
  const out = lines.filter((line) => line.direction === 'out')
  const single = type === 'assembly' ? into : out
  if (into.length + out.length !== lines.length || single.length !== 1 || into.length === 0 || out.length === 0)
    throw new AppError('ASSEMBLY_LINES', { type })
  const taken = new Set(out.map((line) => line.productId))
  const own = into.find((line) => taken.has(line.productId))
  if (own !== undefined) throw new AppError('OWN_COMPONENT', { product: own.productName })
}
