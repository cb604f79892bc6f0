import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { BatchId, DocumentId, ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { quantity, type Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { LIVE, type Place } from './cost-order.ts'

export interface StockPlace {
  readonly productId: ProductId
  readonly warehouseId: WarehouseId
  readonly batchId: BatchId
}

/** The first document of the timeline that would find too little (R26). */
export interface Shortage extends StockPlace {
  readonly businessDate: BusinessDate
  readonly orderKey: number
  /** null: it is the document being posted itself. */
  readonly documentId: DocumentId | null
  /** The first line of that document that needs these goods. */
  readonly lineNumber: number
  readonly has: Quantity
  readonly needs: Quantity
  readonly short: Quantity
}

interface TimelineRow {
  readonly businessDate: BusinessDate
  readonly orderKey: number
  readonly net: number
  /** What this posting changes here. */
  readonly change: number
  readonly after: number
  /** What stands here now; null where something was only taken away. */
  readonly documentId: DocumentId | null
  readonly lineNumber: number
}

/*
 * Net per document (= per place of the order) from the touched place on, with the running quantity after it and
 * what this posting changed of that. A place may hold reversed pairs beside the document that stands there now. The
 * first place below zero *and* lower than before this posting is refused, so that books with old negatives accept what
 * improves them.
 */
const firstShortage = statement<[Record<string, unknown>], TimelineRow>(`
  WITH timeline AS (
    SELECT business_date, order_key, SUM(quantity) AS net,
      SUM(CASE WHEN document_id >= :firstNew THEN quantity ELSE 0 END) AS change,
      MAX(CASE WHEN ${LIVE} THEN document_id END) AS document_id,
      ifnull(MIN(CASE WHEN ${LIVE} THEN line_number END), MIN(line_number)) AS line_number
    FROM stock_movement m
    WHERE product_id = :productId AND warehouse_id = :warehouseId AND batch_id = :batchId
      AND (business_date, order_key) >= (:businessDate, :orderKey)
    GROUP BY business_date, order_key
  ), running AS (
    SELECT business_date AS businessDate, net, change, document_id AS documentId, line_number AS lineNumber,
      SUM(change) OVER place AS changed,
      SUM(net) OVER place + ifnull((SELECT quantity FROM stock_balance b WHERE b.product_id = :productId
        AND b.warehouse_id = :warehouseId AND b.batch_id = :batchId), 0) - (SELECT SUM(net) FROM timeline) AS after,
      order_key
    FROM timeline
    WINDOW place AS (ORDER BY business_date, order_key)
  )
  SELECT businessDate, order_key AS orderKey, net, change, after, documentId, lineNumber FROM running
  WHERE after < 0 AND changed < 0 ORDER BY businessDate, order_key LIMIT 1`)

/*
 * Most postings come last: then what stands after them is the balance, and enough is enough. Everything else is for
 * the timeline to judge.
 */
const enoughAtEnd = statement<[Record<string, unknown>], { enough: number }>(`
  SELECT quantity >= 0 AND NOT EXISTS (SELECT 1 FROM stock_movement WHERE product_id = :productId
    AND (business_date, order_key) > (:businessDate, :orderKey)) AS enough
  FROM stock_balance WHERE product_id = :productId AND warehouse_id = :warehouseId AND batch_id = :batchId`)

/**
 * Look for the first shortage at one product × warehouse × batch, over the whole timeline after the change.
 * Movements and balance must already hold the posting; `firstNew` is the first document it made.
 */
export function findShortage(db: ReadableDb, place: StockPlace, from: Place, firstNew: DocumentId): Shortage | null {
  if (enoughAtEnd(db).get({ ...place, ...from })?.enough === 1) return null
  const row = firstShortage(db).get({ ...place, ...from, firstNew })
  if (row === undefined) return null
  const { businessDate, orderKey, documentId, lineNumber, after } = row
  // Where something is taken away and nothing put in its place, that is what is needed.
  const taken = documentId === null ? row.change : row.net
  return {
    ...place,
    businessDate,
    orderKey,
    documentId: documentId !== null && documentId < firstNew ? documentId : null,
    lineNumber,
    has: quantity(after - taken),
    needs: quantity(-taken),
    short: quantity(-after),
  }
}
