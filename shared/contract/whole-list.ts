import { z } from 'zod'
import { WHOLE_LIST_STATES, type WholeListShape } from '../domain/whole-list.ts'
import type { Account } from './account.ts'
import type { ThresholdRow } from './alert.ts'
import type { Bill } from './bill.ts'
import type { MoneyCategory } from './money-category.ts'
import type { PriceLevelRow, PriceListRow } from './price.ts'
import { zText } from './scalar.ts'
import type { Warehouse } from './warehouse.ts'

/** The lists that are read as a whole, with what they are found and sorted by. */
export interface WholeListRow {
  account: Account
  bill: Bill
  moneyCategory: MoneyCategory
  priceLevel: PriceLevelRow
  priceList: PriceListRow
  threshold: ThresholdRow
  warehouse: Warehouse
}
export const WHOLE_LIST_NAMES = [
  'account',
  'bill',
  'moneyCategory',
  'priceLevel',
  'priceList',
  'threshold',
  'warehouse',
] as const satisfies readonly (keyof WholeListRow)[]
export type WholeListName = (typeof WHOLE_LIST_NAMES)[number]

export const zWholeListQuestion = z.strictObject({
  search: zText(80),
  state: z.enum(WHOLE_LIST_STATES),
  sort: zText(40),
  descending: z.boolean(),
})

const enabled = (row: { readonly enabled: boolean }) => row.enabled

export const WHOLE_LISTS: { readonly [List in WholeListName]: WholeListShape<WholeListRow[List]> } = {
  account: {
    texts: ({ code, name, number, remark }) => [code, name, number, remark],
    enabled,
    sorts: { code: (row) => row.code, name: (row) => row.name, balance: (row) => row.balance },
  },
  bill: {
    texts: ({ name, productName, productCode, lines }) => [
      name,
      productName,
      productCode,
      ...lines.map((line) => line.productName),
    ],
    enabled,
    sorts: { product: (row) => row.productName, name: (row) => row.name, cost: (row) => row.cost },
  },
  moneyCategory: {
    texts: ({ name }) => [name],
    enabled,
    sorts: { direction: (row) => row.direction, name: (row) => row.name },
  },
  priceLevel: {
    texts: ({ name, code }) => [name, code],
    enabled,
    sorts: { name: (row) => row.name, customers: (row) => row.customers, products: (row) => row.products },
  },
  priceList: {
    texts: ({ name, partnerName, levelName, remark }) => [name, partnerName ?? '', levelName ?? '', remark],
    enabled,
    sorts: { name: (row) => row.name, dates: (row) => row.validFrom, lines: (row) => row.lineCount },
  },
  threshold: {
    texts: ({ categoryName, warehouseName }) => [categoryName, warehouseName],
    sorts: {
      scope: (row) => `${row.categoryName} ${row.warehouseName}`,
      slowDays: (row) => row.slowDays,
      expiryDays: (row) => row.expiryDays,
    },
  },
  warehouse: {
    texts: ({ code, name, address, remark }) => [code, name, address, remark],
    enabled,
    sorts: {
      code: (row) => row.code,
      name: (row) => row.name,
      products: (row) => row.productCount,
      stockValue: (row) => row.stockValue,
    },
  },
}
