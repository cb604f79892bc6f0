import {
  addDays,
  businessDate,
  daysBetween,
  firstOfMonth,
  lastOfMonth,
  type BusinessDate,
} from '../../kernel/business-date.ts'
import type { Grouping } from './parameters.ts'

/** How a trend divides time: 日, 周 (from Monday), 月. */
export type TimeGrouping = Extract<Grouping, 'day' | 'week' | 'month'>

/** One column of a trend: its days, as far as they are asked for. */
export interface Bucket {
  /** `2026-11-22`, the Monday of a week, `2026-11`. */
  readonly key: string
  readonly from: BusinessDate
  readonly to: BusinessDate
}

export function isTimeGrouping(grouping: Grouping | null): grouping is TimeGrouping {
  return grouping === 'day' || grouping === 'week' || grouping === 'month'
}

/** A Monday from which weeks are counted. */
const SOME_MONDAY = businessDate('1900-01-01')

export function bucketKey(grouping: TimeGrouping, date: BusinessDate): string {
  if (grouping === 'day') return date
  return grouping === 'week' ? mondayOf(date) : date.slice(0, 7)
}

/** Every bucket of a period, also those in which nothing happened. */
export function bucketsBetween(grouping: TimeGrouping, from: BusinessDate, to: BusinessDate): readonly Bucket[] {
  const buckets: Bucket[] = []
  for (let at = from; at <= to;) {
    const last = lastDayOf(grouping, at)
    buckets.push({ key: bucketKey(grouping, at), from: at, to: last < to ? last : to })
    at = addDays(last, 1)
  }
  return buckets
}

export function mondayOf(date: BusinessDate): BusinessDate {
  return addDays(date, -(daysBetween(SOME_MONDAY, date) % 7))
}

function lastDayOf(grouping: TimeGrouping, date: BusinessDate): BusinessDate {
  if (grouping === 'day') return date
  return grouping === 'week' ? addDays(mondayOf(date), 6) : lastOfMonth(firstOfMonth(date))
}
