import { thresholdAt, type Threshold, type ThresholdRule } from '#shared/domain/alert/threshold.ts'
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { CategoryId, ProductId, WarehouseId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { listThresholds } from '../../repository/threshold.ts'

const categories = statement<[], { id: CategoryId; path: string }>('SELECT id, path FROM category')
const warehouses = statement<[], { id: WarehouseId }>('SELECT id FROM warehouse')

/** The rules that name no product, and the categories they are inherited through. */
export interface AlertRules {
  readonly general: readonly ThresholdRule[]
  /** A category and those above it, the nearest first. */
  readonly pathOfCategory: ReadonlyMap<CategoryId, readonly CategoryId[]>
}

export function readAlertRules(db: ReadableDb): AlertRules {
  const paths = categories(db)
    .all()
    .map(({ id, path }): [CategoryId, CategoryId[]] => [id, idsOfPath(path)])
  return { general: listThresholds(db, null), pathOfCategory: new Map(paths) }
}

/** '/3/17/' → 17, 3 */
function idsOfPath(path: string): CategoryId[] {
  return path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => Number(part) as CategoryId)
    .reverse()
}

/**
 * What the general rules say for products of every category (0: of none) in every warehouse asked about (0: all
 * together), as JSON rows for SQL: the rule is worked out once, here, and SQL only looks it up.
 */
export function limitsTable(
  db: ReadableDb,
  rules: AlertRules,
  warehouseId: WarehouseId | null,
  today: BusinessDate,
): string {
  const places =
    warehouseId === null
      ? [
          null,
          ...warehouses(db)
            .all()
            .map(({ id }) => id),
        ]
      : [warehouseId]
  const kinds: [CategoryId | 0, readonly CategoryId[]][] = [[0, []], ...rules.pathOfCategory]
  const rows = places.flatMap((place) => {
    const known = rules.general.filter((rule) => rule.warehouseId === null || rule.warehouseId === place)
    return kinds.map(([category, categoryIds]) => [
      category,
      place ?? 0,
      ...limitsOf(thresholdAt(known, { productId: null, categoryIds, warehouseId: place }), today),
    ])
  })
  return JSON.stringify(rows)
}

function limitsOf(limits: Threshold, today: BusinessDate): (number | string | null)[] {
  return [
    limits.minimumStock,
    limits.maximumStock,
    // As a date, so that it is not counted back for every product.
    addDays(today, -limits.slowDays),
    limits.expiryDays,
    limits.minimumIsOfWarehouse ? 1 : 0,
    limits.maximumIsOfWarehouse ? 1 : 0,
  ]
}

/** The rows of `limitsTable` as a table of SQL; its parameter is :limits. */
export const LIMITS = `limits AS MATERIALIZED (SELECT value ->> 0 AS category_id, value ->> 1 AS warehouse_id,
  value ->> 2 AS minimum_stock, value ->> 3 AS maximum_stock, value ->> 4 AS slow_since, value ->> 5 AS expiry_days,
  value ->> 6 AS minimum_stock_here, value ->> 7 AS maximum_stock_here FROM json_each(:limits))`

export interface ProductPlace {
  readonly productId: ProductId
  readonly categoryId: CategoryId | null
  readonly warehouseId: WarehouseId | null
  /** The product's own limits, over all warehouses. */
  readonly minimumStock: Quantity | null
  readonly maximumStock: Quantity | null
}

/** The rule of one product in one place, its own rules included. */
export function thresholdOfProduct(db: ReadableDb, rules: AlertRules, place: ProductPlace): Threshold {
  const { productId, categoryId, warehouseId, minimumStock, maximumStock } = place
  const own = {
    productId,
    categoryId: null,
    warehouseId: null,
    minimumStock,
    maximumStock,
    slowDays: null,
    expiryDays: null,
  }
  const categoryIds = categoryId === null ? [] : (rules.pathOfCategory.get(categoryId) ?? [])
  return thresholdAt([own, ...listThresholds(db, productId), ...rules.general], { productId, categoryIds, warehouseId })
}
