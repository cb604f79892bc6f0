import { z } from 'zod'
import { CELL_ERRORS, CELL_WARNINGS } from '../domain/import/problem.ts'
import { IMPORT_KINDS } from '../domain/import/import-kind.ts'
import { DISCOUNT_MEANINGS } from '../domain/import/trade-row.ts'
import { LARGEST_TABLE_BYTES, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS_READ } from '../domain/table-file.ts'
import type { ErrorData } from '../errors/app-error.ts'
import { query, task } from './define.ts'
import { zBusinessDate, zId, zName, zNothing, zText } from './scalar.ts'
import { zTableText } from './table-file.ts'

export const zImportKind = z.enum(IMPORT_KINDS)

/** Rows are counted from 0 in the table; the spreadsheet shows them from 1. */
const zRowIndex = z.int().min(0).max(MOST_ROWS_READ)

/** How a table is read, and what becomes of its rows. */
export const zImportSettings = z.strictObject({
  kind: zImportKind,
  /** The row that says what the columns are; null: there is none. */
  headRow: zRowIndex.nullable(),
  /** Key of every column of the table; null: it is not read. */
  columns: z.array(z.string().max(40).nullable()).max(MOST_COLUMNS),
  /** What is in the books already stays as it is, or takes the ticked columns where the row says something. */
  existing: z.enum(['skip', 'update']),
  updateColumns: z.array(z.string().max(40)).max(MOST_COLUMNS),
  /** Unit of products that name none. */
  defaultUnit: zName(20),
  /** What partners are that do not say it; null: every row must. */
  side: z.enum(['customer', 'supplier', 'both']).nullable(),
  /** Where goods of rows without a warehouse lie; null: in the first one. */
  warehouseId: zId('warehouse').nullable(),
  /** 期初 is dated this day; null: the day before the books were opened. */
  openingDate: zBusinessDate.nullable(),
  /** Partners and products that rows name and the books do not know are made (待完善). */
  createMissing: z.boolean(),
  discount: z.enum(DISCOUNT_MEANINGS),
  /** Trade that was paid long ago: into (out of) this account on the day itself; null: it stays owed. */
  paidAccountId: zId('account').nullable(),
  /** 价格表 the prices go into; made when there is none of this name. */
  priceListName: zText(60),
})
export type ImportSettings = z.output<typeof zImportSettings>

/** Cells as they were corrected on the screen. */
const edits = z
  .array(
    z.strictObject({
      row: zRowIndex,
      column: z
        .int()
        .min(0)
        .max(MOST_COLUMNS - 1),
      text: z.string().max(LONGEST_CELL),
    }),
  )
  .max(20_000)
const sourceId = z.uuid()

/** A table that was read and waits to be imported: its beginning, and how it would be read. */
export const zImportSource = z.strictObject({
  sourceId,
  name: z.string(),
  rowCount: z.int(),
  columnCount: z.int(),
  /** The first rows. */
  sample: z.array(z.array(z.string())),
  settings: zImportSettings,
  /** The same headings were imported before, and are read as they were then. */
  remembered: z.boolean(),
})
export type ImportSource = z.output<typeof zImportSource>

export const IMPORT_ACTIONS = ['create', 'update', 'skip', 'error'] as const
export const zImportAction = z.enum(IMPORT_ACTIONS)
export type ImportAction = z.output<typeof zImportAction>

export const zImportProblem = z.strictObject({
  /** Of the table; null: the column is not there, or it is the whole row. */
  column: z.int().nullable(),
  key: z.string(),
  problem: z.enum([...CELL_ERRORS, ...CELL_WARNINGS]),
  text: z.string(),
  /** Why the books refused the document of the row. */
  refusal: z.custom<ErrorData>().nullable(),
})
export type ImportProblem = z.output<typeof zImportProblem>

export const zImportRow = z.strictObject({
  row: zRowIndex,
  action: zImportAction,
  /** All cells, corrected ones as they were corrected. */
  cells: z.array(z.string()),
  problems: z.array(zImportProblem),
})
export type ImportRow = z.output<typeof zImportRow>

/** 期初 and what was bought and sold of the same goods: the one may hold the other already. */
export const STOCK_DOUBTS = ['historyAfterOpening', 'openingAfterHistory', 'openingAgain'] as const
export const zStockDoubt = z.strictObject({
  doubt: z.enum(STOCK_DOUBTS),
  /** How many products, and the first of them. */
  products: z.int().min(1),
  names: z.array(z.string()),
  /** The last day of 期初. */
  openingOn: zBusinessDate,
  /** First and last day of what was bought and sold; of an opening only its own. */
  from: zBusinessDate,
  to: zBusinessDate,
})
export type StockDoubt = z.output<typeof zStockDoubt>

