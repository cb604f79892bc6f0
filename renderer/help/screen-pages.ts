import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { MoneyType } from '#shared/domain/money/money-type.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import { isScreenName, type ScreenName } from '#shared/domain/screen-name.ts'
import type { ScreenParameters } from '#renderer/shell/screen.ts'
import type { HelpPage } from './pages.ts'

/** The page of each document type; a new type does not compile until it has one. */
const DOCUMENT_PAGES: Readonly<Record<DocumentType, HelpPage>> = {
  openingStock: 'opening-balance',
  purchaseReceipt: 'purchase-receipt',
  purchaseReturn: 'purchase-return',
  salesShipment: 'sales-shipment',
  salesReturn: 'sales-return',
  retailSale: 'till-sell',
  retailReturn: 'till-return',
  otherIn: 'stock-documents',
  otherOut: 'stock-documents',
  gain: 'gain-loss',
  loss: 'gain-loss',
  transfer: 'transfer',
  assembly: 'assembly',
  disassembly: 'assembly',
  costAdjustment: 'cost',
  purchaseRequest: 'purchase-order',
  supplierQuote: 'supplier-compare',
  purchaseOrder: 'purchase-order',
  salesQuote: 'sales-order',
  salesOrder: 'sales-order',
}

const MONEY_PAGES: Readonly<Record<MoneyType, HelpPage>> = {
  collection: 'collection-payment',
  payment: 'collection-payment',
  depositReceived: 'deposit',
  depositPaid: 'deposit',
  income: 'income-expense',
  expense: 'income-expense',
  accountTransfer: 'account',
  partnerAdjustment: 'partner-adjustment',
  openingPartner: 'opening-balance',
  openingAccount: 'opening-balance',
}

const BY_TYPE: Readonly<Record<string, HelpPage>> = { ...DOCUMENT_PAGES, ...MONEY_PAGES }

/** The page F1 opens on a screen; where it depends on the document type, this is the page for any type. */
export const SCREEN_PAGES: Readonly<Record<ScreenName, HelpPage>> = {
  home: 'home',
  settings: 'settings',
  help: 'first-steps',
  scanner: 'till-scan',
  'print.center': 'print-center',
  'print.template': 'print-template',
  'label.print': 'label',
  'opening.wizard': 'first-steps',
  import: 'import',
  till: 'till-sell',
  'till.shifts': 'till-shift',
  'till.settings': 'till-settings',
  'document.list': 'lists',
  'document.form': 'entry-grid',
  'document.view': 'void-amend',
  'document.print': 'print-document',
  'document.stock': 'stock-documents',
  'order.compare': 'supplier-compare',
  'stock.list': 'stock-list',
  'stock.ledger': 'stock-ledger',
  'stock.serial': 'batch-serial',
  'stock.cost': 'cost',
  'alert.list': 'alerts',
  'alert.thresholds': 'thresholds',
  'stocktake.list': 'stocktake-begin',
  'stocktake.new': 'stocktake-begin',
  'stocktake.task': 'stocktake-count',
  'stocktake.print': 'stocktake-sheet',
  'stocktake.exchange': 'stocktake-sheet',
  'money.list': 'lists',
  'money.form': 'collection-payment',
  'money.view': 'void-amend',
  'account.list': 'account',
  'account.ledger': 'account',
  'moneyCategory.list': 'income-expense',
  'product.list': 'product',
  'product.form': 'product',
  'price.lists': 'price-list',
  'price.list': 'price-list',
  'price.levels': 'price-level',
  'price.history': 'price-list',
  'bill.list': 'bill',
  'bill.form': 'bill',
  'partner.list': 'partner',
  'partner.form': 'partner',
  'warehouse.list': 'warehouse',
  'warehouse.form': 'warehouse',
  'period.close': 'period-close',
  'export.schedule': 'export-schedule',
  'voucher.export': 'voucher-export',
  statement: 'statement',
  dailyReport: 'daily-report',
  'report.pack': 'reports',
  'report.center': 'reports',
  'report.view': 'reports',
  'report.print': 'reports',
}

/** Reports with a page of their own; the others share one. */
const REPORT_PAGES: Readonly<Partial<Record<ReportName, HelpPage>>> = {
  journal: 'journal',
  vouchers: 'voucher-export',
  trialBalance: 'journal',
  profitStatement: 'journal',
  closingPackage: 'journal',
  taxInvoice: 'tax',
}

const BY_REPORT: Readonly<Record<string, HelpPage>> = REPORT_PAGES

/** Screens whose form is about one document type. */
const TYPED_SCREENS = new Set(['document.form', 'money.form'])

/** The help page of a screen as it stands; a screen without one gets the first page. */
export function helpPageOf(screen: string, parameters: ScreenParameters): HelpPage {
  const byType = TYPED_SCREENS.has(screen) ? BY_TYPE[String(parameters['type'])] : undefined
  const byReport = screen.startsWith('report.') ? BY_REPORT[String(parameters['name'])] : undefined
  return byType ?? byReport ?? (isScreenName(screen) ? SCREEN_PAGES[screen] : 'first-steps')
}
