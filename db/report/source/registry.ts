import type { ReportName } from '#shared/domain/report/report-name.ts'
import type { ReportSource, SourceOf } from './source.ts'
import { salesHours } from './sales-hours.ts'
import { salesTrend } from './sales-trend.ts'
import { abcAnalysis, abcXyz } from './abc-analysis.ts'
import { customerRfm } from './customer-rfm.ts'
import { deadStock } from './dead-stock.ts'
import { customerConcentration, supplierShare } from './partner-share.ts'
import { profitWaterfall } from './profit-waterfall.ts'
import { priceDrift, purchaseTrend } from './purchase-analysis.ts'
import { stockTurnover } from './stock-turnover.ts'
import { stockValueTrend } from './stock-value-trend.ts'
import { stockoutLoss } from './stockout-loss.ts'
import { bestSellers } from './best-sellers.ts'
import { purchaseDetail, salesDetail } from './trade-detail.ts'
import { grossProfit, purchaseSummary, salesSummary } from './trade-reports.ts'
import { slowMoving } from './slow-moving.ts'
import { stockAssets } from './stock-assets.ts'
import { accountFlow } from './account-flow.ts'
import { accountSummary } from './account-summary.ts'
import { incomeExpense } from './income-expense.ts'
import { closingPackage } from './closing-package.ts'
import { journal } from './journal.ts'
import { profitStatement } from './profit-statement.ts'
import { trialBalance } from './trial-balance.ts'
import { payableAgeing, receivableAgeing } from './partner-ageing.ts'
import { payableSummary, receivableSummary } from './partner-summary.ts'
import { shiftCash } from './shift-cash.ts'
import { stockSummary } from './stock-summary.ts'
import { stocktakeVariance } from './stocktake-variance.ts'
import { supplierPerformance } from './supplier-performance.ts'
import { taxInvoice } from './tax-invoice.ts'
import { vouchers } from './vouchers.ts'
import { priceChanges } from './price-changes.ts'
import { voidLog } from './void-log.ts'

/** The SQL of every report; a missing one does not compile. */
const SOURCES: { readonly [Name in ReportName]: SourceOf<Name> } = {
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
}

export function reportSource(name: ReportName): ReportSource {
  return SOURCES[name]
}
