import { z } from 'zod'
import { DIFFERENCE_REASONS } from '../domain/stocktake/words.ts'
import { command, query } from './define.ts'
import { zTable, zTableText } from './table-file.ts'
import { zBusinessDate, zCursor, zId, zMoney, zQuantity, zUnitPrice } from './scalar.ts'

/** 盘点表: one page of it, to be written on. */
export const zSheetPage = z.strictObject({
  pageNumber: z.int(),
  /** Code128 of the page; scanned, it goes to the page's first row. */
  barcode: z.string(),
  rows: z.array(
    z.strictObject({
      rowNumber: z.int(),
      location: z.string(),
      barcode: z.string(),
      name: z.string(),
      spec: z.string(),
      unitName: z.string(),
      batchCode: z.string(),
      /** 账面; null in a blind count. */
      book: zQuantity.nullable(),
    }),
  ),
})
export type SheetPage = z.output<typeof zSheetPage>

/** 盘点盈亏表: one row of it. Cost figures are null without the cost permission. */
export const zVarianceRow = z.strictObject({
  rowNumber: z.int(),
  code: z.string(),
  barcode: z.string(),
  name: z.string(),
  spec: z.string(),
  unitName: z.string(),
  batchCode: z.string(),
  book: zQuantity,
  expected: zQuantity,
  counted: zQuantity.nullable(),
  difference: zQuantity.nullable(),
  unitCost: zUnitPrice.nullable(),
  amount: zMoney.nullable(),
  reason: z.enum(DIFFERENCE_REASONS).nullable(),
  remark: z.string(),
})
export type VarianceRow = z.output<typeof zVarianceRow>

/** Head of both printed sheets. */
export const zSheetHead = z.strictObject({
  shopName: z.string(),
  number: z.string(),
  warehouseName: z.string(),
  startedAt: z.int(),
  countDate: zBusinessDate.nullable(),
  blind: z.boolean(),
  /** Rows and pages in all. */
  rows: z.int(),
  pages: z.int(),
})
export type SheetHead = z.output<typeof zSheetHead>

/** What is wrong with a row of an imported sheet. The row is left out. */
export const SHEET_PROBLEMS = [
  'unknownKey',
  'otherStocktake',
  'unknownBarcode',
  'outOfScope',
  'notInRound',
  'severalBatches',
  'notANumber',
  'negative',
  'tooManyDecimals',
  'scientific',
  'scientificCount',
  'twice',
  'serials',
] as const

export const zSheetProblem = z.strictObject({
  /** Row of the file, the header being 1. */
  fileRow: z.int(),
  /** Where a spreadsheet shows it: `H5`. */
  cell: z.string(),
  problem: z.enum(SHEET_PROBLEMS),
  /** The text that is wrong. */
  text: z.string(),
  name: z.string(),
})
export type SheetProblem = z.output<typeof zSheetProblem>

/** What an import would do. Nothing is written until it is done. */
export const zSheetPreview = z.strictObject({
  rows: z.int(),
  /** Rows with a quantity that can be taken. */
  usable: z.int(),
  /** Rows left empty: still not counted. */
  empty: z.int(),
  /** Of the usable ones, those that say something else than this segment said before. */
  changed: z.int(),
  problems: z.array(zSheetProblem),
  /** The first of the usable rows. */
  sample: z.array(
    z.strictObject({
      fileRow: z.int(),
      lineId: zId('stocktakeLine'),
      name: z.string(),
      quantity: zQuantity,
      before: zQuantity.nullable(),
    }),
  ),
})
export type SheetPreview = z.output<typeof zSheetPreview>

// Paper and Excel

const of = { id: zId('stocktake') }
const segmentId = zId('stocktakeSegment').nullable()

export const SHEET_ROWS = 24

/** 盘点表 of the open round, page by page. */
export const pages = query(
  z.strictObject({
    ...of,
    only: z.enum(['all', 'uncounted']),
    fromPage: z.int().min(1).max(100_000),
    pages: z.int().min(1).max(50),
  }),
  z.strictObject({ head: zSheetHead, pages: z.array(zSheetPage) }),
  'stocktake.read',
)

/** 盘点盈亏表; `different` leaves out what had no difference. Totals are those of `summary`. */
export const variance = query(
  z.strictObject({
    ...of,
    only: z.enum(['different', 'all']),
    cursor: zCursor,
    limit: z.int().min(1).max(1000),
  }),
  z.strictObject({ head: zSheetHead, rows: z.array(zVarianceRow), next: zCursor }),
  'stocktake.read',
)

const zLanguage = z.enum(['zh-CN', 'en-US'])

/** Template 序号·条码·名称·规格·单位·货位·批次·实盘 with a hidden key column; `fileName` has no extension. */
export const exportTable = query(
  z.strictObject({ ...of, language: zLanguage }),
  z.strictObject({ fileName: z.string(), table: zTable }),
  'stocktake.read',
)

/** Dry run of a filled-in template, or of any table with barcode and quantity. */
export const previewImport = query(
  z.strictObject({ ...of, segmentId, rows: zTableText }),
  zSheetPreview,
  'stocktake.count',
)

/** The usable rows as entries of this segment, in one transaction. */
export const importRows = command(
  z.strictObject({ ...of, segmentId, rows: zTableText }),
  z.strictObject({ entries: z.int(), problems: z.int() }),
  'stocktake.count',
  ['stocktake'],
)
