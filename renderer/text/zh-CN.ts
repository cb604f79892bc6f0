import { alert } from './zh-CN/alert.ts'
import { books } from './zh-CN/books.ts'
import { document } from './zh-CN/document.ts'
import { errors } from './zh-CN/errors.ts'
import { partner } from './zh-CN/partner.ts'
import { product } from './zh-CN/product.ts'
import { shell } from './zh-CN/shell.ts'
import { stock } from './zh-CN/stock.ts'
import { terms } from './zh-CN/terms.ts'
import { warehouse } from './zh-CN/warehouse.ts'

/** 中文. The other languages have the same keys. */
export const zhCN = { alert, books, document, errors, partner, product, shell, stock, terms, warehouse } as const
