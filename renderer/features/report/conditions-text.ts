import { reportDefinition } from '#shared/domain/report/registry.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ReportPlace } from './report-place.ts'
import type { ReportChoices } from './store.ts'

/** The conditions of a report as its paper names them: 按 商品 · 仓库 门店 · 只看有变动. */
export function conditionsText(
  { name, parameters }: ReportPlace,
  { warehouses, categories, accounts }: Pick<ReportChoices, 'warehouses' | 'categories' | 'accounts'>,
  text: AllTexts,
): string {
  const { filters, groupings, comparison, sides, comparisons } = text.report
  const named = (label: string, id: number | null, all: readonly { id: number; name: string }[]) => {
    const found = id === null ? undefined : all.find((one) => one.id === id)
    return found === undefined ? [] : [`${label} ${found.name}`]
  }
  const definition = reportDefinition(name)
  const { grouping, days, side } = parameters
  return [
    ...(grouping === null || definition.groupings.length < 2 ? [] : [`${text.report.grouping} ${groupings[grouping]}`]),
    ...(side === null ? [] : [sides[side]]),
    ...named(filters.warehouse, parameters.warehouseId, warehouses),
    ...named(filters.category, parameters.categoryId, categories),
    ...(parameters.directOnly ? [filters.directOnly] : []),
    ...named(filters.account, parameters.accountId, accounts),
    ...(days === null || !definition.filters.includes('days') ? [] : [`${filters.slow} ${filters.days(String(days))}`]),
    ...(parameters.changedOnly ? [filters.changedOnly] : []),
    ...(parameters.comparison === 'none' ? [] : [`${comparison} ${comparisons[parameters.comparison]}`]),
  ].join(' · ')
}
