import { assertSafeInteger } from './mul-div.ts'

const FULL_WIDTH_OFFSET = 0xfee0

/**
 * Full-width digits and signs as an IME types them become plain ones: `１２。５` → `12.5`, `－３` → `-3`.
 * Thousands separators and spaces are dropped.
 */
export function normaliseNumberText(text: string): string {
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/。/g, '.')
    .replace(/[¥￥,，\s\u3000]/g, '')
}

/**
 * Read a decimal text as an integer scaled by 10^places, without floating point.
 * @returns null when the text is not a number, has more decimals than `places`, or is too large.
 */
export function parseDecimal(text: string, places: number): number | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(normaliseNumberText(text))
  if (match === null) return null
  const [, sign = '', whole = '', fraction = ''] = match
  if (whole === '' && fraction === '') return null
  const kept = fraction.replace(/0+$/, '')
  if (kept.length > places) return null
  const scaled = Number(BigInt((whole === '' ? '0' : whole) + kept.padEnd(places, '0')))
  if (!Number.isSafeInteger(scaled)) return null
  return sign === '-' && scaled !== 0 ? -scaled : scaled
}

/** How a scaled integer is written: at least `minimum` decimals, more only when they are not zero. */
export interface DecimalFormat {
  readonly places: number
  readonly minimum: number
  readonly grouping: boolean
}

/** Write an integer scaled by 10^places as a decimal text. Never rounds: every kept digit is shown. */
export function formatDecimal(value: number, format: DecimalFormat): string {
  assertSafeInteger(value, 'value')
  const digits = String(Math.abs(value)).padStart(format.places + 1, '0')
  const whole = digits.slice(0, digits.length - format.places)
  const fraction = digits
    .slice(digits.length - format.places)
    .replace(/0+$/, '')
    .padEnd(format.minimum, '0')
  const grouped = format.grouping ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole
  return (value < 0 ? '-' : '') + grouped + (fraction === '' ? '' : `.${fraction}`)
}
