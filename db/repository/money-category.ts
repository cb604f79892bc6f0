import { eq, sql } from 'drizzle-orm'
import type { MoneyCategory, MoneyCategoryContent } from '#shared/contract/money-category.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { id as makeId, type MoneyCategoryId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { moneyCategory } from '../schema/money.ts'

type CategoryRow = Omit<MoneyCategory, 'enabled'> & { readonly enabled: number }

const COLUMNS = 'id, direction, name, purpose, enabled, version'
const byId = statement<[number], CategoryRow>(`SELECT ${COLUMNS} FROM money_category WHERE id = ?`)
const byPurpose = statement<[string], CategoryRow>(`SELECT ${COLUMNS} FROM money_category WHERE purpose = ?`)
const all = statement<[], CategoryRow>(`SELECT ${COLUMNS} FROM money_category ORDER BY direction, id`)
const holder = statement<[string, string, number], { name: string }>(
  'SELECT name FROM money_category WHERE direction = ? AND name = ? AND id <> ?',
)
const used = statement<[number], { used: number }>(
  'SELECT EXISTS (SELECT 1 FROM money_line WHERE category_id = ?) AS used',
)

export function findMoneyCategory(db: ReadableDb, id: MoneyCategoryId): MoneyCategory | null {
  const row = byId(db).get(id)
  return row === undefined ? null : opened(row)
}

/** The category the program itself books to. */
export function categoryOfPurpose(db: ReadableDb, purpose: NonNullable<MoneyCategory['purpose']>): MoneyCategory {
  const row = byPurpose(db).get(purpose)
  if (row === undefined) throw new Error(`no category for ${purpose}`)
  return opened(row)
}

export function listMoneyCategories(db: ReadableDb): MoneyCategory[] {
  return all(db).all().map(opened)
}

export function isCategoryUsed(db: ReadableDb, id: MoneyCategoryId): boolean {
  return used(db).get(id)?.used === 1
}

function opened({ enabled, ...row }: CategoryRow): MoneyCategory {
  return { ...row, enabled: enabled === 1 }
}

/** @throws AppError DUPLICATE (name) */
export function insertMoneyCategory(db: WritableDb, content: MoneyCategoryContent): MoneyCategory {
  assertNameFree(db, content, 0)
  const { lastInsertRowid } = db.orm.insert(moneyCategory).values(content).run()
  return stored(db, makeId<'moneyCategory'>(Number(lastInsertRowid)))
}

/** @throws AppError DUPLICATE (name) */
export function updateMoneyCategory(db: WritableDb, id: MoneyCategoryId, content: MoneyCategoryContent): MoneyCategory {
  assertNameFree(db, content, id)
  db.orm
    .update(moneyCategory)
    .set({ ...content, version: sql`version + 1` })
    .where(eq(moneyCategory.id, id))
    .run()
  return stored(db, id)
}

export function setMoneyCategoryEnabled(db: WritableDb, id: MoneyCategoryId, enabled: boolean): MoneyCategory {
  db.orm
    .update(moneyCategory)
    .set({ enabled, version: sql`version + 1` })
    .where(eq(moneyCategory.id, id))
    .run()
  return stored(db, id)
}

function assertNameFree(db: ReadableDb, { direction, name }: MoneyCategoryContent, id: number): void {
  const known = holder(db).get(direction, name, id)
  if (known !== undefined)
    throw new AppError('DUPLICATE', { entity: 'moneyCategory', field: 'name', value: name, holder: known.name })
}

function stored(db: ReadableDb, id: MoneyCategoryId): MoneyCategory {
  const found = findMoneyCategory(db, id)
  if (found === null) throw new AppError('NOT_FOUND', { entity: 'moneyCategory', id })
  return found
}
