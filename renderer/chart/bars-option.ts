import type { BarSeriesOption, EChartsOption } from 'echarts'
import { drawingArea, typeSize } from './axes.ts'
import { largestAt, type ChartData, type ChartLook } from './chart-data.ts'
import { decal } from './columns-option.ts'
import { colourOfSeries } from './patterns.ts'

/** Bars that lie, the largest on top, each with its name before and its figure behind it: no axis is needed to read them. */
export function barsOption(data: ChartData, look: ChartLook): EChartsOption {
  const most = mostLength(data)
  return {
    grid: { ...drawingArea(look, { right: 96 }), top: 2 },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: data.points.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.strongLine } },
      axisLabel: {
        color: look.text,
        fontSize: typeSize(look),
        width: Math.round(150 * look.scale),
        overflow: 'truncate',
        interval: 0,
      },
    },
    series: data.series.map((series, at): BarSeriesOption => ({
      type: 'bar',
      barMaxWidth: 18,
      barGap: '10%',
      itemStyle: { color: colourOfSeries(data, at, look), decal: decal(at, look) },
      label: {
        show: hasRoom(data, at),
        position: 'right',
        color: series.before === undefined ? look.text : look.secondText,
        fontSize: typeSize(look),
        formatter: ({ dataIndex }) => {
          const value = data.points[dataIndex]?.values[at] ?? 0
          return value > most ? `≫ ${series.text(value)}` : series.text(value)
        },
      },
      data: data.points.map(({ kind, values }) => {
        const value = values[at] ?? null
        if (kind !== 'others' || value === null) return { value }
        return { value: Math.min(value, most), itemStyle: { color: look.colours[5] } }
      }),
    })),
  }
}

/** Of more than two bars of a name only the first and what it is compared with are written out: more would lie upon each other. */
function hasRoom({ series }: ChartData, at: number): boolean {
  return series.length <= 2 || at === 0 || series[at]?.before === 0
}

const LONGEST = 2

/** Many together may be longer than any: past twice the longest their bar ends, and their figure says that it goes on. */
function mostLength(data: ChartData): number {
  const named = { ...data, points: data.points.filter(({ kind }) => kind !== 'others') }
  const longest = Math.max(0, ...data.series.map((_one, at) => named.points[largestAt(named, at)]?.values[at] ?? 0))
  return longest === 0 ? Number.POSITIVE_INFINITY : longest * LONGEST
}
