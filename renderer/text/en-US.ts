import type { AllTexts } from './text.ts'
import { alert } from './en-US/alert.ts'
import { attachment } from './en-US/attachment.ts'
import { backup } from './en-US/backup.ts'
import { bill } from './en-US/bill.ts'
import { books } from './en-US/books.ts'
import { charge } from './en-US/charge.ts'
import { chart } from './en-US/chart.ts'
import { columnLayout } from './en-US/column-layout.ts'
import { cost } from './en-US/cost.ts'
import { dailyReport } from './en-US/daily-report.ts'
import { document } from './en-US/document.ts'
import { errors } from './en-US/errors.ts'
import { exportSchedule } from './en-US/export-schedule.ts'
import { home } from './en-US/home.ts'
import { help } from './en-US/help.ts'
import { imports } from './en-US/import.ts'
import { label } from './en-US/label.ts'
import { money } from './en-US/money.ts'
import { opening } from './en-US/opening.ts'
import { order } from './en-US/order.ts'
import { partner } from './en-US/partner.ts'
import { paste } from './en-US/paste.ts'
import { period } from './en-US/period.ts'
import { price } from './en-US/price.ts'
import { print } from './en-US/print.ts'
import { printTemplate } from './en-US/print-template.ts'
import { product } from './en-US/product.ts'
import { report } from './en-US/report.ts'
import { scanner } from './en-US/scanner.ts'
import { shell } from './en-US/shell.ts'
import { statement } from './en-US/statement.ts'
import { stockDocument } from './en-US/stock-document.ts'
import { stock } from './en-US/stock.ts'
import { stocktake } from './en-US/stocktake.ts'
import { tableExport } from './en-US/table-export.ts'
import { terms } from './en-US/terms.ts'
import { till } from './en-US/till.ts'
import { tracking } from './en-US/tracking.ts'
import { user } from './en-US/user.ts'
import { voucher } from './en-US/voucher.ts'
import { warehouse } from './en-US/warehouse.ts'

/** English. */
export const enUS: AllTexts = {
  alert,
  attachment,
  backup,
  bill,
  books,
  charge,
  chart,
  columnLayout,
  cost,
  dailyReport,
  document,
  errors,
  exportSchedule,
  home,
  help,
  imports,
  label,
  money,
  opening,
  order,
  partner,
  paste,
  period,
  price,
  print,
  printTemplate,
  product,
  report,
  scanner,
  shell,
  statement,
  stock,
  stockDocument,
  stocktake,
  tableExport,
  terms,
  till,
  tracking,
  user,
  voucher,
  warehouse,
}