/** 试导入: what an import would do. */
export const zImportCheck = z.strictObject({
  counts: z.strictObject({ create: z.int(), update: z.int(), skip: z.int(), error: z.int(), warning: z.int() }),
  documents: z.int(),
  /** Stock that may be counted twice; nothing of it stands in the way. */
  stockDoubts: z.array(zStockDoubt),
  /** Rows with errors first, then doubtful ones, then the first of the others; the file's order within each. */
  rows: z.array(zImportRow),
})
export type ImportCheck = z.output<typeof zImportCheck>

export const zImportResult = z.strictObject({
  batchId: zId('importBatch'),
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
  leftOut: z.int(),
  documents: z.int(),
})
export type ImportResult = z.output<typeof zImportResult>

const zLanguage = z.enum(['zh-CN', 'en-US'])
/** What the window speaks, for what the table does not say; left out: 中文. */
const spoken = { language: zLanguage.optional() }

/**
 * Read a table the user chooses; `file` names one that was handed over on the command line instead. Null when cancelled.
 * @throws AppError TABLE_UNREADABLE, NO_ACCESS
 */
export const open = task(
  z.strictObject({ kind: zImportKind.nullable(), file: zName(60).optional(), ...spoken }),
  zImportSource.nullable(),
  'import',
)
/** The same with a file dropped on the window: its bytes, never a path. One byte too many says that it is too big. */
export const drop = task(
  z.strictObject({
    kind: zImportKind.nullable(),
    name: z.string().min(1).max(1000),
    ...spoken,
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= LARGEST_TABLE_BYTES + 1),
  }),
  zImportSource,
  'import',
)
/** The same for what was pasted. */
export const paste = task(
  z.strictObject({ kind: zImportKind.nullable(), name: zName(120), rows: zTableText, ...spoken }),
  zImportSource,
  'import',
)
/** An opened table read as another kind, or with its heading in another row. */
export const read = task(
  z.strictObject({ sourceId, kind: zImportKind, headRow: zRowIndex.nullable().optional(), ...spoken }),
  zImportSource,
  'import',
)

const asked = { sourceId, settings: zImportSettings, edits }

/**
 * 试导入: every row is judged, documents are really posted, and all of it is rolled back.
 * @throws AppError IMPORT_SOURCE_GONE, INVALID_INPUT (a column that is needed), FORBIDDEN, CANCELLED (work.cancel)
 */
export const check = task(z.strictObject(asked), zImportCheck, 'import')

/**
 * 导入 in one transaction, all or nothing; rows with errors only with `leaveOut`, which leaves them out.
 * @throws AppError those of `check`; IMPORT_HAS_ERRORS
 */
export const run = task(z.strictObject({ ...asked, leaveOut: z.boolean() }), zImportResult, 'import', [
  'import',
  'product',
  'price',
  'partner',
  'document',
  'stock',
  'location',
  'money',
  'account',
])

/** An import that was done. */
export const zImportBatch = z.strictObject({
  id: zId('importBatch'),
  kind: zImportKind,
  sourceName: z.string(),
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
  leftOut: z.int(),
  documents: z.int(),
  at: z.int(),
  by: z.string(),
  undone: z.strictObject({ at: z.int(), by: z.string(), undone: z.int(), kept: z.int() }).nullable(),
})
export type ImportBatch = z.output<typeof zImportBatch>

/** The newest hundred. */
export const list = query(zNothing, z.array(zImportBatch), 'import')

/**
 * 撤销导入: documents are voided, what is new is 停用, what was changed is as before; what something followed on stays.
 * @throws AppError NOT_FOUND, IMPORT_UNDONE, FORBIDDEN
 */
export const undo = task(
  z.strictObject({ id: zId('importBatch') }),
  z.strictObject({
    undone: z.int(),
    /** The first of what stays as it is. */
    kept: z.array(z.strictObject({ name: z.string(), reason: z.custom<ErrorData>().nullable() })),
  }),
  'import',
  ['import', 'product', 'price', 'partner', 'document', 'stock', 'location', 'money', 'account'],
)

/** Template as xlsx with 填写说明, into a file the user chooses; null when cancelled. */
export const template = task(
  z.strictObject({ kind: zImportKind, language: zLanguage, name: zName(120) }),
  z.strictObject({ name: z.string() }).nullable(),
  'import',
)
