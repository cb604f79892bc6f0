import type { SheetHead, SheetPage, variance, VarianceRow } from '#shared/contract/stocktake-sheet.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { StocktakeId, StocktakeRoundId } from '#shared/kernel/id.ts'
import { cachedStatement, statement, type ReadableDb } from '../handle.ts'
import { booksSettings } from '../repository/books.ts'
import { currentRound } from '../repository/stocktake-round.ts'
import { cursorText, parseCursor } from './keyset.ts'
import { lineUnitCost, LINE_AMOUNT } from './stocktake-booked.ts'
import { BOOK_NOW, FIRST_BARCODE } from './stocktake-count-list.ts'
import { countDateOf } from './stocktake-summary.ts'

export type SheetRow = SheetPage['rows'][number]

const head = statement<[number], { number: string; warehouseName: string; startedAt: number; blind: number }>(`
  SELECT s.number, w.name AS warehouseName, s.started_at AS startedAt, s.blind
  FROM stocktake s JOIN warehouse w ON w.id = s.warehouse_id WHERE s.id = ?`)

/** What stands above a printed sheet. @param rows how many it has in all */
export function sheetHead(db: ReadableDb, id: StocktakeId, rows: number, rowsAPage: number): SheetHead {
  const found = head(db).get(id)
  if (found === undefined) throw new Error(`stocktake ${id} is gone`)
  return {
    ...found,
    blind: found.blind === 1,
    shopName: booksSettings(db).name,
    countDate: countDateOf(db, id),
    rows,
    pages: Math.ceil(rows / rowsAPage),
  }
}

const SHEET_ROW = `r.row_number AS rowNumber, ifnull(o.location, '') AS location, ${FIRST_BARCODE} AS barcode, p.name, p.spec,
  n.name AS unitName, l.batch_code AS batchCode, ${BOOK_NOW} AS book`
const SHEET_FROM = `stocktake_result r CROSS JOIN stocktake_line l ON l.id = r.line_id CROSS JOIN stocktake k ON k.id = l.stocktake_id
  CROSS JOIN product p ON p.id = l.product_id CROSS JOIN unit n ON n.id = p.base_unit_id
  LEFT JOIN product_location o ON o.product_id = l.product_id AND o.warehouse_id = k.warehouse_id`

type Only = 'all' | 'uncounted'

/** Rows of the sheet of the current round, in print order. */
export function sheetRows(db: ReadableDb, id: StocktakeId, only: Only, offset: number, limit: number): SheetRow[] {
  const roundId = currentRound(db, id).id
  const uncounted = only === 'uncounted' ? 'AND r.is_counted = 0' : ''
  return cachedStatement<SheetRow>(
    db,
    `SELECT ${SHEET_ROW} FROM ${SHEET_FROM} WHERE r.round_id = :roundId ${uncounted}
     ORDER BY r.row_number LIMIT :limit OFFSET :offset`,
  ).all({ roundId, limit, offset })
}

export function countSheetRows(db: ReadableDb, roundId: StocktakeRoundId, only: Only): number {
  const uncounted = only === 'uncounted' ? 'AND is_counted = 0' : ''
  return (
    cachedStatement<{ count: number }>(
      db,
      `SELECT count(*) AS count FROM stocktake_result WHERE round_id = ? ${uncounted}`,
    ).get(roundId)?.count ?? 0
  )
}

type VarianceInput = InputOf<typeof variance>

/** Rows of the 盘点盈亏表, in print order. */
export function varianceRows(
  db: ReadableDb,
  input: VarianceInput,
): { rows: VarianceRow[]; next: string | null; total: number } {
  const cursor = parseCursor(input.cursor)
  const different = input.only === 'different' ? "AND t.outcome IN ('gain', 'loss')" : ''
  const rows = cachedStatement<VarianceRow & { isPosted: number }>(
    db,
    `SELECT t.row_number AS rowNumber, p.code, ${FIRST_BARCODE} AS barcode, p.name, p.spec, n.name AS unitName,
       l.batch_code AS batchCode, l.book_quantity AS book, ifnull(t.expected_quantity, ${BOOK_NOW}) AS expected,
       t.counted_quantity AS counted, t.difference, l.unit_cost AS unitCost,
       ${LINE_AMOUNT} AS amount, k.state = 'posted' AS isPosted, t.reason, t.remark
     FROM stocktake_standing t CROSS JOIN stocktake_line l ON l.id = t.line_id CROSS JOIN stocktake k ON k.id = t.stocktake_id
     CROSS JOIN product p ON p.id = l.product_id CROSS JOIN unit n ON n.id = p.base_unit_id
     WHERE t.stocktake_id = :id AND t.row_number > :after ${different} ORDER BY t.row_number LIMIT :limitMore`,
  ).all({ id: input.id, after: cursor === null ? 0 : Number(cursor[0]), limitMore: input.limit + 1 })
  const shown = rows
    .slice(0, input.limit)
    .map(({ isPosted, ...row }) => ({ ...row, unitCost: lineUnitCost(row, isPosted === 1) }))
  const last = shown.at(-1)
  const total = cachedStatement<{ count: number }>(
    db,
    `SELECT count(*) AS count FROM stocktake_standing t WHERE t.stocktake_id = :id ${different}`,
  ).get({ id: input.id })
  return {
    rows: shown,
    next: rows.length > input.limit && last !== undefined ? cursorText(last.rowNumber, last.rowNumber) : null,
    total: total?.count ?? 0,
  }
}
