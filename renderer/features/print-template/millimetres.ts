import { formatDecimal, parseDecimal } from '#shared/kernel/decimal.ts'

/** Tenths of a millimetre within limits; null: not a length a column can have. */
export function parseMillimetres(typed: string, { least, most }: { least: number; most: number }): number | null {
  const tenths = parseDecimal(typed, 1)
  return tenths === null || tenths < least || tenths > most ? null : tenths
}

export function millimetres(tenths: number): string {
  return formatDecimal(tenths, { places: 1, minimum: 0, grouping: false })
}
