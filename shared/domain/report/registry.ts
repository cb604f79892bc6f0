import { abcAnalysis, abcXyz } from './abc-xyz.ts'
import { customerRfm } from './customer-rfm.ts'
import { deadStock } from './dead-stock.ts'
import { customerConcentration, supplierShare } from './partner-share.ts'
import { profitWaterfall } from './profit-waterfall.ts'
import { priceDrift, purchaseTrend } from './purchase-analysis.ts'
import { stockTurnover } from './stock-turnover.ts'
import { stockValueTrend } from './stock-value-trend.ts'
import { stockoutLoss } from './stockout-loss.ts'
import { bestSellers } from './best-sellers.ts'
import type { ReportColumn, ReportDefinition } from './definition.ts'
import { grossProfit } from './gross-profit.ts'
import { NO_FILTERS, type Grouping, type ReportParameters } from './parameters.ts'
import { priceChanges } from './price-changes.ts'
import { purchaseSummary } from './purchase-summary.ts'
import { REPORT_NAMES, type ReportName } from './report-name.ts'
import { salesHours } from './sales-hours.ts'
import { salesSummary } from './sales-summary.ts'
import { salesTrend } from './sales-trend.ts'
import { slowMoving } from './slow-moving.ts'
import { stockAssets } from './stock-assets.ts'
import { accountFlow } from './account-flow.ts'
import { accountSummary } from './account-summary.ts'
import { incomeExpense } from './income-expense.ts'
import { closingPackage, journal, profitStatement, trialBalance } from './journal-reports.ts'
import { payableAgeing, receivableAgeing } from './partner-ageing.ts'
import { payableSummary, receivableSummary } from './partner-summary.ts'
import { shiftCash } from './shift-cash.ts'
import { stockSummary } from './stock-summary.ts'
import { purchaseDetail, salesDetail } from './trade-detail.ts'
import { stocktakeVariance } from './stocktake-variance.ts'
import { supplierPerformance } from './supplier-performance.ts'
import { taxInvoice } from './tax-invoice.ts'
import { vouchers } from './vouchers.ts'
import { voidLog } from './void-log.ts'

/** All report definitions by name, as written: their column keys are types. */
export const REPORTS = {
  stockSummary,
  stockAssets,
  slowMoving,
  deadStock,
  stockTurnover,
  stockValueTrend,
  stockoutLoss,
  stocktakeVariance,
  abcAnalysis,
  abcXyz,
  grossProfit,
  salesSummary,
  salesDetail,
  bestSellers,
  salesTrend,
  salesHours,
  customerConcentration,
  customerRfm,
  profitWaterfall,
  purchaseSummary,
  purchaseDetail,
  purchaseTrend,
  priceDrift,
  supplierShare,
  supplierPerformance,
  receivableSummary,
  receivableAgeing,
  payableSummary,
  payableAgeing,
  accountSummary,
  accountFlow,
  incomeExpense,
  shiftCash,
  profitStatement,
  trialBalance,
  journal,
  vouchers,
  closingPackage,
  taxInvoice,
  voidLog,
  priceChanges,
} as const satisfies {
  readonly [Name in ReportName]: ReportDefinition<Name>
}

export function reportDefinition(name: ReportName): ReportDefinition {
  return REPORTS[name]
}

/** In the order of the names, which is the order they are offered in. */
export const REPORT_DEFINITIONS: readonly ReportDefinition[] = REPORT_NAMES.map(reportDefinition)

/** What a report is asked with before anybody changed anything. */
export function initialParameters({ period, groupings, days }: ReportDefinition): ReportParameters {
  return {
    ...NO_FILTERS,
    period,
    from: null,
    to: null,
    grouping: groupings[0] ?? null,
    comparison: 'none',
    days: days ?? null,
  }
}

/** The columns while rows stand for this. */
export function columnsFor({ columns }: ReportDefinition, grouping: Grouping | null): readonly ReportColumn[] {
  return columns.filter(({ only }) => only === undefined || (grouping !== null && only.includes(grouping)))
}

/** Parameters this report does not take, or lacks; none when it can be asked. */
export function wrongParameters(definition: ReportDefinition, parameters: ReportParameters): readonly string[] {
  const { grouping, comparison, period, from, to } = parameters
  const empty = NO_FILTERS
  const unknown = (Object.keys(empty) as (keyof typeof empty)[]).filter(
    (filter) => parameters[filter] !== empty[filter] && !definition.filters.includes(filter),
  )
  const lacking = (definition.required ?? []).filter((filter) => parameters[filter] === empty[filter])
  const isGrouping = grouping === null ? definition.groupings.length === 0 : definition.groupings.includes(grouping)
  return [
    ...unknown,
    ...lacking,
    ...(isGrouping ? [] : ['grouping']),
    ...(comparison === 'none' || definition.comparable ? [] : ['comparison']),
    ...(period === 'custom' || (from === null && to === null) ? [] : ['from']),
    ...(from !== null && to !== null && from > to ? ['to'] : []),
  ]
}
