import type { EChartsOption } from 'echarts'
import type { AllTexts } from '#renderer/text/text.ts'
import { tooltip } from './axes.ts'
import { barsOption } from './bars-option.ts'
import type { ChartData, ChartLook } from './chart-data.ts'
import { cellWords, pointText } from './chart-words.ts'
import { columnsOption, linesOption } from './columns-option.ts'
import { heatOption } from './heat-option.ts'
import { paretoOption } from './pareto-option.ts'
import { waterfallOption } from './waterfall-option.ts'

const OPTIONS = {
  columns: columnsOption,
  lines: linesOption,
  bars: barsOption,
  pareto: paretoOption,
  heat: heatOption,
  waterfall: waterfallOption,
} as const

/** What ECharts draws of some data. Nothing in it moves. */
export function chartOption(data: ChartData, look: ChartLook, text: AllTexts): EChartsOption {
  return {
    ...OPTIONS[data.kind](data, look),
    animation: false,
    textStyle: { fontFamily: look.font },
    backgroundColor: 'transparent',
    tooltip: tooltip(look, (at) => wordsAt(data, at, text)),
  }
}

/** The words of the item with this index among those drawn: of a heat map a cell, else a point. */
export function wordsAt(data: ChartData, item: number, text: AllTexts): string {
  if (data.kind === 'heat') {
    const across = data.points.length
    return cellWords(data, item % across, Math.floor(item / across), text)
  }
  const point = data.points[item]
  return point === undefined ? '' : pointText(data, point, text)
}
