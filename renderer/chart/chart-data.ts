import type { ChartKind } from '#shared/domain/report/chart.ts'

/** One figure that is drawn at every point. */
export interface ChartSeries {
  readonly name: string
  /** Of the period that is compared with: which of the series it stands beside. */
  readonly before?: number
  /** A value as it is read: `12,144.80`. */
  text(value: number): string
  /** A value where there is little room: `1.2 万`. */
  short(value: number): string
}

export interface DrawnPoint {
  /** What Enter on it opens; null: nothing. */
  readonly key: string | null
  readonly label: string
  /** `sum`: stands on the ground of a waterfall; `others`: several that are drawn as one. */
  readonly kind: 'normal' | 'sum' | 'others'
  /** One for each series. */
  readonly values: readonly (number | null)[]
}

/** All a chart shows: integers of the books as they are, and how they are written. */
export interface ChartData {
  readonly kind: ChartKind
  readonly series: readonly ChartSeries[]
  readonly points: readonly DrawnPoint[]
}

/** Colours and sizes of the theme, by value: a canvas knows no CSS variables. */
export interface ChartLook {
  /** Of the series in order; the last is for what is lumped together. */
  readonly colours: readonly [string, string, string, string, string, string]
  readonly text: string
  readonly secondText: string
  readonly line: string
  readonly strongLine: string
  readonly surface: string
  readonly font: string
  /** Size of type, 1 at 100 %. */
  readonly scale: number
}

/** Index of the largest value of a series; -1 of none. */
export function largestAt({ points }: ChartData, series: number): number {
  return extremeAt(points, series, (value, best) => value > best)
}

/** Index of the smallest value of a series; -1 of none. */
export function smallestAt({ points }: ChartData, series: number): number {
  return extremeAt(points, series, (value, best) => value < best)
}

function extremeAt(
  points: readonly DrawnPoint[],
  series: number,
  beats: (value: number, best: number) => boolean,
): number {
  let [at, best] = [-1, 0]
  points.forEach(({ values }, index) => {
    const value = values[series]
    if (value === undefined || value === null || (at >= 0 && !beats(value, best))) return
    at = index
    best = value
  })
  return at
}
