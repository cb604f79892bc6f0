import type { Cell, ReportColumn, ReportDefinition } from './definition.ts'
import type { CellOf, Cells } from './derive.ts'
import type { Grouping } from './parameters.ts'

/**
 * How rows are drawn.
 * - columns: upright, side by side, along time
 * - lines: along time
 * - bars: lying, each with its name and its figure
 * - pareto: columns from the largest, and how much of the whole they come to
 * - heat: rows across, series upwards; the darker the more
 * - waterfall: each step begins where the last one ended; `sum` rows stand on the ground
 */
export type ChartKind = 'columns' | 'lines' | 'bars' | 'pareto' | 'heat' | 'waterfall'

/** The chart of a report: which of its columns are drawn. It has no figures of its own, so it cannot disagree with them. */
export interface ReportChart {
  readonly kind: ChartKind
  /** Column that names the points. */
  readonly label: string
  /** Columns that are drawn, in order. */
  readonly series: readonly string[]
  /** Only while rows stand for one of these. */
  readonly only?: readonly Grouping[]
  /** Rows that have the same label are one point. */
  readonly merged?: true
}

/** One place in a chart. A merged point has no row, so no key. */
export interface ChartPoint {
  readonly key: string | null
  readonly label: Cell
  readonly sum: boolean
  /** One for each series. */
  readonly values: readonly (number | null)[]
  /** Of the period it is compared with; null: nothing is compared. */
  readonly before: readonly (number | null)[] | null
}

export interface ChartFigures {
  /** Keys of the columns that are drawn. */
  readonly series: readonly string[]
  readonly points: readonly ChartPoint[]
  /** What is drawn as one because there are too many: how many, and their sums. */
  readonly others: ({ readonly count: number } & Pick<ChartPoint, 'values' | 'before'>) | null
}

/** Kinds that have room for a second figure beside each. */
const COMPARED: readonly ChartKind[] = ['columns', 'lines', 'bars']

/** How many points stand for themselves; time and grids are drawn whole. */
function mostPoints(kind: ChartKind, series: number): number | null {
  if (kind === 'bars') return series > 1 ? 5 : 8
  return kind === 'pareto' ? 20 : null
}

/** The chart of a report while rows stand for this. */
export function chartFor({ charts = [] }: ReportDefinition, grouping: Grouping | null): ReportChart | null {
  return charts.find(({ only }) => only === undefined || (grouping !== null && only.includes(grouping))) ?? null
}

export interface ChartRow {
  readonly key: string
  readonly tone?: 'normal' | 'sum' | 'off'
  /** Its facts. */
  readonly cells: Cells
}

/** A cell of the row with this key in the period it is compared with; undefined: there is no such row. */
export type CellBefore = (rowKey: string, column: string) => Cell | undefined

/** Completes rows that are drawn, where a report keeps no more of its rows than what is added up. */
export type CompleteRows = (rows: readonly ChartRow[]) => readonly ChartRow[]

/**
 * What is drawn of the rows of a report: the largest first where size is what it is about.
 * @param columns that are shown; what is hidden is not drawn
 * @param cellOf works out a cell of a row
 * @param before the same row of the period it is compared with; null: nothing is compared
 * @returns null when nothing of it is shown
 */
export function chartFigures(
  chart: ReportChart,
  columns: readonly ReportColumn[],
  rows: readonly ChartRow[],
  cellOf: CellOf,
  before: CellBefore | null = null,
  complete: CompleteRows = (some) => some,
): ChartFigures | null {
  const series = chart.series.filter((key) => columns.some((column) => column.key === key))
  if (series.length === 0) return null
  const compares = before !== null && chart.merged !== true && COMPARED.includes(chart.kind)
  const drawn: Drawn = { chart, series, cellOf, before: compares ? before : null }
  const shown = rows.filter(
    ({ tone = 'normal' }) => tone === 'normal' || (tone === 'sum' && chart.kind === 'waterfall'),
  )
  const most = mostPoints(chart.kind, compares ? series.length * 2 : series.length)
  if (chart.merged === true) return split(series, merged(pointsOf(drawn, shown)), most)
  if (most === null) return { series, points: pointsOf(drawn, complete(shown)), others: null }
  const sizeOf = ({ cells }: ChartRow) => Number(figureOf(cellOf(cells, series[0] ?? '')) ?? 0)
  const [largest, rest] = largestFirst(shown, sizeOf, most)
  const points = pointsOf(drawn, complete(largest))
  return { series, points, others: rest.length === 0 ? null : othersOf(drawn, rest) }
}

