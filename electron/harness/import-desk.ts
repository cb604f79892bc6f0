import type { ImportCheck, ImportResult, ImportSettings, ImportSource } from '#shared/contract/import.ts'
import type { ProductRow } from '#shared/contract/product.ts'
import type { ImportKind } from '#shared/domain/import/import-kind.ts'
import { openShop, type Shop } from './shop.ts'

type Rows = readonly (readonly string[])[]
type Change = Partial<ImportSettings>

/** A shop to import tables into, pasted as they stand in a test. */
export interface ImportDesk {
  readonly shop: Shop
  paste(kind: ImportKind, rows: Rows): Promise<ImportSource>
  check(kind: ImportKind, rows: Rows, change?: Change): Promise<ImportCheck>
  run(kind: ImportKind, rows: Rows, change?: Change): Promise<ImportResult>
  products(): Promise<readonly ProductRow[]>
}

export async function openImportDesk(): Promise<ImportDesk> {
  const shop = await openShop()
  const { api } = shop
  const paste = (kind: ImportKind, rows: Rows) =>
    api.import.paste({ kind, name: '粘贴', rows: rows.map((row) => [...row]) })
  const asked = async (kind: ImportKind, rows: Rows, change: Change) => {
    const { sourceId, settings } = await paste(kind, rows)
    return { sourceId, settings: { ...settings, ...change }, edits: [] }
  }
  return {
    shop,
    paste,
    check: async (kind, rows, change = {}) => api.import.check(await asked(kind, rows, change)),
    run: async (kind, rows, change = {}) => api.import.run({ ...(await asked(kind, rows, change)), leaveOut: false }),
    products: async () => {
      const page = { sort: 'code', descending: false, cursor: null, limit: 100 } as const
      const filter = { search: '', categoryId: null, status: 'all' } as const
      return (await api.product.page({ ...page, ...filter })).rows
    },
  }
}

/** Goods with everything a row may say of them. */
export const PRODUCTS: Rows = [
  [
    '编码',
    '条码',
    '名称',
    '规格',
    '单位',
    '大单位',
    '换算',
    '分类',
    '进价',
    '零售价',
    '箱价',
    '库存下限',
    '期初数量',
    '货位',
  ],
  ['A1', '6901234567892', '可乐', '330ml', '听', '箱', '24', '饮料/汽水', '1.80', '3', '66', '24', '48', 'A-1'],
  ['A2', '6901234567908', '雪碧', '330ml', '听', '', '', '饮料/汽水', '1.80', '3', '', '', '', ''],
  ['', '', '散装瓜子', '', '斤', '', '', '零食', '8', '15', '', '', '2.5', ''],
]
