import type { TemplateColumn } from '#shared/domain/print/print-template.ts'
import type { PrintColumn } from '#shared/domain/print/template-subject.ts'

/** A column of a printed table: its head, and what it says of a row. */
export interface PrintedColumn<Row> {
  readonly key: string
  readonly title: string
  /** Millimetres with its borders; 0: what is left. */
  readonly width: number
  /** Figures stand right, on one line. */
  readonly align: 'left' | 'right' | 'middle'
  /** Numbers and dates stand on one line, however small. */
  readonly whole?: boolean
  text(row: Row): string
}

/** What a page can say in its columns; a template chooses among them. */
export type OfferedColumns<Row> = Partial<
  Record<PrintColumn, Pick<PrintedColumn<Row>, 'title' | 'align' | 'whole' | 'text'>>
>

/** What a column has of its width for words; the rest are borders and paddings. */
const CELL = 2.8
/** The column that takes what is left gets at least this, so that a narrow paper makes the others smaller. */
const LEAST_REST = 35

/** Columns the template shows and the page has, in the order of the template. */
export function chosenColumns<Row>(
  columns: readonly TemplateColumn[],
  offered: OfferedColumns<Row>,
): PrintedColumn<Row>[] {
  return columns.flatMap(({ key, shown, width }) => {
    const column = offered[key]
    return !shown || column === undefined ? [] : [{ key, width: width / 10, ...column }]
  })
}

/** The same with every width, so that together they take the room of the paper. */
export function placedColumns<Row>(columns: readonly PrintedColumn<Row>[], room: number): PrintedColumn<Row>[] {
  const taken = columns.reduce((sum, { width }) => sum + width, 0)
  const rest = Math.max(room - taken, LEAST_REST)
  const share = Math.min(1, (room - rest) / taken)
  return columns.map((column) => ({ ...column, width: column.width === 0 ? rest : column.width * share }))
}

/** Millimetres for words in a cell that spans these columns. */
export function wordsWidth(columns: readonly Pick<PrintedColumn<never>, 'width'>[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0) - CELL
}

/** How many columns stand left of the first sum; the word for it takes them. */
export function leadingColumns(columns: readonly { readonly key: string }[], sums: readonly string[]): number {
  const first = columns.findIndex(({ key }) => sums.includes(key))
  return first < 0 ? columns.length : first
}
