import { bucketsBetween } from '#shared/domain/report/bucket.ts'
import type { Days } from '#shared/domain/report/period.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { statement, type ReadableDb } from '../../handle.ts'

const firstDay = statement<[], { date: BusinessDate | null }>('SELECT min(business_date) AS date FROM document')

/**
 * Rows of a period, a month at a time: of half a million that are added up one by one, only those of a month are in memory.
 * @param from null: since the books began
 */
export function* byMonth<Row>(
  db: ReadableDb,
  { from, to }: { readonly from: BusinessDate | null; readonly to: BusinessDate },
  rowsOf: (days: Days) => readonly Row[],
): Generator<readonly Row[], void> {
  const first = from ?? firstDay(db).get()?.date ?? to
  for (const month of bucketsBetween('month', first, to)) yield rowsOf({ from: month.from, to: month.to })
}
