import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import { WEEKDAYS } from '#shared/domain/report/sales-hours.ts'
import { businessDateOf, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { ReadableDb } from '../../handle.ts'
import { booksSettings } from '../../repository/books.ts'
import type { SourceOf } from './source.ts'
import { tradedBy, type Traded } from './trade-facts.ts'
import { lastTradeDate, SALES, SALES_WITHOUT_COST } from './trade-side.ts'

type Weekday = (typeof WEEKDAYS)[number]
type Hours = Record<Weekday, number> & { documents: number }

/** Of what has no hour: written down on another day than it is dated. */
const LATER = 'later'

/** The hour on this computer's clock a sale was posted in: `09`. */
function hourOf({ document, date }: Traded, dayBoundary: number): string {
  const postedAt = document?.postedAt ?? 0
  const isOfItsDay = businessDateOf(postedAt, dayBoundary) === date
  return isOfItsDay ? String(new Date(postedAt).getHours()).padStart(2, '0') : LATER
}

/** Sunday is 0 to the calendar, and the last of the week to us. */
function weekdayOf(date: BusinessDate): Weekday {
  return WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday'
}

function noHours(): Hours {
  return { documents: 0, monday: 0, tuesday: 0, wednesday: 0, thursday: 0, friday: 0, saturday: 0, sunday: 0 }
}

function hoursOf(db: ReadableDb, question: ReportQuestion): Map<string, Hours> {
  const { dayBoundary } = booksSettings(db)
  const hours = new Map<string, Hours>()
  for (const one of tradedBy(db, SALES_WITHOUT_COST, 'document', question)) {
    const net = one.amount - one.discount - one.returnAmount
    // A true-up alone is no sale.
    if (net === 0 && one.quantity === 0 && one.returnQuantity === 0) continue
    const hour = hourOf(one, dayBoundary)
    const own = hours.get(hour) ?? noHours()
    hours.set(hour, own)
    own.documents += 1
    own[weekdayOf(one.date)] += net
  }
  return hours
}

/** 时段分析: from the first hour with a sale to the last, then what has no hour. */
export const salesHours: SourceOf<'salesHours'> = {
  facts(db, question) {
    const hours = hoursOf(db, question)
    const known = [...hours.keys()].filter((hour) => hour !== LATER).sort()
    const [first, last] = [Number(known[0] ?? 0), Number(known.at(-1) ?? -1)]
    const open = Array.from({ length: last - first + 1 }, (_hour, at) => String(first + at).padStart(2, '0'))
    const row = (hour: string) => ({
      key: hour,
      cells: { hour, ...(hours.get(hour) ?? noHours()) },
      target: null,
    })
    return { rows: [...open, ...(hours.has(LATER) ? [LATER] : [])].map(row) }
  },
  lastDate: (db) => lastTradeDate(db, SALES),
}
