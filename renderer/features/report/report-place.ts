import type { ReportPage, ReportTarget } from '#shared/contract/report.ts'
import {
  COMPARISONS,
  GROUPINGS,
  NO_FILTERS,
  REPORT_PERIODS,
  type ReportParameters,
} from '#shared/domain/report/parameters.ts'
import { initialParameters, reportDefinition, wrongParameters } from '#shared/domain/report/registry.ts'
import { REPORT_NAMES, type ReportName } from '#shared/domain/report/report-name.ts'
import { isBusinessDate, type BusinessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import type { ScreenParameters } from '#renderer/shell/screen.ts'

/** A report with its conditions: where one is while drilling from one to the next. */
export interface ReportPlace {
  readonly name: ReportName
  readonly parameters: ReportParameters
}

export function reportNamed(name: unknown): ReportName | undefined {
  return REPORT_NAMES.find((one) => one === name)
}

/** As a tab keeps it. */
export function tabParameters({ name, parameters }: ReportPlace): ScreenParameters {
  return { name, ...parameters }
}

/** Out of what a tab kept; what this program does not understand is left as the report suggests. */
export function placeOf(name: ReportName, kept: ScreenParameters): ReportPlace {
  const initial = initialParameters(reportDefinition(name))
  const oneOf = <Value extends string>(values: readonly Value[], wanted: unknown): Value | undefined =>
    values.find((one) => one === wanted)
  const date = (wanted: unknown): BusinessDate | null =>
    typeof wanted === 'string' && isBusinessDate(wanted) ? wanted : null
  const row = <Noun extends string>(wanted: unknown) =>
    typeof wanted === 'number' && Number.isSafeInteger(wanted) && wanted > 0 ? id<Noun>(wanted) : null
  const parameters: ReportParameters = {
    ...initial,
    period: oneOf(REPORT_PERIODS, kept.period) ?? initial.period,
    from: date(kept.from),
    to: date(kept.to),
    grouping: oneOf(GROUPINGS, kept.grouping) ?? initial.grouping,
    comparison: oneOf(COMPARISONS, kept.comparison) ?? 'none',
    warehouseId: row<'warehouse'>(kept.warehouseId),
    categoryId: row<'category'>(kept.categoryId),
    directOnly: kept.directOnly === true,
    productId: row<'product'>(kept.productId),
    partnerId: row<'partner'>(kept.partnerId),
    supplierId: row<'partner'>(kept.supplierId),
    accountId: row<'account'>(kept.accountId),
    userId: row<'user'>(kept.userId),
    side: oneOf(['receivable', 'payable'] as const, kept.side) ?? initial.side,
    days: row<'days'>(kept.days) ?? initial.days,
    changedOnly: kept.changedOnly === true,
  }
  const { required = [] } = reportDefinition(name)
  const wrong = wrongParameters(reportDefinition(name), parameters).filter(
    (field) => !required.some((one) => one === field),
  )
  return { name, parameters: wrong.length === 0 ? parameters : initial }
}

/** Whether it can be asked: nothing it needs is missing. */
export function isAskable({ name, parameters }: ReportPlace): boolean {
  return wrongParameters(reportDefinition(name), parameters).length === 0
}

/** Another report about the same days and the same narrowing, as far as it has them, but for what the row says. */
export function drillPlace(
  { parameters }: ReportPlace,
  days: Pick<ReportPage, 'from' | 'to'>,
  target: Extract<ReportTarget, { to: 'report' }>,
): ReportPlace {
  const definition = reportDefinition(target.name)
  const kept = Object.fromEntries(definition.filters.map((filter) => [filter, parameters[filter]]))
  const changes = Object.fromEntries(Object.entries(target.change).filter(([, value]) => value !== undefined))
  return {
    name: target.name,
    parameters: {
      ...initialParameters(definition),
      ...NO_FILTERS,
      ...kept,
      period: 'custom',
      from: definition.time === 'asOf' ? null : days.from,
      to: days.to,
      ...changes,
    },
  }
}
