import { isBusinessDate, type BusinessDate } from '#shared/kernel/business-date.ts'
import { id, type Id } from '#shared/kernel/id.ts'

// Values of a stored draft. Whatever is not what it should be becomes empty.

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function idOf<Noun extends string>(value: unknown): Id<Noun> | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? id<Noun>(value) : null
}

export function amountOf<T>(value: unknown, brand: (integer: number) => T): T | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? brand(value) : null
}

/** The same, below zero too. */
export function signedOf<T>(value: unknown, brand: (integer: number) => T): T | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? brand(value) : null
}

export function dateOf(value: unknown): BusinessDate | null {
  const date = textOf(value)
  return isBusinessDate(date) ? date : null
}

export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
