/** What the cells of a column are; see `zTableColumn`. */
export const COLUMN_KINDS = ['text', 'integer', 'quantity', 'money', 'unitPrice', 'rate', 'date'] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

export const TABLE_FORMATS = ['xlsx', 'csv'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

/** Of an export; GB18030 is for older Chinese programs that do not know UTF-8. */
export const EXPORT_FORMATS = ['xlsx', 'csv', 'csvGb18030'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Of a 定时导出: also on A4. Whoever exports by hand prints what he sees. */
export const SCHEDULE_FORMATS = [...EXPORT_FORMATS, 'pdf'] as const
export type ScheduleFormat = (typeof SCHEDULE_FORMATS)[number]

/** Of a file that is read. */
export const LARGEST_TABLE_BYTES = 20_000_000
/** Of a file that is read: a heading and 50,000 rows, more lines than any shop has. */
export const MOST_ROWS_READ = 50_001
export const MOST_ROWS_WRITTEN = 200_000
/** Of an export: a sheet holds 1,048,576 lines. */
export const MOST_ROWS_EXPORTED = 1_000_000
/** On A4: some hundred sheets. */
export const MOST_ROWS_ON_PAPER = 20_000
export const MOST_COLUMNS = 100
/** Longest text Excel keeps in one cell. */
export const LONGEST_CELL = 32_767
