import { SHEET_ROWS } from '#shared/contract/stocktake-sheet.ts'
import { pageBarcode } from '#shared/domain/stocktake/page-barcode.ts'
import { countSheetRows, sheetHead, sheetRows, varianceRows, type SheetRow } from '#db/report/stocktake-sheet.ts'
import { currentRound } from '#db/repository/stocktake-round.ts'
import type { StocktakeRecord } from '#db/repository/stocktake.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { importSheet, previewSheet } from './sheet-import.ts'
import { sheetTable } from './sheet-table.ts'
import { varianceFor } from './shown.ts'
import { assertMayReview, requireStocktake } from './task.ts'

/** Rows of one file; more lines than any shop has. */
const MOST_ROWS = 100_000

export const stocktakeSheetHandlers: HandlersOf<'stocktakeSheet'> = {
  pages: ({ db }, { id, only, fromPage, pages }) => {
    const task = requireStocktake(db, id)
    const total = countSheetRows(db, currentRound(db, id).id, only)
    const rows = sheetRows(db, id, only, (fromPage - 1) * SHEET_ROWS, pages * SHEET_ROWS)
    return {
      head: sheetHead(db, id, total, SHEET_ROWS),
      pages: Array.from({ length: Math.ceil(rows.length / SHEET_ROWS) }, (_, index) => {
        const onPage = rows.slice(index * SHEET_ROWS, (index + 1) * SHEET_ROWS)
        return {
          pageNumber: fromPage + index,
          barcode: pageBarcode(task.number, onPage[0]?.rowNumber ?? 1),
          rows: onPage.map((row) => blindRow(task, row)),
        }
      }),
    }
  },
  variance: (context, input) => {
    assertMayReview(context, requireStocktake(context.db, input.id))
    const { rows, next, total } = varianceRows(context.db, input)
    return {
      head: sheetHead(context.db, input.id, total, SHEET_ROWS),
      rows: rows.map((row) => varianceFor(context, row)),
      next,
    }
  },
  exportTable: ({ db }, { id, language }) => {
    const task = requireStocktake(db, id)
    const rows = sheetRows(db, id, 'all', 0, MOST_ROWS)
    return { fileName: task.number, table: sheetTable(task, rows, language) }
  },
  previewImport: previewSheet,
  importRows: importSheet,
}

/** A blind sheet has no book quantity, whoever prints it. */
function blindRow(task: StocktakeRecord, row: SheetRow): SheetRow {
  return task.blind ? { ...row, book: null } : row
}
