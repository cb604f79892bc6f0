import { sql } from 'drizzle-orm'
import { id as makeId, type Id, type ProductId, type WarehouseId } from '#shared/kernel/id.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { productLocation } from '../schema/stocktake.ts'

export interface ProductLocation {
  readonly id: Id<'productLocation'>
  readonly productId: ProductId
  readonly warehouseId: WarehouseId
  readonly location: string
}

const COLUMNS = 'id, product_id AS productId, warehouse_id AS warehouseId, location'
const byId = statement<[number], ProductLocation>(`SELECT ${COLUMNS} FROM product_location WHERE id = ?`)
const byPlace = statement<[number, number], ProductLocation>(
  `SELECT ${COLUMNS} FROM product_location WHERE product_id = ? AND warehouse_id = ?`,
)
const ofProduct = statement<[number], Pick<ProductLocation, 'warehouseId' | 'location'>>(
  `SELECT warehouse_id AS warehouseId, location FROM product_location WHERE product_id = ? AND location <> '' ORDER BY warehouse_id`,
)
const inUse = statement<[number], { location: string; productCount: number }>(
  `SELECT location, count(*) AS productCount FROM product_location WHERE warehouse_id = ? AND location <> ''
   GROUP BY location ORDER BY location`,
)

const insertLocation = writing((orm) =>
  orm
    .insert(productLocation)
    .values({
      productId: sql.placeholder('productId'),
      warehouseId: sql.placeholder('warehouseId'),
      location: sql.placeholder('location'),
    })
    .prepare(),
)
const changeLocation = statement<[string, number], never>('UPDATE product_location SET location = ? WHERE id = ?')

/** 货位 of a product in a warehouse. Returns the row, for the audit log. */
export function putProductLocation(
  db: WritableDb,
  productId: ProductId,
  warehouseId: WarehouseId,
  location: string,
): ProductLocation {
  const known = byPlace(db).get(productId, warehouseId)
  if (known !== undefined) {
    changeLocation(db).run(location, known.id)
    return { ...known, location }
  }
  const { lastInsertRowid } = insertLocation(db).run({ productId, warehouseId, location })
  return { id: makeId<'productLocation'>(Number(lastInsertRowid)), productId, warehouseId, location }
}

export function locationOf(db: ReadableDb, productId: ProductId, warehouseId: WarehouseId): string {
  return byPlace(db).get(productId, warehouseId)?.location ?? ''
}

export function findProductLocation(db: ReadableDb, id: Id<'productLocation'>): ProductLocation | null {
  return byId(db).get(id) ?? null
}

/** 货位 of a product in every warehouse that has one. */
export function locationsOf(db: ReadableDb, productId: ProductId): Pick<ProductLocation, 'warehouseId' | 'location'>[] {
  return ofProduct(db).all(productId)
}

/** 货位 in use in a warehouse, in their order, with how many products lie there. */
export function locationNames(db: ReadableDb, warehouseId: WarehouseId): { location: string; productCount: number }[] {
  return inUse(db).all(warehouseId)
}
