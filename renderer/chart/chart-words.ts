import type { AllTexts } from '#renderer/text/text.ts'
import { largestAt, smallestAt, type ChartData, type DrawnPoint } from './chart-data.ts'

/** A point in words: `2026-11-08：入库 12,144.80，出库 5,210.19`. */
export function pointText({ series }: ChartData, { label, values }: DrawnPoint, text: AllTexts): string {
  const figures = series.flatMap(({ name, text: written }, at) => {
    const value = values[at]
    return value === undefined || value === null ? [] : [text.chart.figure(name, written(value))]
  })
  return text.chart.point(label, figures)
}

/** One cell of a heat map in words: `18 点，周六 1,240.00`. */
export function cellWords({ series, points }: ChartData, point: number, of: number, text: AllTexts): string {
  const [found, own] = [points[point], series[of]]
  if (found === undefined || own === undefined) return ''
  return text.chart.point(found.label, [text.chart.figure(own.name, own.text(found.values[of] ?? 0))])
}

/** The whole chart in one sentence, for whoever does not see it, and for whoever has no time to. */
export function chartSummary(data: ChartData, text: AllTexts): string {
  if (data.points.length === 0) return ''
  if (data.kind === 'heat') return busiest(data, text)
  if (data.kind === 'waterfall') return ends(data, text)
  return data.kind === 'bars' || data.kind === 'pareto' ? ranked(data, text) : range(data, text)
}

/** How many are named together: 前 3 名. */
const TOP = 3

function ranked(data: ChartData, text: AllTexts): string {
  const [first] = data.points
  const [series] = data.series
  if (first === undefined || series === undefined) return ''
  // Ordered by a figure that nothing has, the first is not the largest.
  if (data.points.every(({ values }) => (values[0] ?? 0) === 0)) return text.chart.allZero(series.name)
  if (first.values[0] === 0) return ''
  const whole = sumOf(data.points)
  const named = data.points.filter(({ kind }) => kind === 'normal')
  const most = text.chart.most(first.label, series.name, series.text(first.values[0] ?? 0))
  // Shares of losses and gains together say nothing.
  if (whole <= 0 || named.length <= TOP || data.points.some(({ values }) => (values[0] ?? 0) < 0)) return most
  return text.chart.ranked(most, String(TOP), percent(sumOf(named.slice(0, TOP)), whole))
}

function range(data: ChartData, text: AllTexts): string {
  const [series] = data.series
  const [high, low] = [data.points[largestAt(data, 0)], data.points[smallestAt(data, 0)]]
  if (series === undefined || high === undefined || low === undefined) return ''
  const [highest, lowest] = [high, low].map(({ values }) => series.text(values[0] ?? 0))
  return high === low
    ? text.chart.most(high.label, series.name, highest ?? '')
    : text.chart.range(series.name, high.label, highest ?? '', low.label, lowest ?? '')
}

function ends({ points, series }: ChartData, text: AllTexts): string {
  const [first, last, own] = [points[0], points.at(-1), series[0]]
  if (first === undefined || last === undefined || own === undefined) return ''
  return text.chart.ends(first.label, own.text(first.values[0] ?? 0), last.label, own.text(last.values[0] ?? 0))
}

function busiest(data: ChartData, text: AllTexts): string {
  const cells = data.points.flatMap(({ values }, point) =>
    values.map((value, of) => ({ value: value ?? 0, point, of })),
  )
  const most = cells.reduce((best, cell) => (cell.value > best.value ? cell : best))
  return text.chart.busiest(cellWords(data, most.point, most.of, text))
}

function sumOf(points: readonly DrawnPoint[]): number {
  return points.reduce((sum, { values }) => sum + (values[0] ?? 0), 0)
}

/** In whole percent, for a sentence. */
export function percent(part: number, whole: number): string {
  return `${Math.round((part * 100) / whole)}%`
}
