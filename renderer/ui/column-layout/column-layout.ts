/** How somebody arranged the columns of a list or an entry grid. What it does not mention is as the screen has it. */
export interface ColumnLayout {
  /** A named choice of columns this started from; null: the screen's own. */
  readonly preset: string | null
  /** Keys in the wanted order. Columns it does not know stay behind the one they follow by themselves. */
  readonly order: readonly string[]
  /** Columns that were shown or hidden by hand. */
  readonly visible: Readonly<Record<string, boolean>>
  /** Widths at 100 % font scale. */
  readonly widths: Readonly<Record<string, number>>
  /** Where Enter stops; null: where the screen says. */
  readonly stops: readonly string[] | null
}

export const PLAIN_LAYOUT: ColumnLayout = { preset: null, order: [], visible: {}, widths: {}, stops: null }

/** What the layout needs to know of a column; columns of lists and of entry grids both have it. */
export interface LayoutColumn {
  readonly key: string
  readonly title: string
  readonly width: number
  readonly grow?: boolean | number
}

const NARROWEST = 40
const WIDEST = 640
/** Pixels a column grows or shrinks by at each press. */
export const WIDTH_STEP = 12

/** What was kept, read with mistrust: a damaged or older record gives a plainer layout, never an error. */
export function readColumnLayout(record: unknown): ColumnLayout {
  if (!isObject(record)) return PLAIN_LAYOUT
  const numbers = entriesOf(record.widths).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]),
  )
  return {
    preset: typeof record.preset === 'string' ? record.preset : null,
    order: readKeys(record.order),
    visible: Object.fromEntries(
      entriesOf(record.visible).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
    ),
    widths: Object.fromEntries(numbers.map(([key, width]) => [key, boundedWidth(width)])),
    stops: record.stops === null || !Array.isArray(record.stops) ? null : readKeys(record.stops),
  }
}

/** The columns in the order of the layout. A column that is new since takes its place behind its neighbour. */
export function orderColumns<Column extends { readonly key: string }>(
  columns: readonly Column[],
  order: readonly string[],
): readonly Column[] {
  const ordered = order.flatMap((key) => columns.find((column) => column.key === key) ?? [])
  for (const [index, column] of columns.entries()) {
    if (ordered.includes(column)) continue
    const before = columns[index - 1]
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, column)
  }
  return ordered
}

/** A width set by hand is meant: the column neither takes what is left over nor gives it away. */
export function withWidth<Column extends LayoutColumn & { readonly min?: number }>(
  column: Column,
  { widths }: ColumnLayout,
): Column {
  const width = Object.hasOwn(widths, column.key) ? widths[column.key] : undefined
  if (width === undefined) return column
  if (typeof column.grow === 'boolean') return { ...column, width }
  return { ...column, width, min: Math.min(column.min ?? width, width), grow: 0, setByHand: true }
}

/** Shown by hand, hidden by hand, or as `byItself` says. */
export function isVisible({ visible }: ColumnLayout, key: string, byItself: boolean): boolean {
  return Object.hasOwn(visible, key) ? visible[key] === true : byItself
}

export function withVisible(layout: ColumnLayout, key: string, visible: boolean): ColumnLayout {
  return { ...layout, visible: { ...layout.visible, [key]: visible } }
}

/** One column one place further, among the columns as they stand. */
export function withMoved(layout: ColumnLayout, keys: readonly string[], key: string, step: 1 | -1): ColumnLayout {
  const from = keys.indexOf(key)
  const to = from + step
  if (from < 0 || to < 0 || to >= keys.length) return layout
  const order = [...keys]
  order.splice(to, 0, ...order.splice(from, 1))
  return { ...layout, order }
}

/** A column before another one, among the columns as they stand; null: behind all that are there. */
export function withPlaced(
  layout: ColumnLayout,
  keys: readonly string[],
  key: string,
  before: string | null,
): ColumnLayout {
  if (key === before || !keys.includes(key)) return layout
  const order = keys.filter((one) => one !== key)
  const at = before === null ? order.length : order.indexOf(before)
  if (at < 0) return layout
  order.splice(at, 0, key)
  return { ...layout, order }
}

/** The column is as wide as the screen has it again. */
export function withOwnWidth(layout: ColumnLayout, key: string): ColumnLayout {
  return { ...layout, widths: Object.fromEntries(Object.entries(layout.widths).filter(([one]) => one !== key)) }
}

export function withWidthOf(layout: ColumnLayout, key: string, width: number): ColumnLayout {
  return { ...layout, widths: { ...layout.widths, [key]: boundedWidth(width) } }
}

export function withStop(layout: ColumnLayout, stops: readonly string[], key: string): ColumnLayout {
  return { ...layout, stops: stops.includes(key) ? stops.filter((one) => one !== key) : [...stops, key] }
}

function boundedWidth(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)))
}

function readKeys(list: unknown): readonly string[] {
  return Array.isArray(list) ? [...new Set(list.filter((key) => typeof key === 'string'))] : []
}

function entriesOf(record: unknown): readonly [string, unknown][] {
  return isObject(record) ? Object.entries(record) : []
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
