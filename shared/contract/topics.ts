/** "Something of this noun changed, ask again." Never data, never control flow. */
export const TOPICS = [
  'books',
  'session',
  'product',
  'price',
  'bill',
  'partner',
  'warehouse',
  'document',
  'draft',
  'money',
  'account',
  'statement',
  'attachment',
  'import',
  'stock',
  'threshold',
  'location',
  'period',
  'stocktake',
  /** 收银台: held sales, unknown barcodes, settings. */
  'till',
  'shift',
  /** Favourite reports and their kept parameters. */
  'report',
  /** Printers of this computer, and what waits for them. */
  'print',
  /** 定时导出 of this computer. */
  'exportSchedule',
  /** 备份位置 of this computer. */
  'backup',
  'setting',
  /** Another business day has begun. */
  'day',
  'machine',
] as const

export type Topic = (typeof TOPICS)[number]
