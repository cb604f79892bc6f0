import type { BarSeriesOption, EChartsOption } from 'echarts'
import { drawingArea, typeSize } from './axes.ts'
import type { ChartData, ChartLook } from './chart-data.ts'
import { decal } from './columns-option.ts'
import { colourOf } from './patterns.ts'

/** Bars that lie, the largest on top, each with its name before and its figure behind it: no axis is needed to read them. */
export function barsOption(data: ChartData, look: ChartLook): EChartsOption {
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
      itemStyle: { color: colourOf(at, look), decal: decal(at, look) },
      label: {
        show: true,
        position: 'right',
        color: look.text,
        fontSize: typeSize(look),
        formatter: ({ dataIndex }) => series.text(data.points[dataIndex]?.values[at] ?? 0),
      },
      data: data.points.map(({ kind, values }) => {
        const value = values[at] ?? null
        // Many together would be longer than any: they have their figure, and no bar.
        return kind === 'others' ? { value: 0 } : { value }
      }),
    })),
  }
}
