import { z } from 'zod'
import {
  COLUMN_KINDS,
  LONGEST_CELL,
  MOST_COLUMNS,
  MOST_ROWS_READ,
  MOST_ROWS_WRITTEN,
  TABLE_FORMATS,
} from '../domain/table-file.ts'
import { task } from './define.ts'
import { zName } from './scalar.ts'

/**
 * A column and what its cells are. Figures are our scaled integers (`quantity` 1/10,000, `money` 分, `unitPrice`
 * 1/1,000,000, `rate` 1/10,000); in the file they are real numbers. Text stays text, so codes keep their leading zeros.
 */
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
