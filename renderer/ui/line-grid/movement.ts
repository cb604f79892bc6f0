import type { GridColumn, GridRow, GridRules } from './column.ts'
import { moveTo, rowAt, type Cursor, type Sheet } from './sheet.ts'

export type Direction =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'firstRow'
  | 'lastRow'
  | 'pageUp'
  | 'pageDown'

/** Where the focus goes when a move leads out of the grid. */
export type Exit = 'header' | 'footer'

export interface Moved<Row extends GridRow> {
  readonly sheet: Sheet<Row>
  readonly exit: Exit | null
}

const PAGE = 10

export function moveBy<Row extends GridRow>(
  rules: GridRules<Row>,
  sheet: Sheet<Row>,
  direction: Direction,
): Sheet<Row> {
  const { row, column } = sheet.cursor
  const last = sheet.rows.length - 1
  const beside = (step: number) => neighbour(rules.columns, column, step)
  const places: Record<Direction, () => Cursor> = {
    up: () => ({ row: row - 1, column }),
    down: () => ({ row: row + 1, column }),
    left: () => ({ row, column: beside(-1) }),
    right: () => ({ row, column: beside(1) }),
    rowStart: () => ({ row, column: rules.columns[0]?.key ?? column }),
    rowEnd: () => ({ row, column: rules.columns.at(-1)?.key ?? column }),
    firstRow: () => ({ row: 0, column }),
    lastRow: () => ({ row: last, column }),
    pageUp: () => ({ row: row - PAGE, column }),
    pageDown: () => ({ row: row + PAGE, column }),
  }
  return moveTo(sheet, places[direction]())
}

function neighbour<Row extends GridRow>(columns: readonly GridColumn<Row>[], key: string, step: number): string {
  const at = columns.findIndex((column) => column.key === key)
  return columns[Math.max(0, Math.min(at + step, columns.length - 1))]?.key ?? key
}

/** Enter: the next stop column, from the last one the first of the next row; out of a blank last row to the footer. */
export function moveToNextStop<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>): Moved<Row> {
  const onBlank = rules.isBlank(rowAt(sheet))
  if (onBlank && sheet.cursor.row === sheet.rows.length - 1) return { sheet, exit: 'footer' }
  const stops = stopsOf(rules, rowAt(sheet))
  const next = onBlank ? undefined : firstAfter(rules.columns, stops, sheet.cursor.column)
  const cursor =
    next === undefined
      ? { row: sheet.cursor.row + 1, column: stops[0]?.key ?? sheet.cursor.column }
      : { row: sheet.cursor.row, column: next.key }
  return { sheet: moveTo(sheet, cursor), exit: null }
}

/** Where Enter stops in this row. */
function stopsOf<Row extends GridRow>(rules: GridRules<Row>, row: Row | undefined): readonly GridColumn<Row>[] {
  return rules.columns.filter((column) => column.stop && (row === undefined || column.stopsAt?.(row) !== false))
}

/** Shift+Enter: the stop column before this one, from the first one the last of the row above. */
export function moveToPreviousStop<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>): Moved<Row> {
  return moveBack(rules, sheet, (row) => stopsOf(rules, row))
}

/** Tab: the next cell that can be typed into. A blank last row is left at once, so that Tab never gets caught. */
export function moveToNextCell<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>): Moved<Row> {
  const isLast = sheet.cursor.row === sheet.rows.length - 1
  if (isLast && rules.isBlank(rowAt(sheet))) return { sheet, exit: 'footer' }
  const cells = rules.columns.filter((column) => column.editable)
  const next = firstAfter(rules.columns, cells, sheet.cursor.column)
  const cursor =
    next === undefined
      ? { row: sheet.cursor.row + 1, column: cells[0]?.key ?? sheet.cursor.column }
      : { row: sheet.cursor.row, column: next.key }
  return { sheet: moveTo(sheet, cursor), exit: null }
}

/** Shift+Tab: the cell before; out of the first one to the header. */
export function moveToPreviousCell<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>): Moved<Row> {
  return moveBack(rules, sheet, () => rules.columns.filter((column) => column.editable))
}

function moveBack<Row extends GridRow>(
  rules: GridRules<Row>,
  sheet: Sheet<Row>,
  among: (row: Row | undefined) => readonly GridColumn<Row>[],
): Moved<Row> {
  const before = lastBefore(rules.columns, among(rowAt(sheet)), sheet.cursor.column)
  if (before !== undefined) return { sheet: moveTo(sheet, { row: sheet.cursor.row, column: before.key }), exit: null }
  if (sheet.cursor.row === 0) return { sheet, exit: 'header' }
  const column = among(sheet.rows[sheet.cursor.row - 1]).at(-1)?.key ?? sheet.cursor.column
  return { sheet: moveTo(sheet, { row: sheet.cursor.row - 1, column }), exit: null }
}

function firstAfter<Row extends GridRow>(
  all: readonly GridColumn<Row>[],
  among: readonly GridColumn<Row>[],
  key: string,
) {
  const at = all.findIndex((column) => column.key === key)
  return among.find((column) => all.indexOf(column) > at)
}

function lastBefore<Row extends GridRow>(
  all: readonly GridColumn<Row>[],
  among: readonly GridColumn<Row>[],
  key: string,
) {
  const at = all.findIndex((column) => column.key === key)
  return among.findLast((column) => all.indexOf(column) < at)
}
