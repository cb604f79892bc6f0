import type { ColumnKey } from '../report/definition.ts'
import type { vouchers } from '../report/vouchers.ts'

export type VoucherColumn = ColumnKey<typeof vouchers>

/** A column of a file: what is in it, and how the other software calls it; null: as the report does. */
export type LayoutColumn = readonly [column: VoucherColumn, heading: string | null]

/**
 * 格式: the columns of a file of vouchers, in their order. Headings are the words of the file format, not of the window.
 * - neutral: ours, for programs that let one choose the columns, and for reading
 * - kingdee: names and order of 金蝶 精斗云/KIS 云 voucher sheets, as far as the journal has them
 * - yonyou: fields of the text import 总账工具 of 用友 (U8, T6, T3); later ones may be left out there
 */
export const VOUCHER_LAYOUTS = {
  neutral: [
    ['businessDate', null],
    ['word', null],
    ['number', null],
    ['summary', null],
    ['code', null],
    ['account', null],
    ['partner', null],
    ['item', null],
    ['debit', null],
    ['credit', null],
    ['source', null],
  ],
  kingdee: [
    ['businessDate', '日期'],
    ['word', '凭证字'],
    ['number', '凭证号'],
    ['documents', '附件数'],
    ['entry', '分录序号'],
    ['summary', '摘要'],
    ['code', '科目代码'],
    ['account', '科目名称'],
    ['debit', '借方金额'],
    ['credit', '贷方金额'],
    ['customer', '客户'],
    ['supplier', '供应商'],
  ],
  yonyou: [
    ['businessDate', '制单日期'],
    ['word', '凭证类别字'],
    ['number', '凭证号'],
    ['documents', '附单据数'],
    ['summary', '摘要'],
    ['code', '科目编码'],
    ['debit', '金额借方'],
    ['credit', '金额贷方'],
  ],
} as const satisfies Readonly<Record<string, readonly LayoutColumn[]>>

export type VoucherLayout = keyof typeof VOUCHER_LAYOUTS

export const ALL_VOUCHER_LAYOUTS = Object.keys(VOUCHER_LAYOUTS) as readonly VoucherLayout[]
