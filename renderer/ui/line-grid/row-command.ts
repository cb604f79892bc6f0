import type { GridRow, GridRules } from './column.ts'
import { firstColumn, rowAt, selectedRows, withRows, type Sheet } from './sheet.ts'

/** Ctrl+Enter: a blank line below, ready for its product. */
export function insertBelow<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>): Sheet<Row> {
  if (rules.isBlank(rowAt(sheet))) return sheet
  const at = sheet.cursor.row + 1
  // The blank last row is already what is asked for.
  const inserted =
    at === sheet.rows.length - 1
      ? sheet
      : withRows(rules, sheet, [...sheet.rows.slice(0, at), rules.blank(), ...sheet.rows.slice(at)])
  return { ...inserted, cursor: { row: at, column: firstColumn(rules) } }
}

/** Ctrl+D: the same line once more, below; several when they are selected. */
export function copyLine<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>): Sheet<Row> {
  const { from, to } = selectedRows(sheet)
  const copies = sheet.rows.slice(from, to + 1).filter((row) => !rules.isBlank(row))
  if (copies.length === 0) return sheet
  const below = copies.map((row) => rules.duplicate(row))
  const copied = withRows(rules, sheet, [...sheet.rows.slice(0, to + 1), ...below, ...sheet.rows.slice(to + 1)])
  return { ...copied, cursor: { ...sheet.cursor, row: to + below.length } }
}

/** Ctrl+Delete: the line, or all that are selected. The blank last row cannot go. */
export function deleteLine<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>): Sheet<Row> {
  const { from, to } = selectedRows(sheet)
  if (from === sheet.rows.length - 1) return sheet
  const left = withRows(
    rules,
    sheet,
    sheet.rows.filter((_row, index) => index < from || index > to),
  )
  return { ...left, cursor: { ...left.cursor, row: Math.min(from, left.rows.length - 1) } }
}

/** Alt+↑ and Alt+↓. Nothing changes places with the blank last row. */
export function moveLine<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>, step: -1 | 1): Sheet<Row> {
  const { from, to } = selectedRows(sheet)
  const last = sheet.rows.length - 1
  if (from + step < 0 || to + step >= last || from >= last) return sheet
  const rows = [...sheet.rows]
  rows.splice(from + step, 0, ...rows.splice(from, to - from + 1))
  const moved = withRows(rules, sheet, rows)
  const anchor = sheet.anchor === null ? null : sheet.anchor + step
  return { ...moved, cursor: { ...sheet.cursor, row: sheet.cursor.row + step }, anchor }
}

/** Pasted lines go below the current line, into its place when that is blank; all of them are one step of undo. */
export function pasteRows<Row extends GridRow>(
  rules: GridRules<Row>,
  sheet: Sheet<Row>,
  pasted: readonly Row[],
): Sheet<Row> {
  if (pasted.length === 0) return sheet
  const onBlank = rules.isBlank(rowAt(sheet))
  const at = onBlank ? sheet.cursor.row : sheet.cursor.row + 1
  const rest = sheet.rows.slice(onBlank ? at + 1 : at)
  const rows = withRows(rules, sheet, [...sheet.rows.slice(0, at), ...pasted, ...rest])
  return { ...rows, cursor: { row: at + pasted.length, column: firstColumn(rules) } }
}

/** Several lines in the place of one. */
export function replaceLine<Row extends GridRow>(
  rules: GridRules<Row>,
  sheet: Sheet<Row>,
  key: string,
  rows: readonly Row[],
): Sheet<Row> {
  if (!sheet.rows.some((row) => row.key === key)) return sheet
  return withRows(
    rules,
    { ...sheet, edit: null },
    sheet.rows.flatMap((row) => (row.key === key ? rows : [row])),
  )
}
