import { evaluateEntry } from './arithmetic.ts'
import { placesOf, takesText, type GridColumn, type GridRow, type GridRules } from './column.ts'
import {
  moveBy,
  moveToNextCell,
  moveToNextStop,
  moveToPreviousCell,
  moveToPreviousStop,
  type Direction,
  type Moved,
} from './movement.ts'
import { copyLine, deleteLine, insertBelow, moveLine, pasteRows, replaceLine } from './row-command.ts'
import { extendTo, moveTo, redo, replaceRow, rowAt, undo, type Cursor, type Sheet } from './sheet.ts'

type PlainName =
  | ('nextStop' | 'previousStop' | 'nextCell' | 'previousCell')
  | ('editInPlace' | 'commit' | 'leave' | 'cancel' | 'clear' | 'repeatAbove')
  | ('insertBelow' | 'copyLine' | 'deleteLine' | 'moveLineUp' | 'moveLineDown')
  | ('extendUp' | 'extendDown' | 'selectAll' | 'unselect')
  | ('undo' | 'redo')

/** Commands a key can give: they carry nothing of a row. */
export type KeyCommand =
  | { readonly [Name in PlainName]: { readonly do: Name } }[PlainName]
  | { readonly do: 'move'; readonly direction: Direction }

/** Everything that can happen to the grid. Keys, clicks and answers of a search all become one of these. */
export type Command<Row extends GridRow> =
  | KeyCommand
  | { readonly do: 'goTo'; readonly cursor: Cursor }
  | { readonly do: 'type'; readonly text: string }
  /** An answer for one row, e.g. the picked product; the cursor goes on only when it still waits there. */
  | { readonly do: 'fill'; readonly key: string; readonly row: Row }
  | { readonly do: 'change'; readonly key: string; readonly change: (row: Row) => Row }
  /** Several lines instead of one, as one step of undo. */
  | { readonly do: 'replace'; readonly key: string; readonly rows: readonly Row[] }
  | { readonly do: 'paste'; readonly rows: readonly Row[] }

type Of<Row extends GridRow, Name extends Command<Row>['do']> = Extract<Command<Row>, { readonly do: Name }>

/** The next state of the grid. Pure: no DOM, no clock. */
export function apply<Row extends GridRow>(
  rules: GridRules<Row>,
  sheet: Sheet<Row>,
  command: Command<Row>,
): Moved<Row> {
  switch (command.do) {
    case 'undo':
      return stay(undo(sheet))
    case 'redo':
      return stay(redo(sheet))
    case 'cancel':
      return stay({ ...sheet, edit: null })
    case 'type':
      return stay(typeInto(rules, sheet, command.text))
    case 'deleteLine':
      return stay(deleteLine(rules, { ...sheet, edit: null }))
    case 'leave':
      return stay(keepUnread(rules, sheet))
    case 'fill':
      return fill(rules, sheet, command)
    case 'change':
      return stay(changeRow(rules, sheet, command))
    case 'replace':
      return stay(replaceLine(rules, sheet, command.key, command.rows))
    default:
      return afterCommit(rules, commitEdit(rules, sheet), command)
  }
}

type AfterCommit<Row extends GridRow> = Exclude<
  Command<Row>,
  { readonly do: 'undo' | 'redo' | 'cancel' | 'type' | 'deleteLine' | 'leave' | 'fill' | 'change' | 'replace' }
>

/** These first put the open cell into its row; text that cannot be read keeps the cell open instead. */
function afterCommit<Row extends GridRow>(
  rules: GridRules<Row>,
  sheet: Sheet<Row>,
  command: AfterCommit<Row>,
): Moved<Row> {
  if (sheet.edit !== null) return stay(sheet)
  switch (command.do) {
    case 'commit':
      return stay(sheet)
    case 'move':
      return stay(moveBy(rules, sheet, command.direction))
    case 'goTo':
      return stay(moveTo(sheet, command.cursor))
    case 'extendUp':
      return stay(extendTo(sheet, sheet.cursor.row - 1))
    case 'extendDown':
      return stay(extendTo(sheet, sheet.cursor.row + 1))
    case 'selectAll':
      return stay({ ...extendTo(sheet, sheet.rows.length - 1), anchor: 0 })
    case 'unselect':
      return stay({ ...sheet, anchor: null })
    case 'nextStop':
      return moveToNextStop(rules, sheet)
    case 'previousStop':
      return moveToPreviousStop(rules, sheet)
    case 'nextCell':
      return moveToNextCell(rules, sheet)
    case 'previousCell':
      return moveToPreviousCell(rules, sheet)
    case 'editInPlace':
      return stay(openInPlace(rules, sheet))
    case 'clear':
      return stay(writeCell(rules, sheet, ''))
    case 'repeatAbove':
      return stay(repeatAbove(rules, sheet))
    case 'insertBelow':
      return stay(insertBelow(rules, sheet))
    case 'copyLine':
      return stay(copyLine(rules, sheet))
    case 'moveLineUp':
      return stay(moveLine(rules, sheet, -1))
    case 'moveLineDown':
      return stay(moveLine(rules, sheet, 1))
    case 'paste':
      return stay(pasteRows(rules, sheet, command.rows))
  }
}

