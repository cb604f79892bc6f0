import { ALL_DOCUMENT_TYPES } from '../document/document-type.ts'

/** What has a template of its own: every document, and the other papers that leave the shop or are signed in it. */
export const TEMPLATE_SUBJECTS = [
  ...ALL_DOCUMENT_TYPES,
  /** 对账单 */
  'statement',
  /** 零售小票 */
  'tillReceipt',
  /** 交班单 */
  'shiftSlip',
  /** 盘点表 */
  'countSheet',
  /** 盘点盈亏表 */
  'varianceSheet',
] as const
export type TemplateSubject = (typeof TEMPLATE_SUBJECTS)[number]

/** Columns of all subjects; the same word means the same in each. */
export const PRINT_COLUMNS = [
  'row',
  'code',
  'barcode',
  'name',
  'unit',
  'quantity',
  'price',
  'amount',
  'remark',
  'date',
  'number',
  'type',
  'summary',
  'increase',
  'paid',
  'adjusted',
  'balance',
  'location',
  'book',
  'expected',
  'counted',
  'recounted',
  'difference',
  'unitCost',
  'reason',
] as const
export type PrintColumn = (typeof PRINT_COLUMNS)[number]

/** Where on the paper something stands that may be left out: 表头, 明细, 合计, 表尾. */
export const PRINT_BLOCKS = ['head', 'lines', 'totals', 'foot'] as const
export type PrintBlock = (typeof PRINT_BLOCKS)[number]

/** What may be left out, of all subjects. */
export const PRINT_PARTS = [
  'barcode',
  'contact',
  'phone',
  'address',
  'warehouse',
  'externalNumber',
  'capitals',
  'debt',
  'terms',
  'remark',
  'copies',
  'purpose',
  'settled',
  'remaining',
  'ageing',
  'slip',
  'shopLines',
  'cashier',
  'customer',
  'spec',
  'unitPrice',
  'pieces',
  'denominations',
  'drawer',
] as const
export type PrintPart = (typeof PRINT_PARTS)[number]

export interface ColumnChoice {
  readonly key: PrintColumn
  /** Tenths of a millimetre, as the program prints it; 0: what is left. */
  readonly width: number
  readonly shown: boolean
  /** Always printed: without it nobody knows what the paper is about. */
  readonly fixed: boolean
}

export interface PartChoice {
  readonly key: PrintPart
  readonly block: PrintBlock
  readonly shown: boolean
  /** Its order among the others of its block can be chosen; else it has a place of its own. */
  readonly moves: boolean
}

/** What can be chosen for a subject, and how the program prints it when nothing was chosen. */
export interface TemplateDefinition {
  readonly columns: readonly ColumnChoice[]
  /** These stand right of the column that takes what is left, because the word 合计 stands under it. */
  readonly sums: readonly PrintColumn[]
  /** Tenths of a millimetre the other columns have together on the widest paper. */
  readonly room: number
  readonly parts: readonly PartChoice[]
  /** Signatures that can be named; 0: there are none. */
  readonly signers: number
}
