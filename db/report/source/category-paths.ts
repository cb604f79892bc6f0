import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { pathOf } from '../../repository/category.ts'
import type { CategoryId } from '#shared/kernel/id.ts'

export type AskedCategory = Pick<ReportQuestion, 'categoryId' | 'directOnly'>

const HIGHEST = '\u{10ffff}'

/**
 * Paths of the categories asked for, as parameters of `path >= :path AND path < :pathEnd`: the category with everything
 * below it, or alone. A path ends with a slash, and the next character of one below it is a digit, which comes later.
 */
export function categoryPaths(
  db: ReadableDb,
  { categoryId, directOnly }: AskedCategory,
): { readonly path: string; readonly pathEnd: string } {
  const path = categoryId === null ? '' : pathOf(db, categoryId)
  return { path, pathEnd: path + (directOnly ? '/' : HIGHEST) }
}

const withOthersBelow = statement<[], { id: CategoryId }>(
  'SELECT DISTINCT parent_id AS id FROM category WHERE parent_id IS NOT NULL',
)

/** The word of a category's row: `own` where others lie below it, whose goods are not in the row. */
export function categoryLevels(db: ReadableDb): (categoryId: number | null) => string {
  const parents = new Set<number | null>(
    withOthersBelow(db)
      .all()
      .map(({ id }) => id),
  )
  return (categoryId) => (parents.has(categoryId) ? 'own' : '')
}
