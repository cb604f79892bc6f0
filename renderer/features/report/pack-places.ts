import type { Books } from '#shared/contract/books.ts'
import { roleMay } from '#shared/contract/permission.ts'
import type { DateRange } from '#shared/domain/date-range.ts'
import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ReportPlace } from './report-place.ts'

/** 月底老板包, in the order it is read. */
const PACK: readonly ReportName[] = [
  'stockSummary',
  'grossProfit',
  'bestSellers',
  'slowMoving',
  'receivableSummary',
  'payableSummary',
  'profitStatement',
]

/** The month that is over is asked for in the first ten days of the next. */
export function monthAskedFor(today: BusinessDate): 'lastMonth' | 'thisMonth' {
  return Number(today.slice(8)) <= 10 ? 'lastMonth' : 'thisMonth'
}

/** The reports of the pack about these days; those closed to the role are left out. */
export function packPlaces(
  { from, to }: DateRange,
  today: BusinessDate,
  { role, seesCost }: Pick<Books, 'role' | 'seesCost'>,
): readonly ReportPlace[] {
  const last = to === null || to > today ? today : to
  return PACK.map(reportDefinition)
    .filter(({ needs }) => needs === undefined || (needs === 'cost' ? seesCost : role !== null && roleMay(role, needs)))
    .map((definition) => ({
      name: definition.name,
      parameters: {
        ...initialParameters(definition),
        period: 'custom',
        from: definition.time === 'asOf' ? null : from,
        to: last,
      },
    }))
}
