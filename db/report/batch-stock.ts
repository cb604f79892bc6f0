import type { BatchStock, serials, traceSerial } from '#shared/contract/stock.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'

type BatchRow = Omit<BatchStock, 'expired'>

const inStock = statement<[Record<string, unknown>], BatchRow>(`
  SELECT b.code, b.produced_on AS producedOn, b.expires_on AS expiresOn, SUM(s.quantity) AS quantity
  FROM stock_balance s JOIN batch b ON b.id = s.batch_id
  WHERE s.product_id = :productId AND b.product_id IS NOT NULL AND (:warehouseId IS NULL OR s.warehouse_id = :warehouseId)
  GROUP BY b.id HAVING SUM(s.quantity) <> 0 ORDER BY b.expires_on IS NULL, b.expires_on, b.id`)

/** 批次结存: first to expire first (FEFO 先到期先出); batches without a date come last. */
export function batchStock(
  db: ReadableDb,
  productId: ProductId,
  warehouseId: WarehouseId | null,
  today: BusinessDate,
): BatchStock[] {
  return inStock(db)
    .all({ productId, warehouseId })
    .map((row) => ({ ...row, expired: row.expiresOn !== null && row.expiresOn < today }))
}

const serialsInStock = statement<[Record<string, unknown>], OutputOf<typeof serials>[number]>(`
  SELECT s.serial, w.name AS warehouseName, b.code AS batch FROM serial_stock s
  JOIN warehouse w ON w.id = s.warehouse_id JOIN batch b ON b.id = s.batch_id
  WHERE s.product_id = :productId AND (:warehouseId IS NULL OR s.warehouse_id = :warehouseId)
    AND instr(lower(s.serial), lower(:search)) > 0 ORDER BY s.serial LIMIT :limit`)

export function serialStock(db: ReadableDb, input: InputOf<typeof serials>): OutputOf<typeof serials> {
  return serialsInStock(db).all({ ...input })
}

type Trace = OutputOf<typeof traceSerial>[number]

const trace = statement<[string], Omit<Trace, 'reversed'> & { reversed: number }>(`
  SELECT l.product_id AS productId, l.product_name AS productName, d.id AS documentId, d.type AS documentType, d.number,
    d.business_date AS businessDate, ifnull(p.name, '') AS partnerName, w.name AS warehouseName,
    iif(m.quantity > 0, 'in', 'out') AS direction,
    m.is_mirror OR EXISTS (SELECT 1 FROM stock_movement r WHERE r.reverses_movement_id = m.id) AS reversed
  FROM document_line_serial s JOIN document_line l ON l.id = s.document_line_id JOIN document d ON d.id = l.document_id
  JOIN stock_movement m ON m.document_id = d.id AND m.document_line_id = l.id JOIN warehouse w ON w.id = m.warehouse_id
  LEFT JOIN partner p ON p.id = d.partner_id
  WHERE s.serial = ? ORDER BY m.business_date, m.order_key, m.document_id, m.quantity LIMIT 500`)

/** 序列号追溯: every document a serial number went through, in cost order. */
export function serialTrace(db: ReadableDb, serial: string): Trace[] {
  return trace(db)
    .all(serial)
    .map((row) => ({ ...row, reversed: row.reversed === 1 }))
}
