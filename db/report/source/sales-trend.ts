import type { ReportTarget } from '#shared/contract/report.ts'
import { bucketsBetween, isTimeGrouping, type Bucket, type TimeGrouping } from '#shared/domain/report/bucket.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { Grouping, ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { SourceOf } from './source.ts'
import { tradedBy } from './trade-facts.ts'
import { lastTradeDate, SALES } from './trade-side.ts'
import { costTieOut } from './trade-reports.ts'

/** The buckets a question is about; from the beginning of the books, from the first day with something in it. */
export function bucketsOf({ grouping, from, to }: ReportQuestion, first: BusinessDate | undefined): readonly Bucket[] {
  const start = from ?? first
  return start === undefined ? [] : bucketsBetween(timeGrouping(grouping), start, to)
}

export function timeGrouping(grouping: ReportQuestion['grouping']): TimeGrouping {
  return isTimeGrouping(grouping) ? grouping : 'day'
}

/** Enter on a day opens what it is made of, on anything longer its days. */
export function bucketTarget(
  { grouping }: ReportQuestion,
  { from, to }: Bucket,
  longer: ReportName,
  day: { readonly name: ReportName; readonly grouping: Grouping },
): ReportTarget {
  if (timeGrouping(grouping) !== 'day')
    return { to: 'report', name: longer, change: { period: 'custom', from, to, grouping: 'day' } }
  return { to: 'report', name: day.name, change: { from, to, grouping: day.grouping } }
}

/** 销售趋势: every bucket of the period, in order. */
export const salesTrend: SourceOf<'salesTrend'> = {
  facts(db, question) {
    const sold = tradedBy(db, SALES, timeGrouping(question.grouping), question)
    const byKey = new Map(sold.map((one) => [String(one.key), one]))
    const dates = sold.map(({ date }) => date).sort()
    const rows = bucketsOf(question, dates[0]).map((bucket) => {
      const own = byKey.get(bucket.key)
      const { documents = 0, quantity = 0, returnQuantity = 0, amount = 0, discount = 0 } = own ?? {}
      return {
        key: bucket.key,
        cells: {
          name: bucket.key,
          documents,
          netQuantity: quantity - returnQuantity,
          amount,
          discount,
          returnAmount: own?.returnAmount ?? 0,
          cost: own?.cost ?? 0,
        },
        target: bucketTarget(question, bucket, 'salesTrend', { name: 'salesSummary', grouping: 'document' }),
      }
    })
    if (sold.length === 0) return { rows: [] }
    const costs = rows.map(({ cells }) => cells.cost)
    return { rows, tieOuts: costTieOut(db, question, costs) }
  },
  lastDate: (db) => lastTradeDate(db, SALES),
}
