import { REPORT_NAMES, type ReportName } from '#shared/domain/report/report-name.ts'
import type { Computation } from './compare.ts'
import { profitStatement, trialBalance } from './books-reports.ts'
import { accountFlow, accountSummary, incomeExpense, shiftCash } from './money.ts'
import { ageing, partnerSummary } from './partner.ts'
import { priceChanges } from './price-changes.ts'
import { priceDrift, supplierPerformance } from './purchase-analysis.ts'
import { abcAnalysis, abcXyz, bestSellers, customerRfm, partnerShare, profitWaterfall } from './sales-analysis.ts'
import { deadStock, slowMoving, stockoutLoss, stockTurnover, stockValueTrend } from './stock-analysis.ts'
import { stockAssets, stockSummary } from './stock-summary.ts'
import { stocktakeVariance } from './stocktake.ts'
import { taxInvoice } from './tax-invoice.ts'
import { detail, grossProfit, summary } from './trade.ts'
import { salesHours, trend } from './trend.ts'
import { closingPackage, journal, voidLog, vouchers } from './vouchers.ts'

/** Every report a second time; one without does not compile, and there are no exceptions. */
export const COMPUTATIONS: Readonly<Record<ReportName, Computation>> = {
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
  salesSummary: summary('sales'),
  salesDetail: detail('sales'),
  bestSellers,
  salesTrend: trend('sales'),
  salesHours,
  customerConcentration: partnerShare('sales'),
  customerRfm,
  profitWaterfall,
  purchaseSummary: summary('purchases'),
  purchaseDetail: detail('purchases'),
  purchaseTrend: trend('purchases'),
  priceDrift,
  supplierShare: partnerShare('purchases'),
  supplierPerformance,
  receivableSummary: partnerSummary('receivable'),
  receivableAgeing: ageing('receivable'),
  payableSummary: partnerSummary('payable'),
  payableAgeing: ageing('payable'),
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

/** Those to look at, by commas; left out: all. */
const ONLY = (process.env['ZHANGSHI_REPORT'] ?? REPORT_NAMES.join(',')).split(',')

export function provenReports(): (readonly [ReportName, Computation])[] {
  return REPORT_NAMES.filter((name) => ONLY.includes(name)).map((name) => [name, COMPUTATIONS[name]])
}
