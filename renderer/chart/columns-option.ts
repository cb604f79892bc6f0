import type { BarSeriesOption, EChartsOption, LineSeriesOption } from 'echarts'
import { drawingArea, pointAxis, typeSize, valueAxis } from './axes.ts'
import { largestAt, smallestAt, type ChartData, type ChartLook } from './chart-data.ts'
import { colourOfSeries, LINE_STYLES, LINE_SYMBOLS, patternOf } from './patterns.ts'

/** Upright columns along time; the highest of each series has its figure, and the lowest where it is below nothing. */
export function columnsOption(data: ChartData, look: ChartLook): EChartsOption {
  return {
    grid: drawingArea(look),
    xAxis: pointAxis(look, data),
    yAxis: valueAxis(look, data.series[0]),
    series: data.series.map((_series, at): BarSeriesOption => ({
      type: 'bar',
      barMaxWidth: 28,
      barGap: '10%',
      itemStyle: { color: colourOfSeries(data, at, look), decal: decal(at, look) },
      data: labelled(data, at, look, stands(data, at)),
    })),
  }
}

/** From how many points on they are not marked one by one. */
const MARKED = 40

/** Lines along time: told apart by their dashes and marks, and by their name at the end where there are several. */
export function linesOption(data: ChartData, look: ChartLook): EChartsOption {
  return {
    grid: drawingArea(look),
    xAxis: pointAxis(look, data),
    yAxis: valueAxis(look, data.series[0]),
    series: data.series.map((_series, at): LineSeriesOption => ({
      type: 'line',
      symbol: LINE_SYMBOLS[at] ?? 'circle',
      symbolSize: 6,
      showSymbol: data.points.length <= MARKED,
      lineStyle: { color: colourOfSeries(data, at, look), width: 2, type: LINE_STYLES[at] ?? 'solid' },
      itemStyle: { color: colourOfSeries(data, at, look) },
      data: labelled(data, at, look),
    })),
  }
}

export function decal(series: number, look: ChartLook) {
  const pattern = patternOf(series, look)
  return pattern === 'none' ? { symbol: 'none' } : pattern
}

/** A figure over a column is wider than it: beside a higher one it would be written across that. */
function stands({ points, series }: ChartData, at: number): (point: number) => boolean {
  return (point) => {
    const values = points[point]?.values ?? []
    const own = values[at] ?? 0
    return own < 0 || series.every((_one, other) => other === at || (values[other] ?? 0) <= own)
  }
}

function labelled(data: ChartData, at: number, look: ChartLook, hasRoom: (point: number) => boolean = () => true) {
  const series = data.series[at]
  const lowest = smallestAt(data, at)
  const high = largestAt(data, at)
  const low = (data.points[lowest]?.values[at] ?? 0) < 0 ? lowest : -1
  return data.points.map(({ values }, index) => {
    const value = values[at] ?? null
    const isEnd = index === high || index === low
    if (series?.before !== undefined || !isEnd || value === null || value === 0 || !hasRoom(index)) return { value }
    const label = {
      show: true,
      position: index === low ? ('bottom' as const) : ('top' as const),
      color: look.text,
      fontSize: typeSize(look),
      formatter: series?.text(value) ?? '',
    }
    return { value, label }
  })
}
