import { formatDecimal, parseDecimal } from '#shared/kernel/decimal.ts'

// Lengths on paper: tenths of a millimetre inside, millimetres to be read.

const MOST = 3000

/** Null: no length, or more than any paper is long. */
export function parseLength(typed: string): number | null {
  const tenths = parseDecimal(typed, 1)
  return tenths === null || Math.abs(tenths) > MOST ? null : tenths
}

/** Null: further than a printer is ever off (30 mm). */
export function parseOffset(typed: string): number | null {
  const tenths = parseLength(typed)
  return tenths === null || Math.abs(tenths) > 300 ? null : tenths
}

export function lengthText(tenths: number): string {
  return formatDecimal(tenths, { places: 1, minimum: 0, grouping: false })
}

/** As the form of a printer wants it: 24.1. */
export function centimetres(tenthsOfMillimetres: number): string {
  return formatDecimal(tenthsOfMillimetres, { places: 2, minimum: 1, grouping: false })
}

/** Where the cross of the test page should be, from the left and from the top. */
const CROSS = 200

/** What moves the next print to where it belongs. @param landed where the cross was measured, printed with `offset` */
export function calibrated(
  offset: { readonly x: number; readonly y: number },
  landed: { readonly x: number; readonly y: number },
): { x: number; y: number } {
  return { x: within(offset.x + CROSS - landed.x), y: within(offset.y + CROSS - landed.y) }
}

function within(tenths: number): number {
  return Math.max(-300, Math.min(300, tenths))
}
