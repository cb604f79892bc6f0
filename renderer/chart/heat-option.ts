import type { EChartsOption } from 'echarts'
import { drawingArea, pointAxis, typeSize } from './axes.ts'
import type { ChartData, ChartLook } from './chart-data.ts'
import { mixed, readableOn } from './colour.ts'

/** Points across, series upwards: the more, the darker. Every cell says its figure, so that colour is not needed. */
export function heatOption(data: ChartData, look: ChartLook): EChartsOption {
  const most = Math.max(1, ...data.points.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const ground = (value: number) => mixed(look.surface, look.colours[0], Math.max(0, value) / most)
  return {
    grid: { ...drawingArea(look), top: 2 },
    xAxis: pointAxis(look, data),
    yAxis: {
      type: 'category',
      inverse: true,
      data: data.series.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: look.text, fontSize: typeSize(look), interval: 0 },
    },
    visualMap: { show: false, min: 0, max: most, inRange: { color: [look.surface, look.colours[0]] } },
    series: [
      {
        type: 'heatmap',
        itemStyle: { borderColor: look.surface, borderWidth: 1 },
        label: { show: true, fontSize: typeSize(look) },
        labelLayout: { hideOverlap: true },
        data: data.series.flatMap((series, of) =>
          data.points.map(({ values }, point) => {
            const value = values[of] ?? 0
            const label = {
              color: readableOn(ground(value), look.text, look.surface),
              formatter: value === 0 ? '' : series.short(value),
            }
            return { value: [point, of, value], label }
          }),
        ),
      },
    ],
  }
}
