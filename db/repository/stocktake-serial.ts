import type { MovementId, ProductId, StocktakeId, WarehouseId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'

export interface SerialPlace {
  readonly productId: ProductId
  readonly warehouseId: WarehouseId
  readonly batchCode: string
}

const upTo = statement<[number, number, string, number, string], { serial: string }>(`
  SELECT s.serial FROM stock_movement m JOIN batch t ON t.id = m.batch_id
  JOIN document_line_serial s ON s.document_line_id = m.document_line_id
  WHERE m.product_id = ? AND m.warehouse_id = ? AND t.code = ?
    AND (m.id <= ? OR m.id IN (SELECT value FROM json_each(?)))
  GROUP BY s.serial HAVING SUM(CASE WHEN m.quantity > 0 THEN 1 ELSE -1 END) > 0 ORDER BY s.serial`)

/** Serial numbers the books had at a place at a ledger position, with later movements that count as before it. */
export function expectedSerials(
  db: ReadableDb,
  place: SerialPlace,
  position: number,
  late: readonly MovementId[],
): string[] {
  return upTo(db)
    .all(place.productId, place.warehouseId, place.batchCode, position, JSON.stringify(late))
    .map(({ serial }) => serial)
}

const holders = statement<[string, number], { productId: ProductId }>(`
  SELECT DISTINCT l.product_id AS productId FROM document_line_serial s JOIN document_line l ON l.id = s.document_line_id
  JOIN stocktake_line t ON t.product_id = l.product_id WHERE s.serial = ? AND t.stocktake_id = ?`)

/** Products of the stocktake that ever had this serial number. */
export function productsOfSerial(db: ReadableDb, serial: string, stocktakeId: StocktakeId): ProductId[] {
  return holders(db)
    .all(serial, stocktakeId)
    .map(({ productId }) => productId)
}
