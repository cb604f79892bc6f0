import type { ChartData } from './chart-data.ts'

/** How many items one goes through with the arrow keys: points, of a heat map its cells. */
export function itemCount({ kind, points, series }: ChartData): number {
  return kind === 'heat' ? points.length * series.length : points.length
}

/** Where a key goes from an item; null: it means nothing here. ←→ along the points, ↑↓ between the rows of a heat map. */
export function nextItem(data: ChartData, item: number, key: string): number | null {
  const count = itemCount(data)
  const across = data.points.length
  const down = data.kind === 'heat' ? across : 1
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: item + 1,
    ArrowLeft: item - 1,
    ArrowDown: item + down,
    ArrowUp: item - down,
    Home: 0,
    End: count - 1,
  }
  const to = steps[key]
  if (to === undefined) return null
  return to < 0 || to >= count ? item : to
}
