import { addDays, firstOfMonth, type BusinessDate } from '#shared/kernel/business-date.ts'

interface Days {
  readonly closedThrough: BusinessDate | null
  readonly openedOn: BusinessDate
  readonly today: BusinessDate
}

/** A day can be closed that has ended, is of these books, and is not closed yet. */
export function canClose({ closedThrough, openedOn, today }: Days, day: BusinessDate): boolean {
  return day < today && day >= openedOn && (closedThrough === null || day > closedThrough)
}

/** The day a closing is usually meant for: the end of last month, else yesterday; null when all is closed. */
export function suggestedDay(days: Days): BusinessDate | null {
  const monthEnd = addDays(firstOfMonth(days.today), -1)
  return [monthEnd, addDays(days.today, -1)].find((day) => canClose(days, day)) ?? null
}
