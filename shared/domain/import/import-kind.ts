/** 导入: what a table from outside can become, in the order in which a shop begins. */
export const IMPORT_KINDS = [
  'product',
  'partner',
  'openingStock',
  'openingAccount',
  'purchaseHistory',
  'salesHistory',
  'priceList',
] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** How the cells of a column are read. */
export type CellType =
  | 'text'
  /** Codes and barcodes: never figures, whatever they look like. */
  | 'code'
  /** Several barcodes in one cell. */
  | 'barcodes'
  | 'money'
  | 'price'
  | 'quantity'
  /** 下限 – 上限 */
  | 'range'
  | 'percent'
  | 'date'
  | 'days'
  | 'partnerSide'
  | 'yesNo'
  /** 商品 or 服务 */
  | 'goodsKind'
  /** 单位 = 换算; … */
  | 'moreUnits'
  /** 条码 = 单位; … */
  | 'moreBarcodes'
  /** 价格等级 = 单位 = 单价; … */
  | 'morePrices'
  /** 仓库 = 货位; … */
  | 'morePlaces'

/** A column that can be read. Its words are the format of the file: both languages are read, one is written. */
export interface ImportColumn {
  readonly key: string
  readonly type: CellType
  /** What it is called, then what other programs call it; compared without case, blanks and brackets. */
  readonly zh: readonly [string, ...string[]]
  readonly en: readonly [string, ...string[]]
  /** Those of its names by which it is meant although another column is called by one of the others. */
  readonly surer?: readonly string[]
  /** Longest text. */
  readonly most?: number
  /** Without it a row says nothing. */
  readonly required?: boolean
  /** May be brought up to date in what exists already. */
  readonly updatable?: boolean
  /** Only our own lists have it: no template asks for it. */
  readonly exportOnly?: true
  /** How it is shown in 填写说明. */
  readonly example: string
}

export type Language = 'zh-CN' | 'en-US'

export function columnTitle(column: ImportColumn, language: Language): string {
  return language === 'zh-CN' ? column.zh[0] : column.en[0]
}
