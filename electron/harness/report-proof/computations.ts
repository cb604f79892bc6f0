import { REPORT_NAMES, type ReportName } from '#shared/domain/report/report-name.ts'
import type { Computation } from './compare.ts'
import { accountFlow, accountSummary, incomeExpense, shiftCash } from './money.ts'
import { ageing, partnerSummary } from './partner.ts'
import { stockAssets, stockSummary } from './stock-summary.ts'
import { detail, grossProfit, summary } from './trade.ts'

/** Why a report is not worked out a second time; there are no other reasons. */
export type Unproven = 'not yet'

/** Every report a second time; one without does not compile. */
export const COMPUTATIONS: Readonly<Record<ReportName, Computation | Unproven>> = {
  stockSummary,
  stockAssets,
  slowMoving: 'not yet',
  deadStock: 'not yet',
  stockTurnover: 'not yet',
  stockValueTrend: 'not yet',
  stockoutLoss: 'not yet',
  stocktakeVariance: 'not yet',
  abcAnalysis: 'not yet',
  abcXyz: 'not yet',
  grossProfit,
  salesSummary: summary('sales'),
  salesDetail: detail('sales'),
  bestSellers: 'not yet',
  salesTrend: 'not yet',
  salesHours: 'not yet',
  customerConcentration: 'not yet',
  customerRfm: 'not yet',
  profitWaterfall: 'not yet',
  purchaseSummary: summary('purchases'),
  purchaseDetail: detail('purchases'),
  purchaseTrend: 'not yet',
  priceDrift: 'not yet',
  supplierShare: 'not yet',
  supplierPerformance: 'not yet',
  receivableSummary: partnerSummary('receivable'),
  receivableAgeing: ageing('receivable'),
  payableSummary: partnerSummary('payable'),
  payableAgeing: ageing('payable'),
  accountSummary,
  accountFlow,
  incomeExpense,
  shiftCash,
  profitStatement: 'not yet',
  trialBalance: 'not yet',
  journal: 'not yet',
  vouchers: 'not yet',
  closingPackage: 'not yet',
  voidLog: 'not yet',
}

export function provenReports(): (readonly [ReportName, Computation])[] {
  return REPORT_NAMES.flatMap((name) => {
    const compute = COMPUTATIONS[name]
    return typeof compute === 'string' ? [] : [[name, compute] as const]
  })
}
