/** 业务日期 BusinessDate: a local calendar date `YYYY-MM-DD`; sorts as text. */
export type BusinessDate = string & { readonly __unit: 'businessDate' }

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY = 86_400_000

export function isBusinessDate(text: string): text is BusinessDate {
  const match = PATTERN.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false
  return day <= daysInMonth(year, month)
}

/** @throws RangeError when the text is not a real calendar date. */
export function businessDate(text: string): BusinessDate {
  if (!isBusinessDate(text)) throw new RangeError(`not a calendar date: ${text}`)
  return text
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Days are counted in UTC so that summer time never moves a date. */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  return businessDate(new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10))
}

export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

export function firstOfMonth(date: BusinessDate): BusinessDate {
  return businessDate(`${date.slice(0, 8)}01`)
}

export function lastOfMonth(date: BusinessDate): BusinessDate {
  return businessDate(`${date.slice(0, 8)}${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`)
}

/**
 * The business date of a moment on this computer's clock.
 * @param moment milliseconds since 1970 UTC
 * @param dayBoundary minutes after midnight at which a new business day begins (0 … 720)
 */
export function businessDateOf(moment: number, dayBoundary: number): BusinessDate {
  const shifted = new Date(moment - dayBoundary * 60_000)
  const pad = (part: number) => String(part).padStart(2, '0')
  return businessDate(`${shifted.getFullYear()}-${pad(shifted.getMonth() + 1)}-${pad(shifted.getDate())}`)
}

/** What people type for a date: `2026-11-22`, `20261122`, `1122`, `11-22`, `22`, `+1`, `-1`. Null when none of them. */
export function parseBusinessDate(text: string, today: BusinessDate): BusinessDate | null {
  const plain = text
    .trim()
    .replace(/[./年月]/g, '-')
    .replace(/日$/, '')
  if (/^[+-]\d{1,3}$/.test(plain)) return shifted(today, Number(plain))
  const parts = splitDate(plain, today)
  if (parts === null) return null
  const [year, month, day] = parts
  const candidate = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isBusinessDate(candidate) ? candidate : null
}

/** Null past the ends of the calendar the books know. */
function shifted(today: BusinessDate, days: number): BusinessDate | null {
  const date = new Date(Date.parse(`${today}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
  return isBusinessDate(date) ? date : null
}

function splitDate(plain: string, today: BusinessDate): [string, string, string] | null {
  const year = today.slice(0, 4)
  const dashed = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(plain)
  if (dashed !== null) return [dashed[1] ?? year, dashed[2] ?? '', dashed[3] ?? '']
  if (/^\d{8}$/.test(plain)) return [plain.slice(0, 4), plain.slice(4, 6), plain.slice(6, 8)]
  if (/^\d{4}$/.test(plain)) return [year, plain.slice(0, 2), plain.slice(2, 4)]
  if (/^\d{1,2}$/.test(plain)) return [year, today.slice(5, 7), plain]
  return null
}
