import { SHEET_ROWS } from '#shared/contract/stocktake-sheet.ts'
import { pageBarcode } from '#shared/domain/stocktake/page-barcode.ts'
import { SHEET_WORDS, sheetKey } from '#shared/domain/stocktake/sheet-columns.ts'
import { quantityToText } from '#shared/kernel/quantity.ts'
import { countSheetRows, sheetHead, sheetRows, varianceRows, type SheetRow } from '#db/report/stocktake-sheet.ts'
import { currentRound } from '#db/repository/stocktake-round.ts'
import type { StocktakeRecord } from '#db/repository/stocktake.ts'
import type { HandlersOf } from '../../ipc/context.ts'
import { toCsv } from './csv.ts'
import { importSheet, previewSheet } from './sheet-import.ts'
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
  exportText: ({ db }, { id, language }) => {
    const task = requireStocktake(db, id)
    const words = SHEET_WORDS[language]
    const rows = sheetRows(db, id, 'all', 0, MOST_ROWS)
    const columns = (
      ['row', 'barcode', 'name', 'spec', 'unit', 'location', 'batch', 'book', 'counted', 'key'] as const
    ).filter((column) => column !== 'book' || !task.blind)
    const cells = rows.map((row) => columns.map((column) => cellOf(task, row, column)))
    return {
      fileName: `${task.number}.csv`,
      text: toCsv([columns.map((column) => words[column]), ...cells]),
      rows: rows.length,
    }
  },
  previewImport: previewSheet,
  importText: importSheet,
}

/** A blind sheet has no book quantity, whoever prints it. */
function blindRow(task: StocktakeRecord, row: SheetRow): SheetRow {
  return task.blind ? { ...row, book: null } : row
}

function cellOf(task: StocktakeRecord, row: SheetRow, column: keyof (typeof SHEET_WORDS)['zh-CN']): string | number {
  switch (column) {
    case 'row':
      return row.rowNumber
    case 'unit':
      return row.unitName
    case 'batch':
      return row.batchCode
    case 'book':
      return row.book === null ? '' : quantityToText(row.book)
    case 'counted':
      return ''
    case 'key':
      return sheetKey(task.number, row.rowNumber)
    default:
      return row[column]
  }
}
