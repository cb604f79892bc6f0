import type { BarSeriesOption, EChartsOption } from 'echarts'
import { drawingArea, pointAxis, typeSize, valueAxis } from './axes.ts'
import type { ChartData, ChartLook, DrawnPoint } from './chart-data.ts'
import { decal } from './columns-option.ts'

/** A step: from where to where, above nothing and below it. */
export interface Step {
  /** Not drawn: what the step stands on. */
  readonly ground: readonly [above: number, below: number]
  readonly size: readonly [above: number, below: number]
  readonly kind: 'sum' | 'more' | 'less'
}

/** Each step begins where the last one ended; a sum begins at nothing. A step through nothing has a part on either side. */
export function steps(points: readonly DrawnPoint[]): readonly Step[] {
  let soFar = 0
  return points.map(({ kind, values }) => {
    const value = values[0] ?? 0
    const from = kind === 'sum' ? 0 : soFar
    const to = kind === 'sum' ? value : soFar + value
    soFar = to
    const [low, high] = [Math.min(from, to), Math.max(from, to)]
    const [above, below] = [Math.max(0, low), Math.min(0, high)]
    return {
      ground: [above, below],
      size: [Math.max(0, high) - above, Math.min(0, low) - below],
      kind: kind === 'sum' ? 'sum' : value < 0 ? 'less' : 'more',
    }
  })
}

/** Sums stand on the ground, what is added is plain, what is taken away is hatched; every step has its figure. */
export function waterfallOption(data: ChartData, look: ChartLook): EChartsOption {
  const all = steps(data.points)
  const [series] = data.series
  const stacked = { type: 'bar', stack: 'steps', barMaxWidth: 64 } as const
  const ground = (side: 0 | 1): BarSeriesOption => ({
    ...stacked,
    silent: true,
    itemStyle: { color: 'transparent' },
    data: all.map((step) => step.ground[side]),
  })
  const drawn = (side: 0 | 1): BarSeriesOption => ({
    ...stacked,
    data: all.map(({ size, kind }, index) => {
      const isLabelled = size[side] !== 0 && (side === 0 || size[0] === 0)
      return { value: size[side], itemStyle: styleOf(kind, look), ...(isLabelled ? { label: label(index) } : {}) }
    }),
  })
  const label = (index: number) => ({
    show: true,
    position: (all[index]?.size[0] ?? 0) !== 0 ? ('top' as const) : ('bottom' as const),
    color: look.text,
    fontSize: typeSize(look),
    formatter: series?.text(data.points[index]?.values[0] ?? 0) ?? '',
  })
  return {
    grid: drawingArea(look),
    xAxis: { ...pointAxis(look, data), axisLabel: { color: look.text, fontSize: typeSize(look), interval: 0 } },
    yAxis: valueAxis(look, series),
    series: [ground(0), ground(1), drawn(0), drawn(1)],
  }
}

function styleOf(kind: Step['kind'], look: ChartLook) {
  if (kind === 'sum') return { color: look.colours[4], decal: decal(0, look) }
  return kind === 'more'
    ? { color: look.colours[0], decal: decal(0, look) }
    : { color: look.colours[1], decal: decal(1, look) }
}
