import { z } from 'zod'
import { task } from './define.ts'
import { zName } from './scalar.ts'

/** Longest text Excel keeps in one cell. */
const LONGEST_CELL = 32_767
/** Of a file that is read: a heading and 50,000 rows, more lines than any shop has. */
export const MOST_ROWS_READ = 50_001
export const MOST_COLUMNS = 100
const MOST_ROWS_WRITTEN = 200_000

/**
 * What the cells of a column are. The figures are our scaled integers (`quantity` 1/10,000, `money` 分, `unitPrice`
 * 1/1,000,000); in the file they are real numbers. Text stays text, so codes keep their leading zeros.
 */
export const COLUMN_KINDS = ['text', 'integer', 'quantity', 'money', 'unitPrice', 'date'] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

export const zTableColumn = z.strictObject({
  heading: z.string().max(120),
  kind: z.enum(COLUMN_KINDS),
  /** In characters of the spreadsheet's font; a 汉字 takes two. */
  width: z.int().min(1).max(200),
  /** There, but not shown: keys by which a row is found again. */
  hidden: z.boolean().optional(),
  /** Marked as the column to be filled in. */
  entry: z.boolean().optional(),
})

/** 表格: what any list looks like on its way into a file. A cell that is not of its column's kind is written as text. */
export const zTable = z.strictObject({
  /** Name of the sheet, and head of the printed page. */
  title: zName(120),
  columns: z.array(zTableColumn).min(1).max(MOST_COLUMNS),
  rows: z
    .array(z.array(z.union([z.string().max(LONGEST_CELL), z.int(), z.null()])).max(MOST_COLUMNS))
    .max(MOST_ROWS_WRITTEN),
})
export type Table = z.output<typeof zTable>
export type TableCell = Table['rows'][number][number]

/** Cells of a read file as they are shown there, the heading among them; row 1 of the file is the first. */
export const zTableText = z.array(z.array(z.string().max(LONGEST_CELL)).max(MOST_COLUMNS)).max(MOST_ROWS_READ)
export type TableText = z.output<typeof zTableText>

export const TABLE_FORMATS = ['xlsx', 'csv'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

/** Write a table into a file the user chooses by the system's dialog; null when cancelled. `name` has no extension. */
export const save = task(
  z.strictObject({ name: zName(120), format: z.enum(TABLE_FORMATS), table: zTable }),
  z.strictObject({ name: z.string() }).nullable(),
  'member',
)

/**
 * Read a table the user chooses: xlsx (its first visible sheet), or CSV as UTF-8 or GB18030. Null when cancelled.
 * @throws AppError TABLE_UNREADABLE
 */
export const choose = task(
  z.strictObject({}),
  z.strictObject({ name: z.string(), rows: zTableText }).nullable(),
  'member',
)
