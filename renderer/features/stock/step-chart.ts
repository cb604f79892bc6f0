export interface StepPoint {
  readonly date: string
  readonly quantity: number
}

export interface StepShape {
  /** SVG path of the line. */
  readonly line: string
  /** The same, closed down to the base line. */
  readonly area: string
  /** Height of the minimum-stock line; null when it is outside the drawing. */
  readonly minimum: number | null
  readonly zero: number
  readonly last: { readonly x: number; readonly y: number }
}

const TOP = 6

/**
 * Stock at the end of each day as steps: it stays level until the next day's movements.
 * @param width and height of the drawing in SVG units; the base line is at `height`
 */
export function drawSteps(
  points: readonly StepPoint[],
  minimum: number | null,
  width: number,
  height: number,
): StepShape {
  const quantities = points.map(({ quantity }) => quantity)
  const highest = Math.max(0, minimum ?? 0, ...quantities)
  const lowest = Math.min(0, ...quantities)
  const span = highest - lowest || 1
  const toY = (quantity: number) => round(TOP + ((highest - quantity) / span) * (height - TOP))
  const toX = (index: number) => round((index / Math.max(1, points.length)) * width)
  const steps = points.map(({ quantity }, index) => `V${toY(quantity)}H${toX(index + 1)}`).join('')
  const start = `M0 ${toY(quantities[0] ?? 0)}`
  return {
    line: start + steps,
    area: `${start}${steps}V${toY(0)}H0z`,
    minimum: minimum === null ? null : toY(minimum),
    zero: toY(0),
    last: { x: width, y: toY(quantities.at(-1) ?? 0) },
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
