import { AppError } from '#shared/errors/app-error.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ReadableDb } from '#db/handle.ts'
import { closedThrough } from '#db/ledger/period.ts'

/** Whether a date is in a closed period by now (R24). */
export function isClosedDate(db: ReadableDb, date: BusinessDate): boolean {
  const closed = closedThrough(db)
  return closed !== null && date <= closed
}

/** @throws AppError PERIOD_CLOSED */
export function assertOpenDate(db: ReadableDb, date: BusinessDate): void {
  const closed = closedThrough(db)
  if (closed !== null && date <= closed) throw new AppError('PERIOD_CLOSED', { date, closedThrough: closed })
}
