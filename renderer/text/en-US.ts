import type { AllTexts } from './text.ts'
import { books } from './en-US/books.ts'
import { document } from './en-US/document.ts'
import { errors } from './en-US/errors.ts'
import { partner } from './en-US/partner.ts'
import { product } from './en-US/product.ts'
import { shell } from './en-US/shell.ts'
import { stockDocument } from './en-US/stock-document.ts'
import { stock } from './en-US/stock.ts'
import { terms } from './en-US/terms.ts'
import { tracking } from './en-US/tracking.ts'
import { warehouse } from './en-US/warehouse.ts'

/** English. */
export const enUS: AllTexts = {
  books,
  document,
  errors,
  partner,
  product,
  shell,
  stock,
  stockDocument,
  terms,
  tracking,
  warehouse,
}
