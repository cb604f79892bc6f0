import { z } from 'zod'
import { ALL_DOCUMENT_TYPES } from '../domain/document/document-type.ts'
import { COMPARISONS, GROUPINGS, REPORT_PERIODS } from '../domain/report/parameters.ts'
import { REPORT_NAMES } from '../domain/report/report-name.ts'
import { command, query, report } from './define.ts'
import { zBusinessDate, zId } from './scalar.ts'

export const zReportName = z.enum(REPORT_NAMES)

export const zReportParameters = z.strictObject({
  period: z.enum(REPORT_PERIODS),
  /** Of 'custom' only; null is from the beginning, until today. */
  from: zBusinessDate.nullable(),
  to: zBusinessDate.nullable(),
  grouping: z.enum(GROUPINGS).nullable(),
  comparison: z.enum(COMPARISONS),
  warehouseId: zId('warehouse').nullable(),
  categoryId: zId('category').nullable(),
  directOnly: z.boolean(),
  productId: zId('product').nullable(),
  partnerId: zId('partner').nullable(),
  supplierId: zId('partner').nullable(),
  accountId: zId('account').nullable(),
  userId: zId('user').nullable(),
  side: z.enum(['receivable', 'payable']).nullable(),
  days: z.int().min(1).max(3650).nullable(),
  changedOnly: z.boolean(),
})

/** A branded integer of the column's kind, text, or empty. */
const zCell = z.union([z.string(), z.int(), z.null()])
const zCells = z.array(zCell)

/** What Enter on a row opens. Another report keeps the days and what else both have, but for what is said here. */
export const zReportTarget = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('document'), id: zId('document'), type: z.enum(ALL_DOCUMENT_TYPES) }),
  z.strictObject({ to: z.literal('product'), id: zId('product') }),
  z.strictObject({ to: z.literal('partner'), id: zId('partner') }),
  z.strictObject({ to: z.literal('statement'), id: zId('partner'), side: z.enum(['receivable', 'payable']) }),
  z.strictObject({ to: z.literal('report'), name: zReportName, change: zReportParameters.partial() }),
])
export type ReportTarget = z.output<typeof zReportTarget>

export const zReportRow = z.strictObject({
  /** The same thing has the same key in every period. */
  key: z.string(),
  /** `sum`: opening, subtotals; `off`: voided. Neither counts in the totals. */
  tone: z.enum(['normal', 'sum', 'off']),
  /** One for each of `columns`. */
  cells: zCells,
  /** The compared columns' figures of the other period; null: it had no such row, or nothing is compared. */
  compared: zCells.nullable(),
  target: zReportTarget.nullable(),
})
export type ReportRow = z.output<typeof zReportRow>

/** ✓ 明细账 = 汇总表 = 库存表: `difference` is null where it is money, without the cost permission. */
export const zTieOut = z.strictObject({ name: z.string(), ok: z.boolean(), difference: z.int().nullable() })

const zFigures = z.array(z.int().nullable()).readonly()

/** What is drawn of a report: figures of its rows, by the columns they stand in. */
const zChart = z.strictObject({
  series: z.array(z.string()).readonly(),
  points: z
    .array(
      z.strictObject({
        key: z.string().nullable(),
        label: zCell,
        sum: z.boolean(),
        values: zFigures,
        before: zFigures.nullable(),
      }),
    )
    .readonly(),
  /** The points that are drawn as one. */
  others: z.strictObject({ count: z.int().min(1), values: zFigures, before: zFigures.nullable() }).nullable(),
})

const days = { from: zBusinessDate.nullable(), to: zBusinessDate }

const asked = { name: zReportName, parameters: zReportParameters }

/** A page of a report. The first one (offset 0) has the totals, the chart and what else is said about the whole. */
export const run = report(
  z.strictObject({ ...asked, offset: z.int().min(0), limit: z.int().min(1).max(5000) }),
  z.strictObject({
    ...days,
    comparedDays: z.strictObject(days).nullable(),
    /** Keys of the columns that stand, in order; those of cost are missing without the permission. */
    columns: z.array(z.string()),
    /** Of them, those with figures of the other period, in the order of `compared`. */
    comparedColumns: z.array(z.string()),
    rowCount: z.int().min(0),
    rows: z.array(zReportRow),
    totals: zCells.nullable(),
    comparedTotals: zCells.nullable(),
    tieOuts: z.array(zTieOut),
    /** Null: it has none, or nothing of it may be seen. */
    chart: zChart.nullable(),
    /** Of a report with nothing in it: the last day that would have something. */
    lastDate: zBusinessDate.nullable(),
  }),
  'report.read',
)
export type ReportPage = z.output<(typeof run)['output']>

/** 这个数怎么来的: the parts a cell is made of. `rowKey` null is the totals row. */
export const explain = report(
  z.strictObject({ ...asked, rowKey: z.string().max(200).nullable(), column: z.string().max(60) }),
  z.strictObject({
    amount: zCell,
    formula: z.enum(['sum', 'ratio', 'average', 'share']).nullable(),
    parts: z.array(
      z.strictObject({
        column: z.string(),
        sign: z.enum(['+', '-', '×', '÷']),
        amount: zCell,
        /** How many documents it comes from; null where that says nothing. */
        documents: z.int().min(0).nullable(),
      }),
    ),
    /** Documents behind a figure that is a fact. */
    documents: z.int().min(0).nullable(),
    tieOuts: z.array(zTieOut),
  }),
  'report.read',
)
export type Explanation = z.output<(typeof explain)['output']>

/** What the user kept of the reports: favourites, and the parameters one opens with. */
export const kept = query(
  z.strictObject({}),
  z.array(z.strictObject({ name: zReportName, favourite: z.boolean(), parameters: zReportParameters.nullable() })),
  'report.read',
)
export const keep = command(
  z.strictObject({ name: zReportName, favourite: z.boolean(), parameters: zReportParameters.nullable() }),
  z.strictObject({}),
  'report.read',
  ['report'],
)
