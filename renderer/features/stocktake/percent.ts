import { mulDiv } from '#shared/kernel/mul-div.ts'
import { formatDecimal } from '#shared/kernel/decimal.ts'

/** 62 of 100, whole; never 100 while something is left. */
export function percentCounted({ counted, total }: { readonly counted: number; readonly total: number }): string {
  if (total === 0) return '100'
  if (counted < total) return String(Math.min(99, mulDiv([counted, 100], [total])))
  return '100'
}

/** A rate in 1/10,000 as `91.7%`; with a sign where one is wanted. */
export function percent(rate: number, places: 1 | 2, signed = false): string {
  const value = places === 2 ? rate : mulDiv([rate], [10])
  const sign = signed && value > 0 ? '+' : ''
  return `${sign}${formatDecimal(value, { places, minimum: places, grouping: true })}%`
}
