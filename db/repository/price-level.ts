import { eq, sql } from 'drizzle-orm'
import type { PriceLevelRow } from '#shared/contract/price.ts'
import { BUILT_IN_LEVELS, isOwnLevel, OWN_LEVEL } from '#shared/domain/price/price-level.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { id as makeId, type PriceLevelId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { priceLevel } from '../schema/product.ts'

const byId = statement<[number], { code: string; name: string; enabled: number }>(
  'SELECT code, name, enabled FROM price_level WHERE id = ?',
)
const rows = statement<[], Omit<PriceLevelRow, 'enabled' | 'builtIn'> & { enabled: number; builtIn: number }>(`
  SELECT v.id, v.code, v.name, v.enabled, v.code NOT LIKE 'own-%' AS builtIn,
    (SELECT count(*) FROM partner p WHERE p.price_level_id = v.id) AS customers,
    (SELECT count(DISTINCT r.product_id) FROM product_price r WHERE r.price_level_id = v.id) AS products
  FROM price_level v ORDER BY v.position, v.id`)
const holder = statement<[string, number], { name: string }>('SELECT name FROM price_level WHERE name = ? AND id <> ?')

/** @throws AppError NOT_FOUND when a price level is named that does not exist */
export function assertPriceLevel(db: ReadableDb, id: PriceLevelId | null): void {
  if (id !== null && byId(db).get(id) === undefined) throw new AppError('NOT_FOUND', { entity: 'priceLevel', id })
}

export function listPriceLevelRows(db: ReadableDb): PriceLevelRow[] {
  return rows(db)
    .all()
    .map((row) => ({ ...row, enabled: row.enabled === 1, builtIn: row.builtIn === 1 }))
}

export function priceLevelAuditImage(db: ReadableDb, id: PriceLevelId): unknown {
  return byId(db).get(id) ?? null
}

/** @throws AppError DUPLICATE */
export function insertPriceLevel(db: WritableDb, name: string): PriceLevelId {
  assertNameFree(db, name, 0)
  const next = sql`(SELECT max(position) + 1 FROM price_level)`
  const code = sql`(SELECT '${sql.raw(OWN_LEVEL)}' || (max(id) + 1) FROM price_level)`
  return makeId(Number(db.orm.insert(priceLevel).values({ code, name, position: next }).run().lastInsertRowid))
}

/** @throws AppError NOT_FOUND, IN_USE (a built-in level), DUPLICATE */
export function updatePriceLevel(db: WritableDb, id: PriceLevelId, name: string, enabled: boolean): void {
  const found = byId(db).get(id)
  if (found === undefined) throw new AppError('NOT_FOUND', { entity: 'priceLevel', id })
  if (!isOwnLevel(found.code)) throw new AppError('IN_USE', { entity: 'priceLevel', name: found.name, field: 'name' })
  if (name !== found.name) assertNameFree(db, name, id)
  db.orm.update(priceLevel).set({ name, enabled }).where(eq(priceLevel.id, id)).run()
}

/** The codes of built-in levels are their names in English, and tables say them so. */
function assertNameFree(db: ReadableDb, name: string, self: number): void {
  const builtIn = BUILT_IN_LEVELS.find((code) => code === name.toLowerCase())
  if (builtIn !== undefined)
    throw new AppError('DUPLICATE', { entity: 'priceLevel', field: 'name', value: name, holder: builtIn })
  const other = holder(db).get(name.toWellFormed(), self)
  if (other !== undefined)
    throw new AppError('DUPLICATE', { entity: 'priceLevel', field: 'name', value: name, holder: other.name })
}
