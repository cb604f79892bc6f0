import { formatDecimal, parseDecimal } from './decimal.ts'
import { assertSafeInteger } from './mul-div.ts'

/** 税率/折扣率 Rate: integer 1/10,000 (13 % = 1300). */
export type Rate = number & { readonly __unit: 'rate' }

export const RATE_SCALE = 10_000

/** @throws RangeError when the value is not a safe integer number of 1/10,000. */
export function rate(tenThousandths: number): Rate {
  return assertSafeInteger(tenThousandths, 'rate') as Rate
}

export const ZERO_RATE = rate(0)

/** Percent text: `13` → 1300, `12.5` → 1250; null when it is not a percentage with at most 2 decimals. */
export function parsePercent(text: string): Rate | null {
  const tenThousandths = parseDecimal(text.replace(/[%％]\s*$/, ''), 2)
  return tenThousandths === null ? null : rate(tenThousandths)
}

/** 1300 → `13%`. */
export function formatPercent(one: Rate): string {
  return `${percentToText(one)}%`
}

export function percentToText(one: Rate): string {
  return formatDecimal(one, { places: 2, minimum: 0, grouping: false })
}
