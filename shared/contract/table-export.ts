import { z } from 'zod'
import { EXPORT_FORMATS, MOST_COLUMNS } from '../domain/table-file.ts'
import { ledger as accountLedger } from './account.ts'
import { page as alertPage, slowPage } from './alert.ts'
import { task } from './define.ts'
import { page as documentPage } from './document.ts'
import { page as moneyPage } from './money.ts'
import { page as partnerPage, records as partnerRecords } from './partner.ts'
import { history as priceHistory, list as priceListContent } from './price.ts'
import { page as productPage, records as productRecords } from './product.ts'
import { zReportName, zReportParameters } from './report.ts'
import { zName } from './scalar.ts'
import { page as shiftPage } from './shift.ts'
import { get as statement } from './statement.ts'
import { costChain, ledger as stockLedger, page as stockPage, traceSerial } from './stock.ts'
import { lines as countLines } from './stocktake-count.ts'
import { page as reviewPage } from './stocktake-review.ts'
import { page as stocktakePage } from './stocktake.ts'
import { WHOLE_LIST_NAMES, zWholeListQuestion } from './whole-list.ts'

/** What a page of a list is asked, but for its place: an export has all of them. */
const paging = { cursor: true, limit: true } as const

/** The view that is exported: a list with its filter and sort, or a report with its conditions. */
export const zExportSource = z.discriminatedUnion('list', [
  z.strictObject({ list: z.literal('product'), question: productPage.input.omit(paging) }),
  z.strictObject({ list: z.literal('partner'), question: partnerPage.input.omit(paging) }),
  z.strictObject({ list: z.literal('productRecord'), question: productRecords.input.omit(paging) }),
  z.strictObject({ list: z.literal('partnerRecord'), question: partnerRecords.input.omit(paging) }),
  z.strictObject({ list: z.literal('document'), question: documentPage.input.omit(paging) }),
  z.strictObject({ list: z.literal('money'), question: moneyPage.input.omit(paging) }),
  z.strictObject({ list: z.literal('stock'), question: stockPage.input.omit(paging) }),
  z.strictObject({ list: z.literal('alert'), question: alertPage.input.omit(paging) }),
  z.strictObject({ list: z.literal('slowStock'), question: slowPage.input.omit(paging) }),
  z.strictObject({ list: z.literal('stocktake'), question: stocktakePage.input.omit(paging) }),
  z.strictObject({ list: z.literal('stocktakeCount'), question: countLines.input.omit(paging) }),
  z.strictObject({ list: z.literal('stocktakeReview'), question: reviewPage.input.omit(paging) }),
  z.strictObject({ list: z.literal('stockLedger'), question: stockLedger.input.omit(paging) }),
  z.strictObject({ list: z.literal('costChain'), question: costChain.input.omit(paging) }),
  z.strictObject({ list: z.literal('serialTrace'), question: traceSerial.input }),
  z.strictObject({ list: z.literal('priceHistory'), question: priceHistory.input.omit({ limit: true }) }),
  z.strictObject({ list: z.literal('priceListLines'), question: priceListContent.input }),
  z.strictObject({ list: z.literal('accountLedger'), question: accountLedger.input.omit(paging) }),
  z.strictObject({ list: z.literal('shift'), question: shiftPage.input.omit(paging) }),
  z.strictObject({ list: z.literal('statement'), question: statement.input.omit({ withLines: true }) }),
  z.strictObject({ list: z.enum(WHOLE_LIST_NAMES), question: zWholeListQuestion }),
  z.strictObject({
    list: z.literal('report'),
    question: z.strictObject({ name: zReportName, parameters: zReportParameters }),
  }),
])
export type ExportSource = z.output<typeof zExportSource>
export type ExportedList = Exclude<ExportSource['list'], 'report'>

/** A column as the view shows it. What is in it, and whether it may be seen, the books know by its key. */
export const zExportColumn = z.strictObject({
  key: z.string().min(1).max(60),
  heading: z.string().max(120),
  /** In characters of the spreadsheet's font; a 汉字 takes two. */
  width: z.int().min(1).max(200),
  /** What is written for a code of the books (`posted`: 已过账); any other text stays as it is. */
  words: z.record(z.string().max(60), z.string().max(120)).optional(),
  /** Costs are hidden (Ctrl+H): rows in which the figure of a report is one are empty here. */
  hidesCost: z.literal(true).optional(),
})
export type ExportColumn = z.output<typeof zExportColumn>

/**
 * 导出: every row of a view into a file the user chooses, read by the view's own endpoint and with its permission, so
 * nothing is in it that may not be seen. Whole or not at all; null when the dialog was cancelled.
 * @throws AppError FORBIDDEN, INVALID_INPUT, EXPORT_TOO_LONG, CANCELLED (work.cancel), NO_ACCESS, DISK_FULL
 */
export const save = task(
  z.strictObject({
    /** Of the file, without extension. */
    name: zName(120),
    /** Name of the sheet, and head of the printed page. */
    title: zName(120),
    format: z.enum(EXPORT_FORMATS),
    source: zExportSource,
    columns: z.array(zExportColumn).min(1).max(MOST_COLUMNS),
    /** 合计: how the totals row of a report is called; empty: there is none, the file is for another program. */
    total: z.string().max(40),
  }),
  z.strictObject({ name: z.string(), rows: z.int().min(0) }).nullable(),
  'export',
)
