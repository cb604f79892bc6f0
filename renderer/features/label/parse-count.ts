import { parseDecimal } from '#shared/kernel/decimal.ts'

/** A whole number between two others; null when it is none. */
export function parseCount(typed: string, least: number, most: number): number | null {
  const count = parseDecimal(typed, 0)
  return count === null || count < least || count > most ? null : count
}
