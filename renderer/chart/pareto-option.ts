import type { EChartsOption } from 'echarts'
import { drawingArea, pointAxis, typeSize, valueAxis } from './axes.ts'
import type { ChartData, ChartLook, DrawnPoint } from './chart-data.ts'

/** How much of the whole the points up to each come to, in hundredths of a percent. */
export function shares(points: readonly DrawnPoint[]): number[] {
  const values = points.map((point) => point.values[0] ?? 0)
  const whole = values.reduce((sum, value) => sum + value, 0)
  let soFar = 0
  return values.map((value) => {
    soFar += value
    return whole === 0 ? 0 : Math.round((soFar * 10_000) / whole)
  })
}

/** So many names stand level at 100 %. */
const MOST_LEVEL = 10

/** Columns from the largest, and a line of how much of the whole they come to so far. */
export function paretoOption(data: ChartData, look: ChartLook): EChartsOption {
  const [series] = data.series
  const highest = Math.max(0, ...data.points.map(({ kind, values }) => (kind === 'others' ? 0 : (values[0] ?? 0))))
  const percent = (share: number) => `${Math.round(share / 100)}%`
  return {
    grid: drawingArea(look),
    xAxis: {
      ...pointAxis(look, data),
      axisLabel: {
        color: look.secondText,
        fontSize: typeSize(look),
        interval: 0,
        // Names that would be cut to a letter or two stand at a slant.
        ...(data.points.length > MOST_LEVEL / look.scale
          ? { rotate: 35, width: Math.round(90 * look.scale), overflow: 'truncate' }
          : { width: Math.round(1000 / Math.max(1, data.points.length)), overflow: 'truncate' }),
      },
    },
    yAxis: [
      valueAxis(look, series),
      {
        type: 'value',
        min: 0,
        max: 10_000,
        interval: 2_000,
        axisLabel: { color: look.secondText, fontSize: typeSize(look), formatter: percent },
        splitLine: { show: false },
      },
    ],
    series: [
      {
        type: 'bar',
        barMaxWidth: 36,
        itemStyle: { color: look.colours[0] },
        label: {
          show: true,
          position: 'top',
          color: look.text,
          fontSize: typeSize(look),
          formatter: ({ dataIndex }) => series?.short(data.points[dataIndex]?.values[0] ?? 0) ?? '',
        },
        labelLayout: { hideOverlap: true },
        data: data.points.map(({ kind, values }) => {
          const value = values[0] ?? null
          if (kind !== 'others' || value === null) return { value }
          // Many together may be higher than any: their column ends where the highest does, and their figure is true.
          return { value: Math.min(value, highest), itemStyle: { color: look.colours[5] } }
        }),
      },
      {
        type: 'line',
        yAxisIndex: 1,
        symbol: 'rect',
        symbolSize: 6,
        lineStyle: { color: look.colours[1], width: 2, type: 'dashed' },
        itemStyle: { color: look.colours[1] },
        data: shares(data.points),
      },
    ],
  }
}
