import { formatDecimal } from '#shared/kernel/decimal.ts'
import { formatMoney, negateMoney, type Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { formatQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { language, type Language } from './text.ts'

// How figures and times are written. Inside tables money has no ¥ (`formatMoney` of the kernel); here it has.

/** 123450 → `¥1,234.50`, the minus before the ¥. */
export function yuan(amount: Money): string {
  return amount < 0 ? `-¥${formatMoney(negateMoney(amount))}` : `¥${formatMoney(amount)}`
}

interface Step {
  /** From how many 分 the unit is used, which is also what one of it is. */
  readonly fen: number
  readonly unit: string
}

const STEPS: Record<Language, readonly Step[]> = {
  'zh-CN': [
    { fen: 10_000_000_000, unit: ' 亿' },
    { fen: 1_000_000, unit: ' 万' },
  ],
  'en-US': [
    { fen: 100_000_000, unit: 'M' },
    { fen: 100_000, unit: 'K' },
  ],
}

/** For axes and tiles: `1.2 万`, `3.4 亿`; in English `12K`, `3.4M`. One decimal at most; small amounts in full. */
export function shortMoney(amount: Money, inLanguage: Language = language.value): string {
  const step = STEPS[inLanguage].find((one) => Math.abs(amount) >= one.fen)
  if (step === undefined) return formatMoney(amount)
  const tenths = mulDiv([amount, 10], [step.fen])
  return `${formatDecimal(tenths, { places: 1, minimum: 0, grouping: true })}${step.unit}`
}

/** Minimum and maximum stock: `24 – 96`, `≥ 24`, `≤ 96`; empty when there are none. */
export function stockLimits(minimum: Quantity | null, maximum: Quantity | null): string {
  if (minimum !== null && maximum !== null) return `${formatQuantity(minimum)} – ${formatQuantity(maximum)}`
  if (minimum !== null) return `≥ ${formatQuantity(minimum)}`
  return maximum === null ? '' : `≤ ${formatQuantity(maximum)}`
}

/** A date as lists show it: `11-22` within the year of today, else `2025-11-22`. */
export function shortDate(date: string, today: string): string {
  return date.slice(0, 4) === today.slice(0, 4) ? date.slice(5) : date
}

/** A moment as lists show it: `15:30` today, `11-22` this year, else the full date. */
export function shortMoment(moment: number, now: number = Date.now()): string {
  const [date, today] = [localDate(moment), localDate(now)]
  return date === today ? clock(moment) : shortDate(date, today)
}

/** `15:31`, the time of day on this computer. */
export function clock(moment: number): string {
  const at = new Date(moment)
  return `${pad(at.getHours())}:${pad(at.getMinutes())}`
}

/** `15:31:52`. */
export function clockWithSeconds(moment: number): string {
  return `${clock(moment)}:${pad(new Date(moment).getSeconds())}`
}

/** Calendar day of a moment on this computer; without the books' day boundary, so not a business date. */
export function localDate(moment: number): string {
  const at = new Date(moment)
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
}

/** `1.4 MB`, `820 KB`. */
export function fileSize(bytes: number): string {
  const [unit, name] = bytes >= 1_000_000 ? ([1_000_000, 'MB'] as const) : ([1000, 'KB'] as const)
  return `${formatDecimal(mulDiv([bytes, 10], [unit]), { places: 1, minimum: 0, grouping: true })} ${name}`
}

function pad(part: number): string {
  return String(part).padStart(2, '0')
}
