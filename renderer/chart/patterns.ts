import type { ChartData, ChartLook } from './chart-data.ts'
import { mixed } from './colour.ts'

type Decal = { symbol: string; dashArrayX: number[]; dashArrayY: number[]; rotation: number; color: string }

/** The second series and so on are told apart without colour too: hatched, hatched the other way, dotted. */
export function patternOf(series: number, { surface }: ChartLook): Decal | 'none' {
  if (series === 0) return 'none'
  if (series === 3) return { symbol: 'circle', dashArrayX: [2, 4], dashArrayY: [2, 4], rotation: 0, color: surface }
  const rotation = series === 1 ? Math.PI / 4 : -Math.PI / 4
  return { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 4], rotation, color: surface }
}

export function colourOf(series: number, { colours }: ChartLook): string {
  return colours[series % colours.length] ?? colours[0]
}

const LIGHTER = 0.45

/** The period that is compared with has the colour of its series, lighter. */
export function colourOfSeries({ series }: ChartData, at: number, look: ChartLook): string {
  const of = series[at]?.before
  return of === undefined ? colourOf(at, look) : mixed(colourOf(of, look), look.surface, LIGHTER)
}

/** Lines are dashed, and have points of another shape. */
export const LINE_STYLES = ['solid', 'dashed', 'dotted', 'dashed'] as const
export const LINE_SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'] as const
