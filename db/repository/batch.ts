import type { BatchContent } from '#shared/contract/document-line.ts'
import { id as makeId, type BatchId, type DocumentLineId, type ProductId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

/** 批次 of a product. */
export interface Batch extends BatchContent {
  readonly id: BatchId
  readonly productId: ProductId
}

const COLUMNS = 'id, product_id AS productId, code, produced_on AS producedOn, expires_on AS expiresOn'
const byCode = statement<[number, string], Batch>(`SELECT ${COLUMNS} FROM batch WHERE product_id = ? AND code = ?`)
const byId = statement<[number], Batch>(`SELECT ${COLUMNS} FROM batch WHERE id = ? AND product_id IS NOT NULL`)
const insert = statement<[number, string, string | null, string | null], never>(
  'INSERT INTO batch (product_id, code, produced_on, expires_on) VALUES (?, ?, ?, ?)',
)
const serials = statement<[number], { serial: string }>(
  'SELECT serial FROM document_line_serial WHERE document_line_id = ? ORDER BY serial',
)
const insertSerialRow = statement<[number, string], never>(
  'INSERT INTO document_line_serial (document_line_id, serial) VALUES (?, ?)',
)

export function findBatch(db: ReadableDb, productId: ProductId, code: string): Batch | null {
  return byCode(db).get(productId, code) ?? null
}

/** The batch with this id; null for "no batch", too. */
export function findBatchById(db: ReadableDb, id: BatchId): Batch | null {
  return byId(db).get(id) ?? null
}

export function insertBatch(db: WritableDb, productId: ProductId, batch: BatchContent): BatchId {
  const { code, producedOn, expiresOn } = batch
  return makeId<'batch'>(Number(insert(db).run(productId, code, producedOn, expiresOn).lastInsertRowid))
}

export function serialsOfLine(db: ReadableDb, line: DocumentLineId): string[] {
  return serials(db)
    .all(line)
    .map((row) => row.serial)
}

export function insertSerials(db: WritableDb, line: DocumentLineId, numbers: readonly string[]): void {
  for (const serial of numbers) insertSerialRow(db).run(line, serial)
}
