/** Columns of the count sheet as a table. The words are the format of the file: both languages are read, one is written. */
export type SheetColumn =
  | 'row'
  | 'barcode'
  | 'name'
  | 'spec'
  | 'unit'
  | 'location'
  | 'batch'
  | 'book'
  | 'counted'
  | 'key'

export const SHEET_WORDS: Readonly<Record<'zh-CN' | 'en-US', Readonly<Record<SheetColumn, string>>>> = {
  'zh-CN': {
    row: '序号',
    barcode: '条码',
    name: '名称',
    spec: '规格',
    unit: '单位',
    location: '货位',
    batch: '批次',
    book: '账面',
    counted: '实盘',
    key: '键（勿改）',
  },
  'en-US': {
    row: 'Row',
    barcode: 'Barcode',
    name: 'Name',
    spec: 'Spec',
    unit: 'Unit',
    location: 'Location',
    batch: 'Batch',
    book: 'Book',
    counted: 'Counted',
    key: 'Key (do not change)',
  },
}

/** Name of the table in the file. */
export const SHEET_TITLE: Readonly<Record<'zh-CN' | 'en-US', string>> = { 'zh-CN': '盘点表', 'en-US': 'Count sheet' }

/** What other tables call the columns that are read. */
const SYNONYMS: Readonly<Partial<Record<SheetColumn, readonly string[]>>> = {
  row: ['序', '行号', 'no', 'no.', '#'],
  barcode: ['编码', '条码/编码', '商品条码', '商品编码', '货号', 'code', 'sku', 'ean'],
  name: ['品名', '商品', '商品名称', 'product'],
  counted: ['实盘数', '实盘数量', '盘点数', '盘点数量', '数量', 'quantity', 'qty', 'count'],
  batch: ['批号', 'lot'],
  key: ['键', 'key'],
}

/** Which column a heading means; null for one that is not read. */
export function sheetColumnOf(heading: string): SheetColumn | null {
  const wanted = heading.trim().toLowerCase()
  for (const column of ['row', 'barcode', 'name', 'batch', 'counted', 'key'] as const) {
    const words = [SHEET_WORDS['zh-CN'][column], SHEET_WORDS['en-US'][column], ...(SYNONYMS[column] ?? [])]
    if (words.some((word) => word.toLowerCase() === wanted)) return column
  }
  return null
}

/** 键: which row of which stocktake a line of the file is, whatever Excel did to the rest of it. */
export function sheetKey(number: string, rowNumber: number): string {
  return `${number}#${rowNumber}`
}

export function parseSheetKey(key: string): { readonly number: string; readonly rowNumber: number } | null {
  const match = /^(PD-\d{8}-\d{4,})#([1-9]\d{0,5})$/.exec(key.trim())
  if (match?.[1] === undefined || match[2] === undefined) return null
  return { number: match[1], rowNumber: Math.trunc(+match[2]) }
}
