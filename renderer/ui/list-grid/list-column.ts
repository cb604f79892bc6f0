/** Which column a list is sorted by, as its endpoint names it. */
export interface SortState {
  readonly key: string
  readonly descending: boolean
}

/** One column of a ListGrid, as data. Widths are pixels at 100 % and grow with the font scale. */
export interface ListColumn<Row> {
  readonly key: string
  readonly title: string
  /** What the head says when pointed at; default: the title. */
  readonly hint?: string
  readonly width: number
  /** How far the column may be squeezed before columns leave; default: not at all. */
  readonly min?: number
  /** Share of the room left over; default 1. */
  readonly grow?: number
  /** Somebody chose the width: it stays, even if the title does not fit. */
  readonly setByHand?: boolean
  readonly align?: 'left' | 'right' | 'center'
  /** The endpoint's sort key; absent = the head cannot be clicked. */
  readonly sort?: string
  /** The highest number leaves first when the width does not suffice; 0 (default) never leaves. */
  readonly priority?: number
  /** The one figure a row exists for. */
  readonly emphasised?: boolean
  /** `second`: units and secondary facts; `third`: codes and times; `bad`: what is only there when something is wrong. */
  readonly tone?: 'second' | 'third' | 'bad'
  /** Neighbouring columns with the same group stand under one head. */
  readonly group?: string
  /** Plain text of the cell; a slot `cell-<key>` draws it instead. */
  readonly text?: (row: Row) => string
}

export interface PlacedColumn<Row> {
  readonly column: ListColumn<Row>
  readonly width: number
}

/**
 * Which columns fit and how wide each is. Columns leave by priority, never below their content;
 * the rest share what is left over, so a list never scrolls sideways.
 * @param available pixels inside the grid
 * @param scale font scale, 1 … 1.75
 */
export function placeColumns<Row>(
  columns: readonly ListColumn<Row>[],
  available: number,
  scale: number,
): PlacedColumn<Row>[] {
  const kept = dropColumns(columns, available / scale)
  const widths = shareRoom(kept, available, scale)
  return kept.map((column, index) => ({ column, width: widths[index] ?? column.width }))
}

function narrowest<Row>(column: ListColumn<Row>): number {
  return column.min ?? column.width
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function dropColumns<Row>(columns: readonly ListColumn<Row>[], available: number): readonly ListColumn<Row>[] {
  let kept = columns
  while (sum(kept.map(narrowest)) > available) {
    const leaving = Math.max(0, ...kept.map((column) => column.priority ?? 0))
    if (leaving === 0) return kept
    const index = kept.findLastIndex((column) => (column.priority ?? 0) === leaving)
    kept = kept.filter((_column, at) => at !== index)
  }
  return kept
}

function shareRoom<Row>(columns: readonly ListColumn<Row>[], available: number, scale: number): number[] {
  const wished = columns.map((column) => column.width * scale)
  const room = available - sum(wished)
  const weights =
    room >= 0 ? columns.map((column) => column.grow ?? 1) : columns.map((column) => column.width - narrowest(column))
  const weight = sum(weights)
  if (weight === 0) return wished
  const widths = wished.map((width, index) => Math.floor(width + (room * (weights[index] ?? 0)) / weight))
  const least = columns.map((column) => Math.floor(narrowest(column) * scale))
  const bounded = widths.map((width, index) => Math.max(width, least[index] ?? 0))
  // Whole pixels only, so the last pixels go to the widest share.
  const widest = weights.indexOf(Math.max(...weights))
  const rest = Math.floor(available - sum(bounded))
  return bounded.map((width, index) => (index === widest && rest > 0 ? width + rest : width))
}

export interface ColumnGroup {
  readonly title: string
  readonly span: number
}

/** The upper level of a two-level head; empty when no column is grouped. */
export function groupColumns<Row>(placed: readonly PlacedColumn<Row>[]): ColumnGroup[] {
  if (placed.every(({ column }) => column.group === undefined)) return []
  const groups: { title: string; span: number }[] = []
  let previous: string | undefined
  for (const { column } of placed) {
    const last = groups.at(-1)
    if (last !== undefined && column.group === previous) last.span += 1
    else groups.push({ title: column.group ?? '', span: 1 })
    previous = column.group
  }
  return groups
}
