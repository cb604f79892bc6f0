import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import type { PostingDocument, PostingLine } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import { auditMaster } from '#db/ledger/audit-master.ts'
import { findBatch, findBatchById, insertBatch } from '#db/repository/batch.ts'
import { findSource } from '#db/repository/line-source.ts'
import type { LineProduct } from '#db/repository/posting-source.ts'
import { NO_BATCH } from '#db/schema/columns.ts'
import type { BatchId } from '#shared/kernel/id.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { unusedField } from './prepare-line.ts'

/**
 * Goods without tracking carry neither batch nor serials; a serial-tracked product has one number for each unit.
 * @throws AppError BATCH_REQUIRED, SERIAL_COUNT, INVALID_INPUT
 */
export function assertTracking(
  definition: DocumentDefinition,
  line: PostingLine,
  entered: DocumentLineContent,
  product: LineProduct,
  givesBack: boolean,
): void {
  const field = `lines.${line.lineNumber - 1}`
  const moves = definition.lineColumns.includes('batch')
  const batch = entered.batch ?? null
  if (batch !== null && (!moves || product.batchTracked === 0)) throw unusedField(`${field}.batch`)
  if (line.serials.length > 0 && (!moves || product.serialTracked === 0)) throw unusedField(`${field}.serials`)
  if (!moves) return
  // A return gives back the batch that went.
  if (product.batchTracked === 1 && batch === null && !givesBack)
    throw new AppError('BATCH_REQUIRED', { product: line.productName, line: line.lineNumber })
  if (product.serialTracked === 0) return
  const distinct = new Set(line.serials).size
  if (distinct * ONE_UNIT !== line.baseQuantity || distinct !== line.serials.length)
    throw new AppError('SERIAL_COUNT', {
      product: line.productName,
      line: line.lineNumber,
      expected: line.baseQuantity,
      given: distinct,
    })
}

/**
 * Give every line its batch: what comes in makes a new one where the code is new, what goes out must name one there is.
 * @throws AppError BATCH_NOT_FOUND, BATCH_DIFFERS, BATCH_EXPIRED
 */
export function withBatches(
  context: CommandContext,
  document: PostingDocument,
  content: DocumentContent,
): PostingDocument {
  const lines = document.lines.map((line, index) => ({
    ...line,
    batchId: batchOf(context, document, line, content.lines[index]?.batch ?? null),
  }))
  return { ...document, lines }
}

function batchOf(
  context: CommandContext,
  document: PostingDocument,
  line: PostingLine,
  entered: NonNullable<DocumentLineContent['batch']> | null,
): BatchId {
  const { db } = context
  // A return gives back the batch that went.
  if (entered === null)
    return (line.sourceLineId === null ? null : findSource(db, line.sourceLineId))?.batchId ?? NO_BATCH
  const names = { product: line.productName, batch: entered.code, line: line.lineNumber }
  const known = findBatch(db, line.productId, entered.code)
  if (known === null) {
    if (!comesIn(document, line)) throw new AppError('BATCH_NOT_FOUND', names)
    const id = insertBatch(db, line.productId, entered)
    auditMaster(db, context, 'create', 'batch', id)
    return id
  }
  const differs = (a: string | null, b: string | null) => a !== null && a !== b
  if (
    comesIn(document, line) &&
    (differs(entered.producedOn, known.producedOn) || differs(entered.expiresOn, known.expiresOn))
  )
    throw new AppError('BATCH_DIFFERS', names)
  assertNotExpired(context, document, line, known.id)
  return known.id
}

function comesIn({ type }: PostingDocument, line: PostingLine): boolean {
  const { direction } = documentDefinition(type)
  return direction === 'in' || line.direction === 'in'
}

/** 过期商品: the books say whether selling them is refused. */
function assertNotExpired(
  { db, settings }: CommandContext,
  { type, businessDate }: PostingDocument,
  line: PostingLine,
  id: BatchId,
): void {
  if ((type !== 'salesShipment' && type !== 'retailSale') || settings.expiredStock !== 'block') return
  const batch = findBatchById(db, id)
  if (batch?.expiresOn != null && batch.expiresOn < businessDate)
    throw new AppError('BATCH_EXPIRED', { product: line.productName, batch: batch.code, expiresOn: batch.expiresOn })
}
