/**
 * What kind of thing a column holds; it decides how typed text is read and where Enter leads.
 * - product, lookup: candidates are offered under the cell; a product cell offers them once something is typed
 * - panel: not typed into; Space, F2 or the first character opens a panel of the form
 * - choice: not typed into; Space or F2 changes it
 */
export type ColumnKind =
  | 'product'
  | 'lookup'
  | 'quantity'
  | 'price'
  | 'rate'
  | 'money'
  | 'text'
  | 'panel'
  | 'choice'
  | 'computed'

export type CellTone = 'rest' | 'muted' | 'faint' | 'warn' | 'negative'

/** One row of the grid. The key stays with the row while it moves, so that answers arriving late find it. */
export interface GridRow {
  readonly key: string
}

/** A column of the entry grid as data. The grid knows nothing of documents. */
export interface GridColumn<Row extends GridRow> {
  readonly key: string
  readonly title: string
  /** Width in px at 100 % font scale; the one column with `grow` takes what is left and never less than this. */
  readonly width: number
  readonly grow?: boolean
  readonly align: 'left' | 'right' | 'center'
  readonly kind: ColumnKind
  /** Enter stops here. */
  readonly stop: boolean
  /** Where Enter stops for some rows only. */
  stopsAt?(row: Row): boolean
  /** A panel opens by itself when Enter arrives: there is something to enter. */
  wants?(row: Row): boolean
  readonly editable: boolean
  /** Columns leave by priority when the window is narrow: the highest first, 0 never. */
  readonly priority: number
  /** Small text such as a barcode. */
  readonly small?: boolean
  /** What the cell shows. */
  read(row: Row): string
  /** What editing in place starts with; the shown text when absent. */
  editText?(row: Row): string
  /** The row after `text` was entered. Numeric text is already a plain decimal; text that is no number is kept for correction. */
  write(row: Row, text: string): Row
  tone?(row: Row): CellTone
  /** Said while the pointer rests on the cell; what the cell shows when absent or empty. */
  hover?(row: Row): string
  /** Shown instead of the plain text where one cell holds several facts, e.g. price, date and change. */
  parts?(row: Row): readonly CellPart[]
}

export interface CellPart {
  readonly text: string
  readonly tone: CellTone
  readonly small?: boolean
}

/** What the grid must know of its rows beside the columns. */
export interface GridRules<Row extends GridRow> {
  readonly columns: readonly GridColumn<Row>[]
  blank(): Row
  isBlank(row: Row): boolean
  /** The same entries under a new key. */
  duplicate(row: Row): Row
}

/** Why a cell deserves a look, shown in a strip under its row. Warnings may be saved, errors not. */
export interface CellNote {
  readonly column: string
  readonly tone: 'warn' | 'error'
  readonly title: string
  readonly text: string
  readonly fixes: readonly NoteFix[]
}

export interface NoteFix {
  readonly label: string
  readonly run: () => void
}

const PLACES: Readonly<Record<ColumnKind, number | null>> = {
  quantity: 4,
  // Prices hold six decimals; a computed price is rounded to four, which is what people read and compare.
  price: 4,
  rate: 2,
  money: 2,
  product: null,
  lookup: null,
  text: null,
  panel: null,
  choice: null,
  computed: null,
}

/** Decimals a computed entry is rounded to; null when the column does not hold numbers. */
export function placesOf(kind: ColumnKind): number | null {
  return PLACES[kind]
}

/** Whether a cell of this column is typed into. */
export function takesText<Row extends GridRow>(column: GridColumn<Row> | undefined): boolean {
  return column?.editable === true && column.kind !== 'panel' && column.kind !== 'choice'
}

/** Columns that fit into `width` px (at 100 % scale): the least important leave first, order is kept. */
export function fitColumns<Row extends GridRow>(
  columns: readonly GridColumn<Row>[],
  width: number,
): readonly GridColumn<Row>[] {
  const kept = [...columns]
  while (totalWidth(kept) > width) {
    const least = kept.reduce((worst, column) => (column.priority > worst.priority ? column : worst))
    if (least.priority === 0) break
    kept.splice(kept.indexOf(least), 1)
  }
  return kept
}

function totalWidth(columns: readonly { readonly width: number }[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0)
}

/** The tracks every row of the grid shares; widths grow with the font scale. */
export function gridTemplate<Row extends GridRow>(numberWidth: number, columns: readonly GridColumn<Row>[]): string {
  const scaled = (width: number) => `calc(${width}px * var(--fs))`
  const tracks = columns.map(({ grow, width }) => (grow === true ? `minmax(${scaled(width)}, 1fr)` : scaled(width)))
  return [scaled(numberWidth), ...tracks].join(' ')
}

/** The search list under a product cell, for who hears the grid instead of seeing it. */
export interface Lookup {
  readonly listId: string | undefined
  readonly activeId: string | undefined
}