/** What all points of a chart are made with. */
interface Drawn {
  readonly chart: ReportChart
  readonly series: readonly string[]
  readonly cellOf: CellOf
  /** Null: nothing is compared. */
  readonly before: CellBefore | null
}

function pointsOf({ chart, series, cellOf, before }: Drawn, rows: readonly ChartRow[]): ChartPoint[] {
  const labelOf = labels(chart, rows, cellOf)
  return rows.map(({ key, tone, cells }) => ({
    key,
    label: labelOf(cells),
    sum: tone === 'sum',
    values: series.map((column) => figureOf(cellOf(cells, column))),
    before: before === null ? null : series.map((column) => figureOf(before(key, column))),
  }))
}

/** What is drawn as one: added up without making a point of each. */
function othersOf({ series, cellOf, before }: Drawn, rows: readonly ChartRow[]): NonNullable<ChartFigures['others']> {
  const summed = (figure: (row: ChartRow, column: string) => Cell | undefined) =>
    series.map((column) => rows.reduce((sum, row) => sum + (figureOf(figure(row, column)) ?? 0), 0))
  return {
    count: rows.length,
    values: summed(({ cells }, column) => cellOf(cells, column)),
    before: before === null ? null : summed(({ key }, column) => before(key, column)),
  }
}

/** The largest points, and the rest as one; one too many is drawn. */
function split(series: readonly string[], points: readonly ChartPoint[], most: number | null): ChartFigures {
  if (most === null) return { series, points, others: null }
  const [largest, rest] = largestFirst(points, ({ values }) => Number(values[0] ?? 0), most)
  return {
    series,
    points: largest,
    others: rest.length === 0 ? null : { count: rest.length, values: sums(rest), before: null },
  }
}

/** The largest in falling order, as many as there is room for, and all others; of equals the earlier one comes first. */
function largestFirst<One>(all: readonly One[], sizeOf: (one: One) => number, most: number): [One[], One[]] {
  const sized = all.map((one) => ({ one, size: sizeOf(one) }))
  const room = sized.length > most + 1 ? most : sized.length
  // Of a hundred thousand some are wanted: only those as large as the smallest of them are put in order.
  const least = Float64Array.from(sized, ({ size }) => size).sort()[sized.length - room] ?? 0
  const largest = sized
    .filter(({ size }) => size >= least)
    .sort((a, b) => b.size - a.size)
    .slice(0, room)
  const first = new Set(largest)
  return [largest.map(({ one }) => one), sized.filter((one) => !first.has(one)).map(({ one }) => one)]
}

/** Goods of one name that are drawn are told apart by their 规格, as in the table. */
function labels({ label, merged }: ReportChart, rows: readonly ChartRow[], cellOf: CellOf) {
  const named = (cells: Cells) => cellOf(cells, label)
  const alike = Map.groupBy(rows, ({ cells }) => named(cells))
  return (cells: Cells): Cell => {
    const name = named(cells)
    const spec = cellOf(cells, 'spec')
    const isAlone = merged === true || label !== 'name' || alike.get(name)?.length === 1
    return isAlone || spec === null || spec === '' ? name : `${name} ${spec}`
  }
}

function figureOf(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null
}

function merged(points: readonly ChartPoint[]): readonly ChartPoint[] {
  return [...Map.groupBy(points, ({ label }) => label)].map(([label, own]) => ({
    key: null,
    label,
    sum: false,
    values: sums(own),
    before: null,
  }))
}

function sums(points: readonly ChartPoint[]): (number | null)[] {
  const [first] = points
  return (first?.values ?? []).map((_value, at) => points.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
}
