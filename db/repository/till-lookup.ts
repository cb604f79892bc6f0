import type { CodedGoods } from '#shared/domain/till/scan-meaning.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { BatchId, DocumentId, ProductId, WarehouseId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'

const byBarcode = statement<[string], CodedGoods>(
  'SELECT product_id AS productId, unit_id AS unitId FROM product_barcode WHERE barcode = ?',
)
const byCode = statement<[string], CodedGoods>(
  'SELECT id AS productId, base_unit_id AS unitId FROM product WHERE code = ? AND merged_into IS NULL',
)
const bySerial = statement<[string], CodedGoods>(`
  SELECT s.product_id AS productId, p.base_unit_id AS unitId FROM serial_stock s JOIN product p ON p.id = s.product_id
  WHERE s.serial = ? LIMIT 2`)
const documentOf = statement<[string], { id: DocumentId }>('SELECT id FROM document WHERE number = ?')
const batches = statement<[number, number, string], { code: string; quantity: Quantity; batchId: BatchId }>(`
  SELECT b.id AS batchId, b.code, SUM(s.quantity) AS quantity FROM stock_balance s JOIN batch b ON b.id = s.batch_id
  WHERE s.product_id = ? AND s.warehouse_id = ? AND b.product_id IS NOT NULL GROUP BY b.id HAVING SUM(s.quantity) > 0
  ORDER BY ifnull(b.expires_on < ?, 0), b.expires_on IS NULL, b.expires_on, b.id`)

export function goodsOfBarcode(db: ReadableDb, code: string): CodedGoods | null {
  return byBarcode(db).get(code) ?? null
}

export function goodsOfProductCode(db: ReadableDb, code: string): CodedGoods | null {
  return byCode(db).get(code) ?? null
}

/** The product a serial number in stock belongs to; null when it is of none, or of several. */
export function goodsOfSerial(db: ReadableDb, serial: string): CodedGoods | null {
  const [one, another] = bySerial(db).all(serial)
  return another === undefined ? (one ?? null) : null
}

export function documentOfNumber(db: ReadableDb, number: string): DocumentId | null {
  return documentOf(db).get(number)?.id ?? null
}

/** Batches a product has in a warehouse, first to expire first; what has expired by `today` comes last. */
export function batchesToSell(
  db: ReadableDb,
  productId: ProductId,
  warehouseId: WarehouseId,
  today: BusinessDate,
): { code: string; quantity: Quantity }[] {
  return batches(db).all(productId, warehouseId, today)
}
