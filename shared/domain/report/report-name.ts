/**
 * 报表 ReportName: the closed union of reports. Every `Record<ReportName, …>` in the program makes the compiler list
 * what a new report still needs: its definition, its SQL, its words in both languages.
 */
export const REPORT_NAMES = [
  'stockSummary',
  'stockAssets',
  'slowMoving',
  'deadStock',
  'stockTurnover',
  'stockValueTrend',
  'stockoutLoss',
  'stocktakeVariance',
  'abcAnalysis',
  'abcXyz',
  'grossProfit',
  'salesSummary',
  'salesDetail',
  'bestSellers',
  'salesTrend',
  'salesHours',
  'customerConcentration',
  'customerRfm',
  'profitWaterfall',
  'purchaseSummary',
  'purchaseDetail',
  'purchaseTrend',
  'priceDrift',
  'supplierShare',
  'supplierPerformance',
  'receivableSummary',
  'receivableAgeing',
  'payableSummary',
  'payableAgeing',
  'accountSummary',
  'accountFlow',
  'incomeExpense',
  'shiftCash',
  'profitStatement',
  'trialBalance',
  'journal',
  'vouchers',
  'closingPackage',
  'taxInvoice',
  'voidLog',
  'priceChanges',
] as const

export type ReportName = (typeof REPORT_NAMES)[number]

/** What an owner asks about; 报表中心 shows the reports under these. */
export const REPORT_SECTIONS = ['stock', 'sales', 'purchase', 'money', 'books'] as const

export type ReportSection = (typeof REPORT_SECTIONS)[number]
