import type { StocktakeScope } from '#shared/contract/stocktake-task.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId, StocktakeId, WarehouseId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { KnownCost } from '#shared/domain/stocktake/unit-cost.ts'
import { cachedStatement, statement, type ReadableDb } from '../handle.ts'
import { pathOf } from '../repository/category.ts'
import { findPartner } from '../repository/partner.ts'
import { abcOfProducts } from './abc-values.ts'

export interface ScopeQuestion {
  readonly warehouseId: WarehouseId
  readonly scope: StocktakeScope
  readonly withoutStock: boolean
}

/** What would be a line of the stocktake, in print order: by location, category and name. */
export interface ScopeCandidate extends KnownCost {
  readonly productId: ProductId
  readonly batchCode: string
  readonly producedOn: BusinessDate | null
  readonly expiresOn: BusinessDate | null
  readonly bookQuantity: Quantity
  readonly location: string
  readonly categoryPath: string
}

/** An open stocktake a product is being counted in. */
export interface CountedElsewhere {
  readonly id: StocktakeId
  readonly number: string
}

/** @throws AppError NOT_FOUND when the scope names a category or partner that does not exist */
export function scopeCandidates(db: ReadableDb, question: ScopeQuestion, today: BusinessDate): ScopeCandidate[] {
  const { condition, parameters } = conditionOf(db, question.scope, today)
  // A batch the books know nothing of is added when it is found: a row without one could not be posted.
  const sql = `
    SELECT p.id AS productId, ifnull(t.code, '') AS batchCode, t.produced_on AS producedOn, t.expires_on AS expiresOn,
      ifnull(b.quantity, 0) AS bookQuantity, ifnull(o.location, '') AS location, ifnull(g.path, '') AS categoryPath,
      c.value AS poolValue, c.quantity AS poolQuantity, c.cost_value AS costValue, c.cost_quantity AS costQuantity,
      p.purchase_price AS referencePrice
    FROM product p JOIN cost_pool c ON c.product_id = p.id AND c.scope = 0
    LEFT JOIN stock_balance b ON b.product_id = p.id AND b.warehouse_id = :warehouseId AND b.quantity <> 0
    LEFT JOIN batch t ON t.id = b.batch_id
    LEFT JOIN product_location o ON o.product_id = p.id AND o.warehouse_id = :warehouseId
    LEFT JOIN category g ON g.id = p.category_id
    WHERE p.kind = 'goods' AND p.merged_into IS NULL
      AND (b.quantity IS NOT NULL OR (:withoutStock AND p.enabled = 1 AND p.batch_tracked = 0)) AND ${condition}
    ORDER BY ifnull(o.location, '') = '', o.location, g.path, p.pinyin, p.id, t.expires_on, t.code`
  return cachedStatement<ScopeCandidate>(db, sql).all({
    warehouseId: question.warehouseId,
    withoutStock: question.withoutStock ? 1 : 0,
    ...parameters,
  })
}

interface Condition {
  readonly condition: string
  readonly parameters: Record<string, unknown>
}

const LISTED = 'p.id IN (SELECT value FROM json_each(:list))'

function conditionOf(db: ReadableDb, scope: StocktakeScope, today: BusinessDate): Condition {
  switch (scope.kind) {
    case 'all':
      return { condition: '1', parameters: {} }
    case 'category':
      return listed(
        'p.category_id IN (SELECT k.id FROM category k JOIN json_each(:list) w ON k.path >= w.value AND k.path < w.value || char(1114111))',
        scope.categoryIds.map((id) => pathOf(db, id)),
      )
    case 'brand':
      return listed('p.brand IN (SELECT value FROM json_each(:list))', scope.brands)
    case 'location':
      return listed(
        'EXISTS (SELECT 1 FROM json_each(:list) w WHERE substr(o.location, 1, length(w.value)) = w.value)',
        scope.locations,
      )
    case 'supplier':
      scope.partnerIds.forEach((id) => {
        if (findPartner(db, id) === null) throw new AppError('NOT_FOUND', { entity: 'partner', id })
      })
      return listed(
        `p.id IN (SELECT r.product_id FROM json_each(:list) w JOIN document d ON d.partner_id = w.value
          JOIN document_line r ON r.document_id = d.id WHERE d.type = 'purchaseReceipt')`,
        scope.partnerIds,
      )
    case 'products':
      return listed(LISTED, scope.productIds)
    case 'abc':
      return listed(
        LISTED,
        [...abcOfProducts(db, today)].filter(([, letter]) => scope.classes.includes(letter)).map(([id]) => id),
      )
    case 'negative':
      return { condition: 'b.quantity < 0', parameters: {} }
    case 'lastDifference':
      return { condition: `p.id IN (${LAST_DIFFERENT})`, parameters: {} }
    case 'notMoving':
      return { condition: NOT_MOVING, parameters: { since: addDays(today, -scope.days) } }
  }
}

function listed(condition: string, list: readonly unknown[]): Condition {
  return { condition, parameters: { list: JSON.stringify(list) } }
}

/** Products that differed in the newest posting of this warehouse that still stands. */
const LAST_DIFFERENT = `SELECT l.product_id FROM stocktake_posting_line x JOIN stocktake_line l ON l.id = x.line_id
  WHERE x.difference <> 0 AND x.posting_id = (SELECT max(g.id) FROM stocktake_posting g JOIN stocktake s ON s.id = g.stocktake_id
    WHERE s.warehouse_id = :warehouseId AND s.state = 'posted' AND g.kind <> 'undo')`

/** In stock since before, and nothing went out since. */
const NOT_MOVING = `b.quantity > 0
  AND EXISTS (SELECT 1 FROM stock_movement m WHERE m.product_id = p.id AND m.business_date <= :since AND m.warehouse_id = :warehouseId)
  AND NOT EXISTS (SELECT 1 FROM stock_movement m WHERE m.product_id = p.id AND m.business_date > :since
    AND m.warehouse_id = :warehouseId AND m.quantity < 0 AND m.is_mirror = 0)`

const elsewhere = statement<[number], { productId: ProductId; id: StocktakeId; number: string }>(`
  SELECT DISTINCT l.product_id AS productId, s.id, s.number FROM stocktake s JOIN stocktake_line l ON l.stocktake_id = s.id
  WHERE s.warehouse_id = ? AND s.state IN ('counting', 'review', 'recounting')`)

/** Products that open stocktakes of the warehouse are counting: counted twice, a difference would be posted twice. */
export function countedElsewhere(db: ReadableDb, warehouseId: WarehouseId): Map<ProductId, CountedElsewhere> {
  return new Map(
    elsewhere(db)
      .all(warehouseId)
      .map(({ productId, ...task }) => [productId, task]),
  )
}

const brands = statement<[], { name: string; products: number }>(`
  SELECT brand AS name, count(*) AS products FROM product
  WHERE brand <> '' AND kind = 'goods' AND merged_into IS NULL AND enabled = 1 GROUP BY brand ORDER BY brand COLLATE NOCASE LIMIT 1000`)
const locations = statement<[number], { name: string; products: number }>(`
  SELECT location AS name, count(*) AS products FROM product_location
  WHERE warehouse_id = ? AND location > '' GROUP BY location ORDER BY location LIMIT 1000`)

export function scopeBrands(db: ReadableDb): { name: string; products: number }[] {
  return brands(db).all()
}

export function scopeLocations(db: ReadableDb, warehouseId: WarehouseId): { name: string; products: number }[] {
  return locations(db).all(warehouseId)
}
