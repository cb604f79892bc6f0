import type { counts } from '#shared/contract/alert.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ReadableDb } from '../../handle.ts'
import { pathOf } from '../../repository/category.ts'
import { listSearchFilter, listSearchParameters } from '../../search/ranked-search.ts'
import { searchedGoods } from '../../search/weighed-search.ts'
import { limitsTable, type AlertRules } from './alert-rules.ts'

export type AlertFilter = InputOf<typeof counts>

/** Which products are looked at; p is the product. */
export function productCondition(filter: AlertFilter): string {
  const conditions = ["p.kind = 'goods' AND p.merged_into IS NULL"]
  if (filter.categoryId !== null)
    conditions.push('p.category_id IN (SELECT id FROM category WHERE path >= :path AND path < :pathEnd)')
  if (filter.search !== '') conditions.push(listSearchFilter('product', 'p.id', filter.search))
  return conditions.join(' AND ')
}

/** Parameters of every finding. */
export function alertParameters(
  db: ReadableDb,
  filter: AlertFilter,
  rules: AlertRules,
  today: BusinessDate,
): Record<string, unknown> {
  const path = filter.categoryId === null ? '' : pathOf(db, filter.categoryId)
  return {
    limits: limitsTable(db, rules, filter.warehouseId, today),
    warehouseId: filter.warehouseId,
    today,
    path,
    pathEnd: `${path}\u{10ffff}`,
    ...listSearchParameters(searchedGoods(db, filter.search)),
  }
}
