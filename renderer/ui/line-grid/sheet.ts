import type { GridRow, GridRules } from './column.ts'

export interface Cursor {
  readonly row: number
  /** Key of the column: columns may leave and come back with the width of the window. */
  readonly column: string
}

/** The one open cell. `refused`: Enter was pressed on text that cannot be read; the editor stays open. */
export interface CellEdit {
  readonly text: string
  readonly inPlace: boolean
  readonly refused: boolean
}

interface Moment<Row> {
  readonly rows: readonly Row[]
  readonly cursor: Cursor
}

/** Everything the entry grid is at one moment. Rows always end with one blank row to type into. */
export interface Sheet<Row extends GridRow> extends Moment<Row> {
  /** Where a selection of rows began that ends at the cursor; null: nothing is selected. */
  readonly anchor: number | null
  readonly edit: CellEdit | null
  readonly past: readonly Moment<Row>[]
  readonly future: readonly Moment<Row>[]
}

/** Steps that can be undone. Rows are shared between the steps, so a step costs little. */
const LONGEST_PAST = 1000

export function newSheet<Row extends GridRow>(rules: GridRules<Row>, rows: readonly Row[]): Sheet<Row> {
  return {
    rows: withBlankEnd(rules, rows),
    cursor: { row: 0, column: firstColumn(rules) },
    anchor: null,
    edit: null,
    past: [],
    future: [],
  }
}

export function firstColumn<Row extends GridRow>(rules: GridRules<Row>): string {
  return (rules.columns.find((column) => column.stop) ?? rules.columns[0])?.key ?? ''
}

export function withBlankEnd<Row extends GridRow>(rules: GridRules<Row>, rows: readonly Row[]): readonly Row[] {
  const last = rows.at(-1)
  return last !== undefined && rules.isBlank(last) ? rows : [...rows, rules.blank()]
}

export function rowAt<Row extends GridRow>(sheet: Sheet<Row>): Row {
  const row = sheet.rows[sheet.cursor.row]
  if (row === undefined) throw new Error(`cursor outside the grid: ${sheet.cursor.row}`)
  return row
}

export interface RowRange {
  readonly from: number
  readonly to: number
}

/** The rows that are selected, or the one of the cursor. The blank last row is in it only when it stands alone. */
export function selectedRows<Row extends GridRow>({ rows, cursor, anchor }: Sheet<Row>): RowRange {
  if (anchor === null) return { from: cursor.row, to: cursor.row }
  const from = Math.min(anchor, cursor.row)
  return { from, to: Math.max(from, Math.min(Math.max(anchor, cursor.row), rows.length - 2)) }
}

/** Shift+↑ and Shift+↓: the selection grows or shrinks at the cursor. */
export function extendTo<Row extends GridRow>(sheet: Sheet<Row>, row: number): Sheet<Row> {
  const anchor = sheet.anchor ?? sheet.cursor.row
  return { ...clamp({ ...sheet, cursor: { ...sheet.cursor, row }, edit: null }), anchor }
}

/** The sheet with other rows, as a step that can be undone. */
export function withRows<Row extends GridRow>(
  rules: GridRules<Row>,
  sheet: Sheet<Row>,
  rows: readonly Row[],
): Sheet<Row> {
  const past = [...sheet.past, { rows: sheet.rows, cursor: sheet.cursor }].slice(-LONGEST_PAST)
  return clamp({ ...sheet, anchor: null, rows: withBlankEnd(rules, rows), past, future: [] })
}

export function replaceRow<Row extends GridRow>(
  rules: GridRules<Row>,
  sheet: Sheet<Row>,
  index: number,
  row: Row,
): Sheet<Row> {
  if (sheet.rows[index] === row) return sheet
  return withRows(
    rules,
    sheet,
    sheet.rows.map((old, position) => (position === index ? row : old)),
  )
}

export function moveTo<Row extends GridRow>(sheet: Sheet<Row>, cursor: Cursor): Sheet<Row> {
  return clamp({ ...sheet, cursor, anchor: null, edit: null })
}

function clamp<Row extends GridRow>(sheet: Sheet<Row>): Sheet<Row> {
  const row = Math.max(0, Math.min(sheet.cursor.row, sheet.rows.length - 1))
  return row === sheet.cursor.row ? sheet : { ...sheet, cursor: { ...sheet.cursor, row } }
}

export function undo<Row extends GridRow>(sheet: Sheet<Row>): Sheet<Row> {
  const before = sheet.past.at(-1)
  if (before === undefined) return { ...sheet, edit: null }
  const now = { rows: sheet.rows, cursor: sheet.cursor }
  return { ...before, anchor: null, edit: null, past: sheet.past.slice(0, -1), future: [now, ...sheet.future] }
}

export function redo<Row extends GridRow>(sheet: Sheet<Row>): Sheet<Row> {
  const [after, ...rest] = sheet.future
  if (after === undefined) return { ...sheet, edit: null }
  const now = { rows: sheet.rows, cursor: sheet.cursor }
  return { ...after, anchor: null, edit: null, past: [...sheet.past, now], future: rest }
}
