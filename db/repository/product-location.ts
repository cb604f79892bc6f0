import { eq } from 'drizzle-orm'
import { id as makeId, type Id, type ProductId, type WarehouseId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { productLocation } from '../schema/stocktake.ts'

export interface ProductLocation {
  readonly id: Id<'productLocation'>
  readonly productId: ProductId
  readonly warehouseId: WarehouseId
  readonly location: string
}

const byPlace = statement<[number, number], ProductLocation>(
  'SELECT id, product_id AS productId, warehouse_id AS warehouseId, location FROM product_location WHERE product_id = ? AND warehouse_id = ?',
)

/** 货位 of a product in a warehouse. Returns the row, for the audit log. */
export function putProductLocation(
  db: WritableDb,
  productId: ProductId,
  warehouseId: WarehouseId,
  location: string,
): ProductLocation {
  const known = byPlace(db).get(productId, warehouseId)
  if (known !== undefined) {
    db.orm.update(productLocation).set({ location }).where(eq(productLocation.id, known.id)).run()
    return { ...known, location }
  }
  const { lastInsertRowid } = db.orm.insert(productLocation).values({ productId, warehouseId, location }).run()
  return { id: makeId<'productLocation'>(Number(lastInsertRowid)), productId, warehouseId, location }
}

export function locationOf(db: ReadableDb, productId: ProductId, warehouseId: WarehouseId): string {
  return byPlace(db).get(productId, warehouseId)?.location ?? ''
}
