import { OPENING_ACCOUNT_COLUMNS } from './account-columns.ts'
import {
  OPENING_STOCK_COLUMNS,
  PRICE_LIST_COLUMNS,
  PURCHASE_HISTORY_COLUMNS,
  SALES_HISTORY_COLUMNS,
} from './goods-columns.ts'
import type { ImportColumn, ImportKind } from './import-kind.ts'
import { PARTNER_COLUMNS } from './partner-columns.ts'
import { PRODUCT_COLUMNS } from './product-columns.ts'

/** What can be read for each kind. A new kind does not compile without its columns. */
export const IMPORT_COLUMNS: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  product: PRODUCT_COLUMNS,
  partner: PARTNER_COLUMNS,
  openingStock: OPENING_STOCK_COLUMNS,
  openingAccount: OPENING_ACCOUNT_COLUMNS,
  purchaseHistory: PURCHASE_HISTORY_COLUMNS,
  salesHistory: SALES_HISTORY_COLUMNS,
  priceList: PRICE_LIST_COLUMNS,
}

/** Rows name their goods by one of these. */
const GOODS_KEYS = ['barcode', 'code', 'name']

/** What rows of a price list say one of. */
const PRICE_KEYS = ['price', 'baseLevel']

/** What rows of a kind say beside their goods: each is one of several. */
export function neededColumns(kind: ImportKind): readonly (readonly string[])[] {
  const needed = IMPORT_COLUMNS[kind].filter(({ required }) => required === true).map(({ key }) => [key])
  return kind === 'priceList' ? [...needed, PRICE_KEYS] : needed
}

/** Columns without which nothing of this kind can be read: each is one of several. */
export function missingColumns(kind: ImportKind, columns: readonly (string | null)[]): readonly (readonly string[])[] {
  const needed = neededColumns(kind)
  const namesGoods = IMPORT_COLUMNS[kind].some(({ key }) => key === 'price') ? [GOODS_KEYS] : []
  return [...namesGoods, ...needed].filter((keys) => !keys.some((key) => columns.includes(key)))
}
