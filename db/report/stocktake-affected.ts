import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId, StocktakeId, StocktakeLineId, WarehouseId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'

export interface CountedPlace {
  readonly stocktakeId: StocktakeId
  readonly lineId: StocktakeLineId
  readonly countedOn: BusinessDate
}

// A document says the product, not yet the batch: the first of its counted lines stands for all.
const counted = statement<[number, number, string], CountedPlace>(`
  SELECT l.stocktake_id AS stocktakeId, min(l.id) AS lineId, max(r.counted_on) AS countedOn
  FROM stocktake_line l JOIN stocktake k ON k.id = l.stocktake_id JOIN stocktake_standing t ON t.line_id = l.id
  JOIN stocktake_result r ON r.line_id = t.line_id AND r.round_id = t.adopted_round_id
  WHERE l.product_id = ? AND k.warehouse_id = ? AND k.state = 'posted' AND r.counted_on >= ? GROUP BY l.stocktake_id`)

/** Lines of posted stocktakes that counted a product in a warehouse on this day or later. */
export function countedLinesOfPlace(
  db: ReadableDb,
  productId: ProductId,
  warehouseId: WarehouseId,
  from: BusinessDate,
): CountedPlace[] {
  return counted(db).all(productId, warehouseId, from)
}

export interface DescribedLine {
  readonly lineId: StocktakeLineId
  readonly name: string
  readonly unitName: string
  readonly difference: Quantity
}

const task = statement<[number], { number: string; countDate: BusinessDate }>(`
  SELECT s.number, g.count_date AS countDate FROM stocktake s JOIN stocktake_posting g ON g.stocktake_id = s.id
  WHERE s.id = ? ORDER BY g.id DESC LIMIT 1`)
const line = statement<[string], DescribedLine>(`
  SELECT t.line_id AS lineId, p.name, n.name AS unitName, ifnull(t.difference, 0) AS difference
  FROM stocktake_standing t JOIN stocktake_line l ON l.id = t.line_id JOIN product p ON p.id = l.product_id
  JOIN unit n ON n.id = p.base_unit_id WHERE t.line_id IN (SELECT value FROM json_each(?)) ORDER BY t.row_number`)

export function describeLines(
  db: ReadableDb,
  id: StocktakeId,
  lineIds: readonly StocktakeLineId[],
): { readonly number: string; readonly countDate: BusinessDate; readonly lines: DescribedLine[] } {
  const head = task(db).get(id)
  if (head === undefined) throw new Error(`stocktake ${id} was never posted`)
  return { ...head, lines: line(db).all(JSON.stringify(lineIds)) }
}
