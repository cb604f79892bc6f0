import type { CountLine, Resolved, Scanned } from '#shared/contract/stocktake-count.ts'
import type { UnitId } from '#shared/kernel/id.ts'
import { weighedTimes } from '#shared/domain/till/weighed-times.ts'
import { ONE_UNIT, type Quantity } from '#shared/kernel/quantity.ts'
import type { AppError } from '#shared/errors/app-error.ts'
import { errorText } from '#renderer/text/error-text.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { FigureFault } from './count-typing.ts'

type ForeignProduct = Extract<Scanned, { found: 'foreign' }>

/** Something a scan or an entry met that somebody may deal with, or not: the next scan goes on. */
export type Notice =
  | {
      readonly kind: 'foreign'
      readonly code: string
      readonly times: Quantity | null
      readonly product: ForeignProduct
    }
  /** `figure`: many digits, typed where a quantity was asked for. */
  | { readonly kind: 'unknown'; readonly code: string; readonly figure?: boolean }
  | { readonly kind: 'faulty'; readonly text: string; readonly fault: FigureFault }
  /** Not entered yet: it is asked about once. */
  | { readonly kind: 'unlikely'; readonly by: 'figure' | 'scan'; readonly problem: AppError }
  | {
      readonly kind: 'choice'
      readonly lines: readonly CountLine[]
      readonly unitId: UnitId
      readonly times: Quantity | null
    }
  | { readonly kind: 'serialNeeded'; readonly name: string }
  | { readonly kind: 'serialRepeated'; readonly name: string; readonly serial: string }
  | { readonly kind: 'unreadable'; readonly text: string }
  /** A figure without its * stood typed when something was scanned: it counted nothing. */
  | { readonly kind: 'unused'; readonly text: string }
  | { readonly kind: 'blind' }
  | { readonly kind: 'lastRow' }
  | { readonly kind: 'allCounted' }

/** Tells of what is over as soon as the next thing is entered. */
const PASSING: ReadonlySet<Notice['kind']> = new Set([
  'serialNeeded',
  'serialRepeated',
  'unreadable',
  'unused',
  'faulty',
  'unlikely',
  'blind',
  'lastRow',
  'allCounted',
  'choice',
])

export function lasting(notices: readonly Notice[]): readonly Notice[] {
  return notices.filter(({ kind }) => !PASSING.has(kind))
}

/** What to say about a code that was not counted; null when it was, or when it led to a row. */
export function noticeOf(found: Scanned | Resolved, code: string, times: Quantity | null): Notice | null {
  switch (found.found) {
    case 'foreign':
      return { kind: 'foreign', code, times, product: found }
    case 'unknown':
      return { kind: 'unknown', code: found.code }
    case 'choice':
      return {
        kind: 'choice',
        lines: found.lines,
        unitId: found.unitId,
        times: found.weight === null ? times : weighedTimes(found.weight, times ?? ONE_UNIT),
      }
    case 'serialNeeded':
      return { kind: 'serialNeeded', name: found.name }
    case 'serialRepeated':
      return { kind: 'serialRepeated', name: found.name, serial: found.serial }
    case 'counted':
    case 'line':
    case 'row':
      return null
  }
}

/** The same code again is the same news. */
export function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  const same = (one: Notice) =>
    (one.kind === 'unknown' && notice.kind === 'unknown' && one.code === notice.code) ||
    (one.kind === 'foreign' && notice.kind === 'foreign' && one.product.productId === notice.product.productId)
  return [...notices.filter((one) => !same(one)), notice]
}

export function noticeText(notice: Notice, words: AllTexts['stocktake']['count']): string {
  switch (notice.kind) {
    case 'faulty':
      return words.faulty[notice.fault](notice.text)
    case 'unlikely':
      return errorText(notice.problem)
    case 'foreign':
      return words.foreign[notice.product.why]
    case 'unknown':
      return notice.figure === true ? words.unknownOrTooLarge(notice.code) : words.unknown(notice.code)
    case 'choice':
      return words.choice
    case 'serialNeeded':
      return words.serialNeeded(notice.name)
    case 'serialRepeated':
      return words.serialRepeated(notice.serial)
    case 'unreadable':
      return words.unreadable(notice.text)
    case 'unused':
      return words.unused(notice.text)
    case 'blind':
      return words.isBlind
    case 'lastRow':
      return words.lastRow
    case 'allCounted':
      return words.allCounted
  }
}
