import type { Handlers } from './context.ts'
import { alertHandlers } from '../features/alert/handlers.ts'
import { attachmentHandlers } from '../features/attachment/handlers.ts'
import { backupHandlers } from '../features/backup/handlers.ts'
import { billHandlers } from '../features/bill/handlers.ts'
import { bookHandlers } from '../features/books/handlers.ts'
import { dailyReportHandlers } from '../features/report/daily/handlers.ts'
import { documentHandlers } from '../features/document/handlers.ts'
import { exportScheduleHandlers } from '../features/table-export/schedule/handlers.ts'
import { homeHandlers } from '../features/home/handlers.ts'
import { importHandlers } from '../features/import/handlers.ts'
import { labelHandlers } from '../features/label/handlers.ts'
import { machineHandlers } from '../features/machine/handlers.ts'
import { accountHandlers } from '../features/money/account-handlers.ts'
import { moneyCategoryHandlers } from '../features/money/category-handlers.ts'
import { moneyHandlers } from '../features/money/handlers.ts'
import { openingHandlers } from '../features/opening/handlers.ts'
import { orderHandlers } from '../features/order/handlers.ts'
import { partnerHandlers } from '../features/partner/handlers.ts'
import { periodHandlers } from '../features/period/handlers.ts'
import { priceHandlers } from '../features/price/handlers.ts'
import { printHandlers } from '../features/print/handlers.ts'
import { printTemplateHandlers } from '../features/print-template/handlers.ts'
import { productHandlers } from '../features/product/handlers.ts'
import { reportHandlers } from '../features/report/handlers.ts'
import { scaleHandlers } from '../features/scale/handlers.ts'
import { tillHandlers } from '../features/till/handlers.ts'
import { shiftHandlers } from '../features/till/shift-handlers.ts'
import { statementHandlers } from '../features/statement/handlers.ts'
import { stockHandlers } from '../features/stock/handlers.ts'
import { stocktakeCountHandlers } from '../features/stocktake/count-handlers.ts'
import { stocktakeHandlers } from '../features/stocktake/handlers.ts'
import { stocktakeReviewHandlers } from '../features/stocktake/review-handlers.ts'
import { stocktakeSheetHandlers } from '../features/stocktake/sheet-handlers.ts'
import { tableExportHandlers } from '../features/table-export/handlers.ts'
import { tableFileHandlers } from '../features/table-file/handlers.ts'
import { userHandlers } from '../features/user/handlers.ts'
import { voucherHandlers } from '../features/voucher/handlers.ts'
import { warehouseHandlers } from '../features/warehouse/handlers.ts'
import { windowHandlers } from '../features/window/handlers.ts'
import { workHandlers } from '../features/work/handlers.ts'

/** One handler per endpoint; a missing one does not compile. */
const HANDLERS: Handlers = {
  account: accountHandlers,
  alert: alertHandlers,
  attachment: attachmentHandlers,
  backup: backupHandlers,
  bill: billHandlers,
  books: bookHandlers,
  dailyReport: dailyReportHandlers,
  document: documentHandlers,
  exportSchedule: exportScheduleHandlers,
  home: homeHandlers,
  import: importHandlers,
  label: labelHandlers,
  machine: machineHandlers,
  money: moneyHandlers,
  moneyCategory: moneyCategoryHandlers,
  opening: openingHandlers,
  order: orderHandlers,
  partner: partnerHandlers,
  period: periodHandlers,
  price: priceHandlers,
  print: printHandlers,
  printTemplate: printTemplateHandlers,
  product: productHandlers,
  report: reportHandlers,
  shift: shiftHandlers,
  statement: statementHandlers,
  stock: stockHandlers,
  stocktake: stocktakeHandlers,
  stocktakeCount: stocktakeCountHandlers,
  stocktakeReview: stocktakeReviewHandlers,
  stocktakeSheet: stocktakeSheetHandlers,
  tableExport: tableExportHandlers,
  tableFile: tableFileHandlers,
  scale: scaleHandlers,
  till: tillHandlers,
  user: userHandlers,
  voucher: voucherHandlers,
  warehouse: warehouseHandlers,
  window: windowHandlers,
  work: workHandlers,
}

type AnyHandler = (context: unknown, input: unknown) => unknown

const BY_PATH: ReadonlyMap<string, AnyHandler> = new Map(
  Object.entries(HANDLERS).flatMap(([noun, handlers]) =>
    Object.entries(handlers).map(([verb, handler]): [string, AnyHandler] => [`${noun}.${verb}`, handler as AnyHandler]),
  ),
)

/** The handler of a path that is in the contract. The dispatcher gives it the context its kind asks for. */
export function handlerOf(path: string): AnyHandler {
  const handler = BY_PATH.get(path)
  if (handler === undefined) throw new Error(`no handler for ${path}`)
  return handler
}
