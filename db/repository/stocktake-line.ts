import { sql } from 'drizzle-orm'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import {
  id as makeId,
  type ProductId,
  type StocktakeId,
  type StocktakeLineId,
  type StocktakeRoundId,
  type StocktakeSegmentId,
  type WarehouseId,
} from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { stocktakeLine, stocktakeResult, stocktakeStanding } from '../schema/stocktake.ts'

/** 快照: a line as it was when the stocktake began, or when it was added. */
export interface LineRecord {
  readonly id: StocktakeLineId
  readonly stocktakeId: StocktakeId
  readonly warehouseId: WarehouseId
  readonly rowNumber: number
  readonly productId: ProductId
  readonly batchCode: string
  readonly producedOn: BusinessDate | null
  readonly expiresOn: BusinessDate | null
  readonly segmentId: StocktakeSegmentId | null
  readonly position: number
  readonly bookQuantity: Quantity
  readonly unitCost: UnitPrice
  readonly name: string
  readonly serialTracked: number
}

const LINE = `SELECT l.id, l.stocktake_id AS stocktakeId, s.warehouse_id AS warehouseId, l.row_number AS rowNumber,
    l.product_id AS productId, l.batch_code AS batchCode, l.produced_on AS producedOn, l.expires_on AS expiresOn,
    l.segment_id AS segmentId, l.position, l.book_quantity AS bookQuantity, l.unit_cost AS unitCost, p.name,
    p.serial_tracked AS serialTracked
  FROM stocktake_line l JOIN stocktake s ON s.id = l.stocktake_id JOIN product p ON p.id = l.product_id`

const byId = statement<[number], LineRecord>(`${LINE} WHERE l.id = ?`)
const byRow = statement<[number, number], LineRecord>(`${LINE} WHERE l.stocktake_id = ? AND l.row_number = ?`)
// The plus keeps the planner from reading a whole stocktake in the order of its rows to find one product.
const ofProduct = statement<[number, number], LineRecord>(
  `${LINE} WHERE l.product_id = ? AND l.stocktake_id = ? ORDER BY +l.row_number`,
)
const lastRow = statement<[number], { rowNumber: number | null }>(
  'SELECT max(row_number) AS rowNumber FROM stocktake_line WHERE stocktake_id = ?',
)

export function findLine(db: ReadableDb, id: StocktakeLineId): LineRecord | null {
  return byId(db).get(id) ?? null
}

export function findLineOfRow(db: ReadableDb, stocktakeId: StocktakeId, rowNumber: number): LineRecord | null {
  return byRow(db).get(stocktakeId, rowNumber) ?? null
}

export function linesOfProduct(db: ReadableDb, stocktakeId: StocktakeId, productId: ProductId): LineRecord[] {
  return ofProduct(db).all(productId, stocktakeId)
}

export function nextRowNumber(db: ReadableDb, stocktakeId: StocktakeId): number {
  return (lastRow(db).get(stocktakeId)?.rowNumber ?? 0) + 1
}

const insertLineRow = writing((orm) =>
  orm
    .insert(stocktakeLine)
    .values({
      stocktakeId: sql.placeholder('stocktakeId'),
      rowNumber: sql.placeholder('rowNumber'),
      productId: sql.placeholder('productId'),
      batchCode: sql.placeholder('batchCode'),
      producedOn: sql.placeholder('producedOn'),
      expiresOn: sql.placeholder('expiresOn'),
      added: sql.placeholder('added'),
      segmentId: sql.placeholder('segmentId'),
      position: sql.placeholder('position'),
      bookQuantity: sql.placeholder('bookQuantity'),
      unitCost: sql.placeholder('unitCost'),
    })
    .prepare(),
)
const insertStanding = writing((orm) =>
  orm
    .insert(stocktakeStanding)
    .values({
      lineId: sql.placeholder('lineId'),
      stocktakeId: sql.placeholder('stocktakeId'),
      rowNumber: sql.placeholder('rowNumber'),
      added: sql.placeholder('added'),
      expectedAmount: sql.placeholder('expectedAmount'),
      outcome: 'missed',
    })
    .prepare(),
)
const insertResult = writing((orm) =>
  orm
    .insert(stocktakeResult)
    .values({
      roundId: sql.placeholder('roundId'),
      lineId: sql.placeholder('lineId'),
      rowNumber: sql.placeholder('rowNumber'),
      segmentId: sql.placeholder('segmentId'),
    })
    .onConflictDoNothing()
    .prepare(),
)

export interface NewLine {
  readonly stocktakeId: StocktakeId
  readonly rowNumber: number
  readonly productId: ProductId
  readonly batchCode: string
  readonly producedOn: BusinessDate | null
  readonly expiresOn: BusinessDate | null
  readonly added: boolean
  readonly segmentId: StocktakeSegmentId | null
  readonly position: number
  readonly bookQuantity: Quantity
  readonly unitCost: UnitPrice
  /** 账面金额 */
  readonly expectedAmount: number
}

/** A line with nothing counted. It belongs to a round once `requestCount` says so. */
export function insertLine(db: WritableDb, line: NewLine): StocktakeLineId {
  const added = line.added ? 1 : 0
  const { lastInsertRowid } = insertLineRow(db).run({ ...line, added })
  const lineId = makeId<'stocktakeLine'>(Number(lastInsertRowid))
  insertStanding(db).run({ ...line, added, lineId })
  return lineId
}

/** The line is to be counted in this round. */
export function requestCount(
  db: WritableDb,
  roundId: StocktakeRoundId,
  line: { readonly id: StocktakeLineId; readonly rowNumber: number; readonly segmentId: StocktakeSegmentId | null },
): void {
  insertResult(db).run({ roundId, lineId: line.id, rowNumber: line.rowNumber, segmentId: line.segmentId })
}

const book = statement<[number, number, string], { quantity: Quantity }>(`
  SELECT ifnull(SUM(b.quantity), 0) AS quantity FROM stock_balance b JOIN batch t ON t.id = b.batch_id
  WHERE b.product_id = ? AND b.warehouse_id = ? AND t.code = ?`)

/** 账面 of this moment. */
export function bookQuantityOf(
  db: ReadableDb,
  place: { readonly productId: ProductId; readonly warehouseId: WarehouseId; readonly batchCode: string },
): Quantity {
  const row = book(db).get(place.productId, place.warehouseId, place.batchCode)
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row.quantity
}

const inRound = statement<[number, number], { lineId: StocktakeLineId }>(
  'SELECT line_id AS lineId FROM stocktake_result WHERE round_id = ? AND line_id = ?',
)

export function isInRound(db: ReadableDb, roundId: StocktakeRoundId, lineId: StocktakeLineId): boolean {
  return inRound(db).get(roundId, lineId) !== undefined
}
