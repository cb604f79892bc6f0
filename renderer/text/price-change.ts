import { formatDecimal } from '#shared/kernel/decimal.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'

/** `34%`, `0.4%`: one decimal below ten percent. */
export function percentText(change: number): string {
  const size = Math.abs(change)
  const rounded = size >= 1000 ? mulDiv([size], [100]) * 100 : mulDiv([size], [10]) * 10
  return `${formatDecimal(rounded, { places: 2, minimum: 0, grouping: false })}%`
}

/** `▲34%`, `▼2.1%`, `=`: the sign never rests on colour alone. */
export function changeText(change: number): string {
  if (Math.abs(change) < 5) return '='
  return `${change > 0 ? '▲' : '▼'}${percentText(change)}`
}
