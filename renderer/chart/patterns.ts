import type { ChartLook } from './chart-data.ts'

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

/** Lines are dashed, and have points of another shape. */
export const LINE_STYLES = ['solid', 'dashed', 'dotted', 'dashed'] as const
export const LINE_SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'] as const
