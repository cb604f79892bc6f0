import { AppError } from '#shared/errors/app-error.ts'
import type { SheetProblem } from '#shared/contract/stocktake-sheet.ts'
import type { TableText } from '#shared/contract/table-file.ts'
import { parseSheetKey, sheetColumnOf, type SheetColumn } from '#shared/domain/stocktake/sheet-columns.ts'
import { normaliseNumberText } from '#shared/kernel/decimal.ts'
import type { StocktakeLineId } from '#shared/kernel/id.ts'
import { parseQuantity, QUANTITY_LIMIT, quantity, toBaseQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { productOfCode, ratioOf } from '#db/repository/stocktake-code.ts'
import { findLineOfRow, isInRound, linesOfProduct, type LineRecord } from '#db/repository/stocktake-line.ts'
import { currentRound } from '#db/repository/stocktake-round.ts'
import type { StocktakeRecord } from '#db/repository/stocktake.ts'

type Problem = SheetProblem['problem']

/** One row of the file that says how many there are of a line. */
export interface UsableRow {
  readonly fileRow: number
  readonly line: LineRecord
  readonly quantity: Quantity
}

export interface ReadSheet {
  readonly rows: number
  readonly empty: number
  readonly usable: readonly UsableRow[]
  readonly problems: readonly SheetProblem[]
}

/** What is wrong with a row, said where it is found. */
class RowProblem extends Error {
  readonly problem: Problem
  readonly column: SheetColumn
  readonly text: string
  constructor(problem: Problem, column: SheetColumn, text: string) {
    super(problem)
    this.problem = problem
    this.column = column
    this.text = text
  }
}

/** @throws AppError INVALID_INPUT when there is no column of quantities */
export function readSheet(db: ReadableDb, task: StocktakeRecord, table: TableText): ReadSheet {
  const { columns, body, firstRow } = headed(table)
  const usable: UsableRow[] = []
  const problems: SheetProblem[] = []
  const seen = new Set<StocktakeLineId>()
  let [rows, empty] = [0, 0]
  body.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return
    rows += 1
    const cell = (column: SheetColumn) => cells[columns.get(column) ?? -1]?.trim() ?? ''
    if (cell('counted') === '') {
      empty += 1
      return
    }
    try {
      const row = readRow(db, task, cell, firstRow + index)
      if (seen.has(row.line.id)) throw new RowProblem('twice', 'counted', row.line.name)
      seen.add(row.line.id)
      usable.push(row)
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error
      const name = cell('name')
      problems.push({
        fileRow: firstRow + index,
        cell: `${columnLetter(columns.get(error.column) ?? 0)}${firstRow + index}`,
        problem: error.problem,
        text: error.text.slice(0, 100),
        name: name.slice(0, 120),
      })
    }
  })
  return { rows, empty, usable, problems }
}

/** 0 → A, 26 → AA, as spreadsheets name their columns. */
function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${columnLetter(Math.trunc(index / 26) - 1)}${last}`
}

/** A heading row, or a bare table of two columns: code and quantity. */
function headed(table: readonly string[][]): {
  columns: ReadonlyMap<SheetColumn, number>
  body: readonly string[][]
  firstRow: number
} {
  const at = table.findIndex((row) => row.some((cell) => sheetColumnOf(cell) === 'counted'))
  const heading = table[at]
  if (heading !== undefined) {
    const columns = new Map<SheetColumn, number>()
    heading.forEach((cell, index) => {
      const column = sheetColumnOf(cell)
      if (column !== null && !columns.has(column)) columns.set(column, index)
    })
    if (!['key', 'barcode', 'row'].some((column) => columns.has(column as SheetColumn))) throw withoutColumns()
    return { columns, body: table.slice(at + 1), firstRow: at + 2 }
  }
  if (table.some((row) => row.length === 2 && parseQuantity(row[1] ?? '') !== null))
    return {
      columns: new Map<SheetColumn, number>([
        ['barcode', 0],
        ['counted', 1],
      ]),
      body: table,
      firstRow: 1,
    }
  throw withoutColumns()
}

function withoutColumns(): AppError {
  return new AppError('INVALID_INPUT', { problems: [{ field: 'file', rule: 'columns' }] })
}

function readRow(
  db: ReadableDb,
  task: StocktakeRecord,
  cell: (column: SheetColumn) => string,
  fileRow: number,
): UsableRow {
  const { line, ratio } = lineOfRow(db, task, cell)
  if (!isInRound(db, currentRound(db, task.id).id, line.id)) throw new RowProblem('notInRound', 'counted', line.name)
  if (line.serialTracked === 1) throw new RowProblem('serials', 'counted', line.name)
  return { fileRow, line, quantity: readQuantity(cell('counted'), ratio) }
}

interface FoundLine {
  readonly line: LineRecord
  readonly ratio: Quantity
}

const ONE = quantity(10_000)

/** The key knows best; then the code; a row number alone is trusted, because sheets print it. */
function lineOfRow(db: ReadableDb, task: StocktakeRecord, cell: (column: SheetColumn) => string): FoundLine {
  const key = cell('key')
  if (key !== '') return { line: lineOfKey(db, task, key), ratio: ONE }
  if (cell('barcode') !== '') return lineOfCode(db, task, cell('barcode'), cell('batch'))
  const line = /^[1-9]\d{0,5}$/.test(cell('row')) ? findLineOfRow(db, task.id, Math.trunc(+cell('row'))) : null
  if (line === null) throw new RowProblem('unknownKey', 'row', cell('row'))
  return { line, ratio: ONE }
}

function lineOfKey(db: ReadableDb, task: StocktakeRecord, text: string): LineRecord {
  const key = parseSheetKey(text)
  if (key === null) throw new RowProblem('unknownKey', 'key', text)
  if (key.number !== task.number) throw new RowProblem('otherStocktake', 'key', key.number)
  const line = findLineOfRow(db, task.id, key.rowNumber)
  if (line === null) throw new RowProblem('unknownKey', 'key', text)
  return line
}

/** `6.90123E+12`: Excel made a number of the barcode, and its last digits are gone for ever. */
function lineOfCode(db: ReadableDb, task: StocktakeRecord, code: string, batchCode: string): FoundLine {
  if (/^\d+(\.\d+)?E\+?\d+$/i.test(code)) throw new RowProblem('scientific', 'barcode', code)
  const product = productOfCode(db, code)
  if (product === null) throw new RowProblem('unknownBarcode', 'barcode', code)
  const lines = linesOfProduct(db, task.id, product.productId).filter(
    (line) => batchCode === '' || line.batchCode === batchCode,
  )
  const [line, another] = lines
  if (line === undefined) throw new RowProblem('outOfScope', 'barcode', code)
  if (another !== undefined) throw new RowProblem('severalBatches', 'batch', code)
  return { line, ratio: ratioOf(db, product.productId, product.unitId) ?? ONE }
}

function readQuantity(text: string, ratio: Quantity): Quantity {
  const plain = normaliseNumberText(text)
  if (/^\d+(\.\d+)?E[+-]?\d+$/i.test(plain)) throw new RowProblem('scientificCount', 'counted', text)
  const read = parseQuantity(plain)
  if (read === null)
    throw new RowProblem(/^-?\d*\.\d{5,}$/.test(plain) ? 'tooManyDecimals' : 'notANumber', 'counted', text)
  if (read < 0) throw new RowProblem('negative', 'counted', text)
  if (BigInt(read) * BigInt(ratio) > BigInt(QUANTITY_LIMIT) * BigInt(ONE))
    throw new RowProblem('notANumber', 'counted', text)
  return toBaseQuantity(read, ratio)
}
