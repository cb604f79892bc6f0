import type { MovementId, ProductId, StocktakeId, WarehouseId } from '#shared/kernel/id.ts'
import { tally } from '#shared/domain/stocktake/tally.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { allEventsOf, eventsOf, type EventRecord } from './stocktake-event.ts'
import type { LineRecord } from './stocktake-line.ts'
import { choiceOf, lateEvents, resultsOf, type ResultRecord } from './stocktake-result.ts'

export interface SerialPlace {
  readonly productId: ProductId
  readonly warehouseId: WarehouseId
  readonly batchCode: string
}

const upTo = statement<[number, number, string, number, string], { serial: string }>(`
  SELECT s.serial FROM stock_movement m JOIN batch t ON t.id = m.batch_id
  JOIN document_line_serial s ON s.document_line_id = m.document_line_id
  WHERE m.product_id = ? AND m.warehouse_id = ? AND t.code = ?
    AND (m.id <= ? OR m.id IN (SELECT value FROM json_each(?)))
  GROUP BY s.serial HAVING SUM(CASE WHEN m.quantity > 0 THEN 1 ELSE -1 END) > 0 ORDER BY s.serial`)

/** Serial numbers the books had at a place at a ledger position, with later movements that count as before it. */
export function expectedSerials(
  db: ReadableDb,
  place: SerialPlace,
  position: number,
  late: readonly MovementId[],
): string[] {
  return upTo(db)
    .all(place.productId, place.warehouseId, place.batchCode, position, JSON.stringify(late))
    .map(({ serial }) => serial)
}

const holders = statement<[string, number], { productId: ProductId }>(`
  SELECT DISTINCT l.product_id AS productId FROM document_line_serial s JOIN document_line l ON l.id = s.document_line_id
  JOIN stocktake_line t ON t.product_id = l.product_id WHERE s.serial = ? AND t.stocktake_id = ?`)

/** Products of the stocktake that ever had this serial number. */
export function productsOfSerial(db: ReadableDb, serial: string, stocktakeId: StocktakeId): ProductId[] {
  return holders(db)
    .all(serial, stocktakeId)
    .map(({ productId }) => productId)
}

export interface SerialDifference {
  readonly missing: readonly string[]
  readonly surplus: readonly string[]
}

export const NO_SERIALS: SerialDifference = { missing: [], surplus: [] }

export function serialDifference(
  db: ReadableDb,
  line: LineRecord,
  result: ResultRecord,
  late: readonly EventRecord[],
): SerialDifference {
  if (line.serialTracked === 0) return NO_SERIALS
  const found = new Set(tally(eventsOf(db, line.id, result.roundId)).serials)
  const expected = new Set(
    expectedSerials(
      db,
      line,
      result.position,
      late.flatMap((event) => event.movementId ?? []),
    ),
  )
  return {
    missing: [...expected].filter((serial) => !found.has(serial)),
    surplus: [...found].filter((serial) => !expected.has(serial)),
  }
}

/** Serial numbers expected and not found, found and not expected, by the adopted result. */
export function serialDifferenceOf(db: ReadableDb, line: LineRecord): SerialDifference {
  const roundId = choiceOf(db, line.id).adoptedRoundId
  const result = resultsOf(db, line.id).find((one) => one.roundId === roundId)
  if (result === undefined) return NO_SERIALS
  return serialDifference(db, line, result, lateEvents(allEventsOf(db, line.id), result.position))
}
