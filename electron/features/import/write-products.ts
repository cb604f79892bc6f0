import type { ProductContent } from '#shared/contract/product.ts'
import type { ProductEntry } from '#shared/domain/import/product-row.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import { ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import { putProductLocation } from '#db/repository/product-location.ts'
import type { Made } from '#db/repository/import.ts'
import type { ProductImage } from '#db/repository/product-image.ts'
import { insertProduct, setProductEnabled, updateProduct } from '#db/repository/product.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { audited, auditedProduct } from '../audited.ts'
import { assertConsistent } from '../product-content.ts'
import { Categories } from './categories.ts'
import type { ImportSettings } from './import-order.ts'
import { firstWarehouse } from './import-warehouse.ts'
import type { PlannedRow, Written } from './plan.ts'
import { postDocuments, type PlannedDocument } from './post-documents.ts'
import { PLAIN_HEADER, PLAIN_LINE } from './plain-document.ts'
import { contentOf, contentOfImage } from './product-entry.ts'

/** What a row does to a product. */
export type ProductWork =
  | { readonly do: 'create'; readonly row: number; readonly entry: ProductEntry }
  | { readonly do: 'restore'; readonly row: number; readonly entry: ProductEntry; readonly image: ProductImage }
  | {
      readonly do: 'update'
      readonly row: number
      readonly entry: ProductEntry
      readonly image: ProductImage
      readonly content: ProductContent
      readonly categoryChanges: boolean
      readonly locationChanges: boolean
    }

export function writeProducts(
  context: CommandContext,
  rows: readonly PlannedRow[],
  work: readonly ProductWork[],
  settings: ImportSettings,
  tick: () => void,
): Written {
  const categories = new Categories(context)
  const warehouse = settings.warehouseId ?? firstWarehouse(context.db)
  const made: Made[] = []
  const stocked: { readonly one: ProductWork; readonly image: ProductImage }[] = []
  for (const one of work) {
    tick()
    const image = writeProduct(context, one, categories)
    const isNew = one.do !== 'update'
    made.push({
      entity: 'product',
      entityId: image.id,
      version: image.version,
      before: isNew ? null : JSON.stringify(contentOfImage(one.image)),
    })
    if (one.entry.location !== '' && (isNew || one.locationChanges))
      audited(
        context,
        'update',
        'productLocation',
        putProductLocation(context.db, image.id, warehouse, one.entry.location),
      )
    if (isNew && (one.entry.openingQuantity ?? 0) > 0) stocked.push({ one, image })
  }
  const posted = postDocuments(context, rows, openingDocuments(context, stocked, settings), tick)
  return { made: [...made, ...posted.made], documents: posted.documents }
}

function writeProduct(context: CommandContext, one: ProductWork, categories: Categories): ProductImage {
  const { db, now } = context
  const category = categories.require(one.entry.category)
  if (one.do === 'create') {
    const content = { ...contentOf(one.entry), categoryId: category }
    assertConsistent(content)
    return auditedProduct(context, 'create', insertProduct(db, content, false, now))
  }
  const { id, code } = one.image
  if (one.do === 'restore') {
    const content = { ...contentOf(one.entry), categoryId: category, code }
    assertConsistent(content)
    updateProduct(db, id, content)
    return auditedProduct(context, 'enable', setProductEnabled(db, id, true))
  }
  const content = one.categoryChanges ? { ...one.content, categoryId: category } : one.content
  assertConsistent(content)
  return auditedProduct(context, 'update', updateProduct(db, id, content))
}

/** Lines of one 期初 document. */
const OPENING_LINES = 500

function openingDocuments(
  { settings: books, db }: CommandContext,
  stocked: readonly { readonly one: ProductWork; readonly image: ProductImage }[],
  settings: ImportSettings,
): readonly (readonly PlannedDocument[])[] {
  const businessDate = settings.openingDate ?? addDays(books.openedOn, -1)
  const warehouseId = settings.warehouseId ?? firstWarehouse(db)
  return Array.from({ length: Math.ceil(stocked.length / OPENING_LINES) }, (_one, index) => {
    const part = stocked.slice(index * OPENING_LINES, (index + 1) * OPENING_LINES)
    const content = { ...PLAIN_HEADER, type: 'openingStock', businessDate, partnerId: null, warehouseId } as const
    const rows = part.map(({ one }) => one.row)
    return [{ rows, content: { ...content, lines: part.map(openingLine) }, paidAccountId: null }]
  })
}

function openingLine({ one: { entry }, image }: { readonly one: ProductWork; readonly image: ProductImage }) {
  const [base] = image.units
  if (base === undefined) throw new Error(`${image.name} has no base unit`)
  return {
    ...PLAIN_LINE,
    productId: image.id,
    unitId: base.unitId,
    quantity: entry.openingQuantity ?? ZERO_QUANTITY,
    price: entry.openingCost ?? entry.purchasePrice,
  }
}
