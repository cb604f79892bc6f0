import type { CellNote, ColumnKind, NoteFix } from './column.ts'
import type { KeyCommand } from './command.ts'

/** What the grid reads of a keyboard event. */
export interface KeyPress {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
  /** An input method is composing: the key belongs to it. */
  readonly composing: boolean
}

/** Code of a key that an input method swallowed, where `isComposing` is not yet or no longer set. */
const IME_KEY_CODE = 229

export function keyPress(event: KeyboardEvent): KeyPress {
  return {
    key: event.key,
    ctrl: event.ctrlKey || event.metaKey,
    shift: event.shiftKey,
    alt: event.altKey,
    composing: event.isComposing || event.keyCode === IME_KEY_CODE,
  }
}

type Table = Readonly<Record<string, KeyCommand>>

/** Keys that mean the same whether or not a cell is open. */
const ALWAYS: Table = {
  Enter: { do: 'nextStop' },
  'Shift+Enter': { do: 'previousStop' },
  Tab: { do: 'nextCell' },
  'Shift+Tab': { do: 'previousCell' },
  'Ctrl+Enter': { do: 'insertBelow' },
  'Ctrl+d': { do: 'copyLine' },
  'Ctrl+Delete': { do: 'deleteLine' },
  'Alt+ArrowUp': { do: 'moveLineUp' },
  'Alt+ArrowDown': { do: 'moveLineDown' },
}

const WHILE_EDITING: Table = {
  Escape: { do: 'cancel' },
  ArrowUp: { do: 'move', direction: 'up' },
  ArrowDown: { do: 'move', direction: 'down' },
}

const WHILE_MOVING: Table = {
  ArrowUp: { do: 'move', direction: 'up' },
  ArrowDown: { do: 'move', direction: 'down' },
  ArrowLeft: { do: 'move', direction: 'left' },
  ArrowRight: { do: 'move', direction: 'right' },
  Home: { do: 'move', direction: 'rowStart' },
  End: { do: 'move', direction: 'rowEnd' },
  PageUp: { do: 'move', direction: 'pageUp' },
  PageDown: { do: 'move', direction: 'pageDown' },
  'Ctrl+Home': { do: 'move', direction: 'firstRow' },
  'Ctrl+End': { do: 'move', direction: 'lastRow' },
  'Shift+ArrowUp': { do: 'extendUp' },
  'Shift+ArrowDown': { do: 'extendDown' },
  'Ctrl+a': { do: 'selectAll' },
  F2: { do: 'editInPlace' },
  Delete: { do: 'clear' },
  'Ctrl+z': { do: 'undo' },
  'Ctrl+y': { do: 'redo' },
  'Ctrl+Shift+z': { do: 'redo' },
}

/** The command of a key press; null lets the key through to the editor, the screen or the program. */
export function commandOfKey(
  press: KeyPress,
  editing: boolean,
  kind: ColumnKind,
  cellEmpty: boolean,
): KeyCommand | null {
  if (press.composing) return null
  const name = nameOf(press)
  if (!editing && name === ' ' && kind === 'lookup') return { do: 'editInPlace' }
  if (!editing && name === ' ' && kind !== 'product' && cellEmpty) return { do: 'repeatAbove' }
  return ownEntry(ALWAYS, name) ?? ownEntry(editing ? WHILE_EDITING : WHILE_MOVING, name)
}

/**
 * Whether the key opens (or changes) a cell that is not typed into: Space, F2, and for a panel the first character,
 * which goes into it — a scanner does not wait.
 */
export function opensCell(press: KeyPress, kind: ColumnKind): boolean {
  if (press.composing || press.ctrl || press.alt || (kind !== 'panel' && kind !== 'choice')) return false
  return press.key === ' ' || press.key === 'F2' || (kind === 'panel' && press.key.length === 1)
}

/** Alt+1 to Alt+9 do what is offered under the row the cursor is in, in the order it stands there. */
export function fixOfKey({ key, ctrl, alt, composing }: KeyPress, notes: readonly CellNote[]): NoteFix | null {
  if (composing || ctrl || !alt || !/^[1-9]$/.test(key)) return null
  return notes.flatMap(({ fixes }) => fixes)[+key - 1] ?? null
}

function nameOf(press: KeyPress): string {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  return `${press.ctrl ? 'Ctrl+' : ''}${press.alt ? 'Alt+' : ''}${press.shift ? 'Shift+' : ''}${key}`
}

function ownEntry(table: Table, name: string): KeyCommand | null {
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null
}
