import type { DifferenceReason } from '#shared/domain/stocktake/words.ts'
import type { DocumentId, StocktakeId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { stocktakeDocument } from '../schema/stocktake.ts'
import type { PostingId } from './stocktake-posting.ts'

export function linkDocument(
  db: WritableDb,
  postingId: PostingId,
  stocktakeId: StocktakeId,
  documentId: DocumentId,
): void {
  db.orm.insert(stocktakeDocument).values({ documentId, postingId, stocktakeId }).run()
}

/** 报溢/报损 of the stocktake that still count. */
export interface LiveDocument {
  readonly id: DocumentId
  readonly type: 'gain' | 'loss'
  readonly reason: string
  /** 1: of serial numbers, which are documents of their own. */
  readonly serials: number
}

const live = statement<[number], LiveDocument>(`
  SELECT d.id, d.type, d.reason, EXISTS (SELECT 1 FROM document_line l JOIN document_line_serial s
    ON s.document_line_id = l.id WHERE l.document_id = d.id) AS serials FROM stocktake_document x JOIN document d ON d.id = x.document_id
  WHERE x.stocktake_id = ? AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id) ORDER BY d.id`)

export function liveDocumentsOf(db: ReadableDb, id: StocktakeId): LiveDocument[] {
  return live(db).all(id)
}

const owner = statement<[number], { id: StocktakeId; number: string }>(`
  SELECT s.id, s.number FROM stocktake_document x JOIN stocktake s ON s.id = x.stocktake_id WHERE x.document_id = ?`)

/** The stocktake that made a document; null for every other document. */
export function stocktakeOfDocument(
  db: ReadableDb,
  documentId: DocumentId,
): { readonly id: StocktakeId; readonly number: string } | null {
  return owner(db).get(documentId) ?? null
}

const reasonName = statement<[string], { name: string }>('SELECT name FROM stocktake_reason WHERE code = ?')

/** What a 报溢/报损 says as its reason. */
export function reasonNameOf(db: ReadableDb, reason: DifferenceReason | null): string {
  return reasonName(db).get(reason ?? 'none')?.name ?? ''
}

const lineKeys = statement<
  [number],
  { productId: number; batchCode: string; quantity: number; serials: string | null }
>(`
  SELECT l.product_id AS productId, b.code AS batchCode, l.base_quantity AS quantity,
    (SELECT group_concat(serial, char(10)) FROM (
      SELECT s.serial FROM document_line_serial s WHERE s.document_line_id = l.id ORDER BY s.serial)) AS serials
  FROM document_line l JOIN batch b ON b.id = l.batch_id WHERE l.document_id = ? ORDER BY l.line_number`)

/** What the lines of a 报溢/报损 say, as text that can be compared. */
export function documentLineKeys(db: ReadableDb, id: DocumentId): string[] {
  return lineKeys(db)
    .all(id)
    .map(({ productId, batchCode, quantity, serials }) => [productId, batchCode, quantity, serials ?? ''].join('|'))
}

const booked = statement<[number, string], { value: Money; lines: number }>(`
  SELECT ifnull(SUM(v.value), 0) AS value, count(*) AS lines FROM stocktake_document x JOIN document d ON d.id = x.document_id
  JOIN stock_movement m ON m.document_id = d.id JOIN stock_valuation v ON v.movement_id = m.id
  WHERE x.stocktake_id = ? AND d.type = ?
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id)`)

/** What the live 报溢 or 报损 of a stocktake are worth in the books: signed, at the pool's cost (R5, R7). */
export function bookedDifference(
  db: ReadableDb,
  id: StocktakeId,
  type: 'gain' | 'loss',
): { readonly value: Money; readonly lines: number } {
  const row = booked(db).get(id, type)
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row
}

/** 盘盈 and 盘亏 of a posted stocktake as the books have them. */
export function bookedAmounts(
  db: ReadableDb,
  id: StocktakeId,
): { readonly gainAmount: Money; readonly lossAmount: Money } {
  return { gainAmount: bookedDifference(db, id, 'gain').value, lossAmount: bookedDifference(db, id, 'loss').value }
}
