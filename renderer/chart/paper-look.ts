import type { ChartData, ChartLook } from './chart-data.ts'

/** A chart is lower on paper than in the window: two figures of a name stand below one another without touching. */
const SCALE = 0.9

/** Black on white, whatever the theme of the window: series are told apart by grey and by their patterns. */
export function paperLook(font: string): ChartLook {
  return {
    colours: ['#444444', '#999999', '#777777', '#bbbbbb', '#111111', '#777777'],
    text: '#000000',
    secondText: '#000000',
    line: '#cccccc',
    strongLine: '#000000',
    surface: '#ffffff',
    font,
    scale: SCALE,
  }
}

const BARS = ['■', '▨', '▧', '▩'] as const
const LINES = ['—', '╌', '┈', '╌'] as const

/** The legend as text, for paper: `■ 净销售额`, `▨ 毛利`; none where one series speaks for itself. */
export function paperLegend({ kind, series }: ChartData): readonly string[] {
  if (series.length < 2 || kind === 'heat' || kind === 'waterfall') return []
  const marks = kind === 'lines' ? LINES : BARS
  return series.map(({ name }, at) => `${marks[at] ?? marks[0]} ${name}`)
}
