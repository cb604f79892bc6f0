import { AppError } from '#shared/errors/app-error.ts'
import type { MovementPlace } from '../ledger/cost-order.ts'

/** Keyset cursor over the cost order of one product: date, order key, phase, line of the last row seen. */
export type PlaceCursor = readonly [date: string, orderKey: number, phase: number, lineNumber: number]

/** @throws AppError INVALID_INPUT when the text is no cursor */
export function parsePlaceCursor(text: string | null): PlaceCursor | null {
  if (text === null) return null
  const parsed = parseJson(text)
  if (Array.isArray(parsed) && parsed.length === 4) {
    const [date, orderKey, phase, lineNumber]: unknown[] = parsed
    if (typeof date === 'string' && isWhole(orderKey) && isWhole(phase) && isWhole(lineNumber))
      return [date, orderKey, phase, lineNumber]
  }
  throw new AppError('INVALID_INPUT', { problems: [{ field: 'cursor', rule: 'cursor' }] })
}

export function placeCursorText({ businessDate, orderKey, phase, lineNumber }: MovementPlace): string {
  return JSON.stringify([businessDate, orderKey, phase, lineNumber])
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is not a cursor; the caller refuses it.
    return null
  }
}
