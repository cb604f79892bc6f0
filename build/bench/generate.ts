import type { DocumentContent } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { addDays, businessDate, daysBetween, type BusinessDate } from '#shared/kernel/business-date.ts'
import { id, type PartnerId, type ProductId, type UnitId, type WarehouseId } from '#shared/kernel/id.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { insertPartner } from '#db/repository/partner.ts'
import { insertCategory } from '#db/repository/category.ts'
import { audited } from '#electron/features/audited.ts'
import { fillNewBooks } from '#electron/features/books/create.ts'
import { postContent } from '#electron/features/document/post.ts'
import { createProduct } from '#electron/features/product/service.ts'
import { TODAY, type BenchProgram } from './bench-program.ts'
import { CATEGORIES, partnerAt, productAt } from './catalogue.ts'
import { randomFrom, type Random } from './random.ts'

export interface Size {
  readonly products: number
  readonly movements: number
}

export const SEED = 20_261_120
export const OPENED_ON: BusinessDate = addDays(businessDate(TODAY), -730)

/** Half of the partners supply, half buy. */
export const PARTNERS = 400
const MASTERS_A_TRANSACTION = 2_000
const DOCUMENTS_A_TRANSACTION = 500
export const SALE_LINES = 5
const RECEIPT_LINES = 50
/** One line in ten comes in, the rest goes out. */
const RECEIPT_SHARE = 10

export interface SoldProduct {
  readonly id: ProductId
  readonly unitId: UnitId
}

/** Books with masters only. */
export function generateMasters(program: BenchProgram, file: string, products: number): void {
  program.setToday(OPENED_ON)
  program.create(file, (db) =>
    fillNewBooks(
      db,
      {
        name: '测速账套',
        openedOn: OPENED_ON,
        costMethod: 'movingAverage',
        negativeStock: 'forbid',
        dayBoundary: 0,
        taxpayer: 'smallScale',
      },
      '老板',
      Date.parse(`${OPENED_ON}T12:00:00`),
    ),
  )
  const categories = program.inOneTransaction((context) =>
    CATEGORIES.map((name) => audited(context, 'create', 'category', insertCategory(context.db, name, null)).id),
  )
  program.inOneTransaction((context) => {
    for (let index = 0; index < PARTNERS; index += 1)
      audited(
        context,
        'create',
        'partner',
        insertPartner(context.db, partnerAt(SEED, index, index % 2 === 0 ? 'supplier' : 'customer')),
      )
  })
  for (let from = 0; from < products; from += MASTERS_A_TRANSACTION)
    program.inOneTransaction((context) => {
      for (let index = from; index < Math.min(products, from + MASTERS_A_TRANSACTION); index += 1)
        createProduct(context, productAt(SEED, index, categories), false)
    })
}

/**
 * Which product the next line is about: a few are sold all day, most hardly ever. Product 1 takes part in
 * about 2 of 100 lines among 100,000 products.
 */
export function popularProduct(random: Random, products: number): number {
  return Math.floor(products * random.next() ** 3) + 1
}

function expectedLines(index: number, products: number, lines: number): number {
  return (lines * (Math.cbrt(index + 1) - Math.cbrt(index))) / Math.cbrt(products)
}

/** At most 4 pieces a line are sold, so this many at the opening never run out. */
function openingPieces(index: number, { products, movements }: Size): number {
  const expected = expectedLines(index, products, movements)
  return 4 * Math.ceil(expected + 8 * Math.sqrt(expected) + 20)
}

export function lineOf(product: SoldProduct, pieces: number, price: number): DocumentContent['lines'][number] {
  return {
    productId: product.id,
    unitId: product.unitId,
    quantity: quantity(pieces * ONE_UNIT),
    price: unitPrice(price),
    amount: null,
    discountRate: ZERO_RATE,
    remark: '',
  }
}

export function documentOf(
  type: DocumentType,
  date: BusinessDate,
  partnerId: PartnerId | null,
  lines: DocumentContent['lines'],
): DocumentContent {
  return {
    type,
    businessDate: date,
    partnerId,
    warehouseId: id<'warehouse'>(1) satisfies WarehouseId,
    externalNumber: '',
    reason: '',
    freight: ZERO_MONEY,
    remark: '',
    lines,
  }
}

/** Customers have even ids, suppliers odd ones: they were made in turn. */
export function someCustomer(random: Random): PartnerId {
  return id(2 * random.between(1, PARTNERS / 2))
}

function someSupplier(random: Random): PartnerId {
  return id(2 * random.between(1, PARTNERS / 2) - 1)
}

/** Opening stock of every product, in documents of up to 1,000 lines. */
export function generateOpening(program: BenchProgram, products: readonly SoldProduct[], size: Size): number {
  const date = addDays(OPENED_ON, -1)
  for (let from = 0; from < products.length; from += 1_000)
    program.post(
      documentOf(
        'openingStock',
        date,
        null,
        products
          .slice(from, from + 1_000)
          .map((product, offset) =>
            lineOf(product, openingPieces(from + offset, size), ((from + offset) % 997) * 10_000 + 500_000),
          ),
      ),
    )
  return products.length
}

/** The days after: receipts and sales in the order of their dates. Returns the lines posted. */
export function generateDays(program: BenchProgram, products: readonly SoldProduct[], lines: number): number {
  const random = randomFrom(SEED)
  const days = daysBetween(OPENED_ON, businessDate(TODAY))
  let posted = 0
  while (posted < lines) {
    const date = addDays(OPENED_ON, Math.floor((posted / lines) * days))
    program.setToday(date)
    posted += program.inOneTransaction((context) => {
      let inThis = 0
      for (let document = 0; document < DOCUMENTS_A_TRANSACTION && posted + inThis < lines; document += 1) {
        const content = someDocument(random, date, products)
        postContent(context, content)
        inThis += content.lines.length
      }
      return inThis
    })
  }
  program.setToday(TODAY)
  return posted
}

function someDocument(random: Random, date: BusinessDate, products: readonly SoldProduct[]): DocumentContent {
  // Documents of 50 and 5 lines: one line in ten is a receipt's when one document in about 91 is a receipt.
  const isReceipt = random.next() * ((RECEIPT_SHARE - 1) * (RECEIPT_LINES / SALE_LINES) + 1) < 1
  const count = isReceipt ? RECEIPT_LINES : SALE_LINES
  const lines = Array.from({ length: count }, () => {
    const product = products[popularProduct(random, products.length) - 1]
    if (product === undefined) throw new RangeError('no such product')
    return isReceipt
      ? lineOf(product, random.between(10, 60), random.between(50, 5_000) * 10_000)
      : lineOf(product, random.between(1, 4), random.between(100, 9_000) * 10_000)
  })
  return isReceipt
    ? documentOf('purchaseReceipt', date, someSupplier(random), lines)
    : documentOf('salesShipment', date, someCustomer(random), lines)
}

export function saleOf(random: Random, products: readonly SoldProduct[], date: BusinessDate): DocumentContent {
  const lines = Array.from({ length: SALE_LINES }, () => {
    const product = products[popularProduct(random, products.length) - 1]
    if (product === undefined) throw new RangeError('no such product')
    return lineOf(product, 1, random.between(100, 9_000) * 10_000)
  })
  return documentOf('salesShipment', date, someCustomer(random), lines)
}
