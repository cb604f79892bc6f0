import { alert } from './zh-CN/alert.ts'
import { attachment } from './zh-CN/attachment.ts'
import { backup } from './zh-CN/backup.ts'
import { bill } from './zh-CN/bill.ts'
import { books } from './zh-CN/books.ts'
import { charge } from './zh-CN/charge.ts'
import { chart } from './zh-CN/chart.ts'
import { columnLayout } from './zh-CN/column-layout.ts'
import { cost } from './zh-CN/cost.ts'
import { dailyReport } from './zh-CN/daily-report.ts'
import { document } from './zh-CN/document.ts'
import { errors } from './zh-CN/errors.ts'
import { exportSchedule } from './zh-CN/export-schedule.ts'
import { home } from './zh-CN/home.ts'
import { help } from './zh-CN/help.ts'
import { imports } from './zh-CN/import.ts'
import { label } from './zh-CN/label.ts'
import { money } from './zh-CN/money.ts'
import { opening } from './zh-CN/opening.ts'
import { order } from './zh-CN/order.ts'
import { partner } from './zh-CN/partner.ts'
import { paste } from './zh-CN/paste.ts'
import { period } from './zh-CN/period.ts'
import { price } from './zh-CN/price.ts'
import { print } from './zh-CN/print.ts'
import { printTemplate } from './zh-CN/print-template.ts'
import { product } from './zh-CN/product.ts'
import { report } from './zh-CN/report.ts'
import { scanner } from './zh-CN/scanner.ts'
import { shell } from './zh-CN/shell.ts'
import { statement } from './zh-CN/statement.ts'
import { stockDocument } from './zh-CN/stock-document.ts'
import { stock } from './zh-CN/stock.ts'
import { stocktake } from './zh-CN/stocktake.ts'
import { tableExport } from './zh-CN/table-export.ts'
import { terms } from './zh-CN/terms.ts'
import { till } from './zh-CN/till.ts'
import { tracking } from './zh-CN/tracking.ts'
import { user } from './zh-CN/user.ts'
import { voucher } from './zh-CN/voucher.ts'
import { warehouse } from './zh-CN/warehouse.ts'

/** 中文. The other languages have the same keys. */
export const zhCN = {
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
} as const
