import type { XAXisComponentOption, YAXisComponentOption } from 'echarts'
import type { ChartData, ChartLook, ChartSeries } from './chart-data.ts'

/** Type on axes and labels: 11 px at 100 %. */
export function typeSize({ scale }: ChartLook): number {
  return Math.round(11 * scale)
}

/** Within the drawing, with room for the labels of the axes. */
export function drawingArea(look: ChartLook, room: { right?: number } = {}) {
  return {
    left: 4,
    right: Math.round((room.right ?? 12) * look.scale),
    top: Math.round(20 * look.scale),
    bottom: 2,
    outerBoundsMode: 'same',
    outerBoundsContain: 'axisLabel',
  } as const
}

export function valueAxis(look: ChartLook, series: ChartSeries | undefined): YAXisComponentOption & { type: 'value' } {
  return {
    type: 'value',
    splitNumber: 3,
    axisLabel: { color: look.secondText, fontSize: typeSize(look), formatter: (value) => series?.short(value) ?? '' },
    splitLine: { lineStyle: { color: look.line } },
  }
}

export function pointAxis(look: ChartLook, { points }: ChartData): XAXisComponentOption & { type: 'category' } {
  return {
    type: 'category',
    data: shortLabels(points.map(({ label }) => label)),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.strongLine } },
    axisLabel: { color: look.secondText, fontSize: typeSize(look), hideOverlap: true },
  }
}

/** Dates of one year are written without it. */
export function shortLabels(labels: readonly string[]): string[] {
  const year = /^\d{4}-/.exec(labels[0] ?? '')?.[0]
  const isOneYear = year !== undefined && labels.every((label) => label.length === 10 && label.startsWith(year))
  return labels.map((label) => (isOneYear ? label.slice(year.length) : label))
}

/** What stands at a point while the mouse is on it; drawn, so that no HTML is made of it. */
export function tooltip(look: ChartLook, textAt: (point: number) => string) {
  return {
    trigger: 'item' as const,
    renderMode: 'richText' as const,
    confine: true,
    backgroundColor: look.surface,
    borderColor: look.strongLine,
    textStyle: { color: look.text, fontSize: Math.round(12 * look.scale) },
    formatter: (hit: unknown) => textAt(pointOf(hit)),
  }
}

function pointOf(hit: unknown): number {
  return typeof hit === 'object' && hit !== null && 'dataIndex' in hit && typeof hit.dataIndex === 'number'
    ? hit.dataIndex
    : 0
}
