import { formatMoney, money, type Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { shortMoney, yuan } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'

// How the flow writes figures: short, because a step is small.

const HOURS_OF_DAY = 24
/** Up to two days one thinks in hours. */
const IN_HOURS_UP_TO = 48
/** 100,000 元: from here on amounts are written in 万 (K). */
const SHORT_FROM = 10_000_000

export function age(hours: number, words: AllTexts['home']): string {
  if (hours < 1) return words.notes.lessThanHour
  if (hours < IN_HOURS_UP_TO) return words.notes.hours(String(hours))
  return words.notes.days(String(days(hours)))
}

export function days(hours: number): number {
  return Math.floor(hours / HOURS_OF_DAY)
}

/** `¥7,420`, `¥1,926.50`, `¥18.6 万`. */
export function briefYuan(amount: Money): string {
  if (Math.abs(amount) >= SHORT_FROM) return amount < 0 ? `-¥${shortMoney(amount).slice(1)}` : `¥${shortMoney(amount)}`
  return yuan(amount).replace(/\.00$/, '')
}

/** 10,000 元. */
const TIGHT_FROM = 1_000_000

/** Where a word and a count must stand beside it, too: no 分, and from 10,000 元 on in 万 (K). */
export function tightYuan(amount: Money): string {
  if (Math.abs(amount) >= TIGHT_FROM) return amount < 0 ? `-¥${shortMoney(amount).slice(1)}` : `¥${shortMoney(amount)}`
  const whole = money(mulDiv([amount], [100]) * 100)
  return yuan(whole).replace(/\.00$/, '')
}

/** By how many percent something is more or less than before; null: there is nothing to compare with. */
export function percentChange(now: Money, before: Money): number | null {
  return before <= 0 ? null : mulDiv([now - before, 100], [before])
}

/** A figure with grouping and without ¥, for the strip of accounts. */
export function plainMoney(amount: Money): string {
  return formatMoney(amount)
}
