import type { Table, TableCell } from '#shared/contract/table-file.ts'
import { SHEET_TITLE, SHEET_WORDS, sheetKey, type SheetColumn } from '#shared/domain/stocktake/sheet-columns.ts'
import type { SheetRow } from '#db/report/stocktake-sheet.ts'
import type { StocktakeRecord } from '#db/repository/stocktake.ts'

type TableColumn = Omit<Table['columns'][number], 'heading'>

const COLUMNS: Readonly<Record<SheetColumn, TableColumn>> = {
  row: { kind: 'integer', width: 7 },
  barcode: { kind: 'text', width: 16 },
  name: { kind: 'text', width: 30 },
  spec: { kind: 'text', width: 14 },
  unit: { kind: 'text', width: 7 },
  location: { kind: 'text', width: 11 },
  batch: { kind: 'text', width: 12 },
  book: { kind: 'quantity', width: 10 },
  counted: { kind: 'quantity', width: 11, entry: true },
  // By it a row finds its line, however the table was sorted or filtered.
  key: { kind: 'text', width: 22, hidden: true },
}

/** 盘点表 as a table to be filled in; without book quantities in a blind count, whoever exports it. */
export function sheetTable(task: StocktakeRecord, rows: readonly SheetRow[], language: 'zh-CN' | 'en-US'): Table {
  const columns = (Object.keys(COLUMNS) as SheetColumn[]).filter((column) => column !== 'book' || !task.blind)
  return {
    title: `${SHEET_TITLE[language]} ${task.number}`,
    columns: columns.map((column) => ({ heading: SHEET_WORDS[language][column], ...COLUMNS[column] })),
    rows: rows.map((row) => columns.map((column) => cellOf(task, row, column))),
  }
}

function cellOf(task: StocktakeRecord, row: SheetRow, column: SheetColumn): TableCell {
  switch (column) {
    case 'row':
      return row.rowNumber
    case 'unit':
      return row.unitName
    case 'batch':
      return row.batchCode
    case 'counted':
      return null
    case 'key':
      return sheetKey(task.number, row.rowNumber)
    default:
      return row[column]
  }
}
