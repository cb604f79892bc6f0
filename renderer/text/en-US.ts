import type { AllTexts } from './text.ts'
import { alert } from './en-US/alert.ts'
import { books } from './en-US/books.ts'
import { document } from './en-US/document.ts'
import { errors } from './en-US/errors.ts'
import { partner } from './en-US/partner.ts'
import { product } from './en-US/product.ts'
import { shell } from './en-US/shell.ts'
import { stock } from './en-US/stock.ts'
import { terms } from './en-US/terms.ts'
import { warehouse } from './en-US/warehouse.ts'

/** English. */
export const enUS: AllTexts = { alert, books, document, errors, partner, product, shell, stock, terms, warehouse }
