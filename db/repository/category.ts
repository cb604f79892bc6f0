import { eq, sql } from 'drizzle-orm'
import type { Category } from '#shared/contract/product.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { id as makeId, type CategoryId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { category } from '../schema/product.ts'
import { isUniqueViolation } from '../sqlite-error.ts'

interface CategoryRow {
  readonly id: CategoryId
  readonly parentId: CategoryId | null
  readonly name: string
  readonly path: string
  readonly productCount: number
}

const all = statement<[], CategoryRow>(`
  SELECT c.id, c.parent_id AS parentId, c.name, c.path,
    (SELECT count(*) FROM product p WHERE p.category_id = c.id) AS productCount
  FROM category c ORDER BY c.name COLLATE NOCASE, c.id`)

/** All categories in tree order, roots first, siblings by name. */
export function listCategories(db: ReadableDb): Category[] {
  const rows = all(db).all()
  const children = new Map<CategoryId | null, CategoryRow[]>()
  for (const row of rows) children.set(row.parentId, [...(children.get(row.parentId) ?? []), row])
  const walk = (parent: CategoryId | null, depth: number): Category[] =>
    (children.get(parent) ?? []).flatMap(({ path: _path, ...row }) => [{ ...row, depth }, ...walk(row.id, depth + 1)])
  return walk(null, 0)
}

export function findCategory(db: ReadableDb, id: CategoryId): Category | null {
  return listCategories(db).find((one) => one.id === id) ?? null
}

/** @throws AppError DUPLICATE, NOT_FOUND (parent) */
export function insertCategory(db: WritableDb, name: string, parentId: CategoryId | null): Category {
  const parentPath = pathOf(db, parentId)
  const id = named(name, () =>
    makeId<'category'>(Number(db.orm.insert(category).values({ name, parentId, path: '' }).run().lastInsertRowid)),
  )
  db.orm
    .update(category)
    .set({ path: `${parentPath}${id}/` })
    .where(eq(category.id, id))
    .run()
  return stored(db, id)
}

/** Rename or move a category with everything below it. @throws AppError DUPLICATE, NOT_FOUND, CATEGORY_CYCLE */
export function updateCategory(db: WritableDb, id: CategoryId, name: string, parentId: CategoryId | null): Category {
  const before = pathOf(db, id)
  const parentPath = pathOf(db, parentId)
  if (parentPath.startsWith(before)) throw new AppError('CATEGORY_CYCLE', { name })
  named(name, () => db.orm.update(category).set({ name, parentId }).where(eq(category.id, id)).run())
  const after = `${parentPath}${id}/`
  db.orm
    .update(category)
    .set({ path: sql`${after} || substr(path, ${before.length + 1})` })
    .where(sql`path >= ${before} AND path < ${`${before}\u{10ffff}`}`)
    .run()
  return stored(db, id)
}

const pathById = statement<[number], { path: string }>('SELECT path FROM category WHERE id = ?')

/** '/' for the root, '/3/17/' for a category. @throws AppError NOT_FOUND */
export function pathOf(db: ReadableDb, id: CategoryId | null): string {
  if (id === null) return '/'
  const row = pathById(db).get(id)
  if (row === undefined) throw new AppError('NOT_FOUND', { entity: 'category', id })
  return row.path
}

function named<Result>(name: string, write: () => Result): Result {
  try {
    return write()
  } catch (error) {
    if (isUniqueViolation(error, 'category_name'))
      throw new AppError('DUPLICATE', { entity: 'category', field: 'name', value: name, holder: name })
    throw error
  }
}

function stored(db: ReadableDb, id: CategoryId): Category {
  const found = findCategory(db, id)
  if (found === null) throw new AppError('NOT_FOUND', { entity: 'category', id })
  return found
}
