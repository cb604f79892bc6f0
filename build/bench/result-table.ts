/** One line of the report. */
export interface Result {
  readonly what: string
  readonly figure: string
  /** As performance.md says it; empty for figures that only inform. */
  readonly target: string
  /** Null: nothing to compare with. */
  readonly holds: boolean | null
}

export function informs(what: string, figure: string): Result {
  return { what, figure, target: '', holds: null }
}

/** A figure that may not be larger than its target. */
export function atMost(what: string, value: number, limit: number, unit: string): Result {
  return { what, figure: written(value, unit), target: `≤ ${written(limit, unit)}`, holds: value <= limit }
}

export function atLeast(what: string, value: number, limit: number, unit: string): Result {
  return { what, figure: written(value, unit), target: `≥ ${written(limit, unit)}`, holds: value >= limit }
}

/** At most three digits that say something. */
export function written(value: number, unit: string): string {
  const text = value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)))
  return unit === '×' ? `${text}×` : `${text} ${unit}`
}

export function printTable(results: readonly Result[]): void {
  const cells = results.map(({ what, figure, target, holds }) => [
    what,
    figure,
    target,
    holds === null ? '' : holds ? '✓' : '✗',
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => displayWidth(row[column] ?? ''))))
  for (const row of cells)
    console.log(
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}

/** Chinese characters take two columns of a terminal. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0)
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}