function stay<Row extends GridRow>(sheet: Sheet<Row>): Moved<Row> {
  return { sheet, exit: null }
}

export function columnAt<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>): GridColumn<Row> | undefined {
  return rules.columns.find((column) => column.key === sheet.cursor.column)
}

function typeInto<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>, text: string): Sheet<Row> {
  if (sheet.edit !== null) return { ...sheet, edit: { ...sheet.edit, text, refused: false } }
  if (!takesText(columnAt(rules, sheet))) return sheet
  return { ...sheet, edit: { text, inPlace: false, refused: false } }
}

function openInPlace<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>): Sheet<Row> {
  const column = columnAt(rules, sheet)
  if (column === undefined || !takesText(column)) return sheet
  return { ...sheet, edit: { text: editTextOf(column, rowAt(sheet)), inPlace: true, refused: false } }
}

export function editTextOf<Row extends GridRow>(column: GridColumn<Row>, row: Row): string {
  return column.editText === undefined ? column.read(row) : column.editText(row)
}

/** Close the cell and write it; unreadable numbers leave it open and marked. */
function commitEdit<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>): Sheet<Row> {
  const column = columnAt(rules, sheet)
  if (sheet.edit === null || column === undefined) return { ...sheet, edit: null }
  const value = valueOf(column, rowAt(sheet), sheet.edit.text)
  if (value === null) return { ...sheet, edit: { ...sheet.edit, refused: true } }
  return value === editTextOf(column, rowAt(sheet))
    ? { ...sheet, edit: null }
    : writeCell(rules, { ...sheet, edit: null }, value)
}

/** The focus goes elsewhere: unlike Enter this cannot wait, so unreadable text is put into the row for correction. */
function keepUnread<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>): Sheet<Row> {
  const committed = commitEdit(rules, sheet)
  return committed.edit === null ? committed : writeCell(rules, { ...committed, edit: null }, committed.edit.text)
}

function valueOf<Row extends GridRow>(column: GridColumn<Row>, row: Row, text: string): string | null {
  const places = placesOf(column.kind)
  if (places === null) return text.trim()
  return text.trim() === '' ? '' : evaluateEntry(text, places, editTextOf(column, row))
}

function writeCell<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>, text: string): Sheet<Row> {
  const column = columnAt(rules, sheet)
  if (column?.editable !== true) return sheet
  // An emptied product cell means "leave it": the line itself goes with Ctrl+Delete only.
  if (column.kind === 'product' && text === '') return sheet
  return replaceRow(rules, sheet, sheet.cursor.row, column.write(rowAt(sheet), text))
}

function repeatAbove<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>): Sheet<Row> {
  const column = columnAt(rules, sheet)
  const above = sheet.rows[sheet.cursor.row - 1]
  const repeats = takesText(column) && column?.kind !== 'product' && column?.kind !== 'lookup'
  if (column === undefined || !repeats || above === undefined || column.read(rowAt(sheet)) !== '') return sheet
  return writeCell(rules, sheet, editTextOf(column, above))
}

function fill<Row extends GridRow>(rules: GridRules<Row>, sheet: Sheet<Row>, command: Of<Row, 'fill'>): Moved<Row> {
  const index = sheet.rows.findIndex((row) => row.key === command.key)
  if (index < 0) return stay(sheet)
  const waits = index === sheet.cursor.row && columnAt(rules, sheet)?.kind === 'product'
  const filled = replaceRow(rules, waits ? { ...sheet, edit: null } : sheet, index, command.row)
  return waits ? moveToNextStop(rules, filled) : stay(filled)
}

function changeRow<Row extends GridRow>(
  rules: GridRules<Row>,
  sheet: Sheet<Row>,
  command: Of<Row, 'change'>,
): Sheet<Row> {
  const index = sheet.rows.findIndex((row) => row.key === command.key)
  const row = sheet.rows[index]
  return row === undefined ? sheet : replaceRow(rules, sheet, index, command.change(row))
}
