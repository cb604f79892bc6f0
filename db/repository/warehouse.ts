import { eq, sql } from 'drizzle-orm'
import type { Warehouse, WarehouseContent } from '#shared/contract/warehouse.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { id as makeId, type WarehouseId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { warehouse } from '../schema/partner.ts'
import { isUniqueViolation } from '../sqlite-error.ts'
import { nextCode, noteCode } from './code-series.ts'

/** The row itself, without figures of what lies there. */
export type WarehouseImage = Omit<Warehouse, 'productCount' | 'stockValue'>
type WarehouseRow = Omit<WarehouseImage, 'enabled' | 'kind'> & { enabled: number; kind: 'normal' | 'transit' }

const COLUMNS = 'id, code, name, address, remark, enabled, version, kind'
const byId = statement<[number], WarehouseRow>(`SELECT ${COLUMNS} FROM warehouse WHERE id = ?`)
const all = statement<[], WarehouseRow>(`SELECT ${COLUMNS} FROM warehouse ORDER BY code`)

export function findWarehouse(db: ReadableDb, id: WarehouseId): WarehouseImage | null {
  const row = byId(db).get(id)
  return row === undefined ? null : imageOf(row)
}

export function listWarehouses(db: ReadableDb): WarehouseImage[] {
  return all(db).all().map(imageOf)
}

/** The kind is only named where it is not the ordinary one: images of warehouses in older audit rows have none. */
function imageOf({ kind, enabled, ...row }: WarehouseRow): WarehouseImage {
  const image = { ...row, enabled: enabled === 1 }
  return kind === 'transit' ? { ...image, kind } : image
}

/** The warehouse 在途 of two-step transfers; null while there is none. */
export function findTransitWarehouse(db: ReadableDb): WarehouseImage | null {
  return listWarehouses(db).find((one) => one.kind === 'transit' && one.enabled) ?? null
}

/** @throws AppError DUPLICATE (code, name) */
export function insertWarehouse(db: WritableDb, content: WarehouseContent): WarehouseImage {
  const code = content.code === '' ? nextCode(db, 'warehouse', 2) : content.code
  noteCode(db, 'warehouse', code)
  const { lastInsertRowid } = unique({ ...content, code }, () =>
    db.orm
      .insert(warehouse)
      .values({ ...content, code })
      .run(),
  )
  return stored(db, makeId<'warehouse'>(Number(lastInsertRowid)))
}

export function updateWarehouse(db: WritableDb, id: WarehouseId, content: WarehouseContent): WarehouseImage {
  noteCode(db, 'warehouse', content.code)
  unique(content, () =>
    db.orm
      .update(warehouse)
      .set({ ...content, version: sql`version + 1` })
      .where(eq(warehouse.id, id))
      .run(),
  )
  return stored(db, id)
}

export function setWarehouseEnabled(db: WritableDb, id: WarehouseId, enabled: boolean): WarehouseImage {
  db.orm
    .update(warehouse)
    .set({ enabled, version: sql`version + 1` })
    .where(eq(warehouse.id, id))
    .run()
  return stored(db, id)
}

function unique<Result>(content: WarehouseContent, write: () => Result): Result {
  try {
    return write()
  } catch (error) {
    for (const field of ['code', 'name'] as const)
      if (isUniqueViolation(error, `warehouse.${field}`))
        throw new AppError('DUPLICATE', { entity: 'warehouse', field, value: content[field], holder: content[field] })
    throw error
  }
}

function stored(db: ReadableDb, id: WarehouseId): WarehouseImage {
  const found = findWarehouse(db, id)
  if (found === null) throw new AppError('NOT_FOUND', { entity: 'warehouse', id })
  return found
}
