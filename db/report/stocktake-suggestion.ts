import type { suggestion } from '#shared/contract/stocktake.ts'
import type { CountSuggestion } from '#shared/contract/stocktake-task.ts'
import type { OutputOf } from '#shared/contract/define.ts'
import { countingMinutes } from '#shared/domain/stocktake/counting-time.ts'
import { countReasons, countScore, type CountHistory } from '#shared/domain/stocktake/cycle-count.ts'
import { differenceRate } from '#shared/domain/stocktake/variance.ts'
import { addDays, daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { abcOfProducts } from './abc-values.ts'
import { countedElsewhere } from './stocktake-scope.ts'

interface Stocked {
  readonly productId: ProductId
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly unitName: string
  readonly location: string
  readonly quantity: Quantity
  readonly lastCount: BusinessDate | null
  readonly lastDifference: Quantity | null
  readonly lastExpected: Quantity | null
  readonly oddMovements: number
}

const ODD_DAYS = 90

// The last posting a line of the product stands in; a product may have several batches, the newest line speaks.
const stocked = statement<[Record<string, unknown>], Stocked>(`
  SELECT b.product_id AS productId, p.code, p.name, p.spec, n.name AS unitName, ifnull(o.location, '') AS location,
    SUM(b.quantity) AS quantity, c.count_date AS lastCount, c.difference AS lastDifference, c.expected AS lastExpected,
    (SELECT count(*) FROM stock_movement m WHERE m.product_id = b.product_id AND m.business_date > :since
      AND m.warehouse_id = :warehouseId AND (m.is_mirror = 1 OR m.kind IN ('gain', 'loss'))) AS oddMovements
  FROM stock_balance b JOIN product p ON p.id = b.product_id JOIN unit n ON n.id = p.base_unit_id
  LEFT JOIN product_location o ON o.product_id = p.id AND o.warehouse_id = :warehouseId
  LEFT JOIN (
    SELECT l.product_id, g.count_date, x.difference, x.expected_quantity AS expected, max(g.id * 1000000 + l.row_number)
    FROM stocktake s JOIN stocktake_posting g ON g.stocktake_id = s.id
    JOIN stocktake_posting_line x ON x.posting_id = g.id AND x.counted_quantity IS NOT NULL
    JOIN stocktake_line l ON l.id = x.line_id
    WHERE s.warehouse_id = :warehouseId AND s.state = 'posted' GROUP BY l.product_id) c ON c.product_id = p.id
  WHERE b.warehouse_id = :warehouseId AND b.quantity <> 0 AND p.kind = 'goods' AND p.merged_into IS NULL
  GROUP BY b.product_id`)

/** 今天盘这 20 个: what lies in the warehouse and is not being counted, by score. */
export function countSuggestion(
  db: ReadableDb,
  warehouseId: WarehouseId,
  wanted: number,
  today: BusinessDate,
): OutputOf<typeof suggestion> {
  const classes = abcOfProducts(db, today)
  const elsewhere = countedElsewhere(db, warehouseId)
  const rows = stocked(db)
    .all({ warehouseId, since: addDays(today, -ODD_DAYS) })
    .filter(({ productId }) => !elsewhere.has(productId))
    .map((row) => suggested(row, classes.get(row.productId) ?? 'C', today))
    .sort((a, b) => b.score - a.score || a.productId - b.productId)
    .slice(0, wanted)
  return { rows, minutes: countingMinutes(rows.length) }
}

function suggested(row: Stocked, abc: CountHistory['abc'], today: BusinessDate): CountSuggestion {
  const { lastCount, lastDifference, lastExpected, oddMovements, ...shown } = row
  const lastRate =
    lastDifference === null || lastExpected === null
      ? null
      : (differenceRate(lastDifference, lastExpected) ?? (lastDifference === 0 ? 0 : 10_000))
  const history: CountHistory = {
    abc,
    daysSinceCount: lastCount === null ? null : Math.max(0, daysBetween(lastCount, today)),
    lastRate: Math.abs(lastRate ?? 0),
    isNegative: row.quantity < 0,
    oddMovements,
  }
  return {
    ...shown,
    abc,
    daysSinceCount: history.daysSinceCount,
    lastRate,
    why: countReasons(history),
    score: countScore(history),
  }
}
