import {
  addDays,
  businessDate,
  daysBetween,
  firstOfMonth,
  lastOfMonth,
  type BusinessDate,
} from '../kernel/business-date.ts'

/** Ranges a list can be set to, in the order they are offered. */
export const RANGES = [
  'recent30',
  'today',
  'yesterday',
  'recent7',
  'thisWeek',
  'lastWeek',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'thisYear',
  'all',
  'custom',
] as const

export type RangeName = (typeof RANGES)[number]

export interface DateRange {
  readonly from: BusinessDate | null
  readonly to: BusinessDate | null
}

/** A Monday from which weeks are counted: 周 begin on Monday. */
const SOME_MONDAY = businessDate('2024-01-01')

/** First and last day of a named range; null is open. */
export function dateRange(name: Exclude<RangeName, 'custom'>, today: BusinessDate): DateRange {
  const monday = addDays(today, -(daysBetween(SOME_MONDAY, today) % 7))
  const lastMonth = addDays(firstOfMonth(today), -1)
  const ranges: Record<typeof name, () => DateRange> = {
    recent30: () => ({ from: addDays(today, -29), to: today }),
    today: () => ({ from: today, to: today }),
    yesterday: () => ({ from: addDays(today, -1), to: addDays(today, -1) }),
    recent7: () => ({ from: addDays(today, -6), to: today }),
    thisWeek: () => ({ from: monday, to: today }),
    lastWeek: () => ({ from: addDays(monday, -7), to: addDays(monday, -1) }),
    thisMonth: () => ({ from: firstOfMonth(today), to: today }),
    lastMonth: () => ({ from: firstOfMonth(lastMonth), to: lastOfMonth(lastMonth) }),
    thisQuarter: () => ({ from: firstOfQuarter(today), to: today }),
    thisYear: () => ({ from: businessDate(`${today.slice(0, 4)}-01-01`), to: today }),
    all: () => ({ from: null, to: null }),
  }
  return ranges[name]()
}

const QUARTERS = ['01', '01', '01', '04', '04', '04', '07', '07', '07', '10', '10', '10'] as const

function firstOfQuarter(today: BusinessDate): BusinessDate {
  const month = QUARTERS[new Date(`${today}T00:00:00Z`).getUTCMonth()] ?? '01'
  return businessDate(`${today.slice(0, 4)}-${month}-01`)
}
