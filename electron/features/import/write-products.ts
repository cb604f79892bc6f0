import type { ProductEntry } from '#shared/domain/import/product-row.ts'
import type { ProductId, WarehouseId } from '#shared/kernel/id.ts'
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
import { firstWarehouse, NamedWarehouses } from './import-warehouse.ts'
import type { PlannedRow, Written } from './plan.ts'
import { PriceLevels } from './price-levels.ts'
import { postDocuments, type PlannedDocument } from './post-documents.ts'
import { PLAIN_HEADER, PLAIN_LINE } from './plain-document.ts'
import { contentOf, contentOfImage, withEntry } from './product-entry.ts'

/** What a row does to a product. */
export type ProductWork =
  | { readonly do: 'create'; readonly row: number; readonly entry: ProductEntry }
  | { readonly do: 'restore'; readonly row: number; readonly entry: ProductEntry; readonly image: ProductImage }
  | {
      readonly do: 'update'
      readonly row: number
      readonly entry: ProductEntry
      readonly image: ProductImage
      readonly ticked: ReadonlySet<string>
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
  const masters = {
    categories: new Categories(context),
    levels: new PriceLevels(context.db, true),
    warehouses: new NamedWarehouses(context.db, true),
    warehouse: settings.warehouseId ?? firstWarehouse(context.db),
  }
  const made: Made[] = []
  const stocked: { readonly one: ProductWork; readonly image: ProductImage }[] = []
  for (const one of work) {
    tick()
    const image = writeProduct(context, one, masters)
    const isNew = one.do !== 'update'
    made.push({
      entity: 'product',
      entityId: image.id,
      version: image.version,
      before: isNew ? null : JSON.stringify(contentOfImage(one.image)),
    })
    if (isNew || one.locationChanges) writeLocations(context, image.id, one.entry, masters)
    if (isNew && (one.entry.openingQuantity ?? 0) > 0) stocked.push({ one, image })
  }
  const posted = postDocuments(context, rows, openingDocuments(context, stocked, settings), tick)
  return { made: [...made, ...posted.made], documents: posted.documents }
}

/** What rows name beside their products. */
interface NamedMasters {
  readonly categories: Categories
  readonly levels: PriceLevels
  readonly warehouses: NamedWarehouses
  /** Where goods lie of which nobody says where. */
  readonly warehouse: WarehouseId
}

/** 货位 */
function writeLocations(context: CommandContext, id: ProductId, entry: ProductEntry, masters: NamedMasters): void {
  const put = (warehouse: WarehouseId, location: string) =>
    audited(context, 'update', 'productLocation', putProductLocation(context.db, id, warehouse, location))
  if (entry.location !== '') put(masters.warehouse, entry.location)
  for (const { warehouse, location } of entry.otherLocations)
    put(masters.warehouses.require(context, warehouse), location)
}

function writeProduct(context: CommandContext, one: ProductWork, { categories, levels }: NamedMasters): ProductImage {
  const { db, now } = context
  const category = categories.require(one.entry.category)
  const levelOf = (name: string) => levels.require(context, name)
  if (one.do === 'create') {
    const content = { ...contentOf(one.entry, levelOf), categoryId: category }
    assertConsistent(content)
    const made = auditedProduct(context, 'create', insertProduct(db, content, one.entry.incomplete, now))
    return one.entry.disabled ? auditedProduct(context, 'disable', setProductEnabled(db, made.id, false)) : made
  }
  const { id, code } = one.image
  if (one.do === 'restore') {
    const content = { ...contentOf(one.entry, levelOf), categoryId: category, code }
    assertConsistent(content)
    const back = updateProduct(db, id, content)
    if (one.entry.disabled) return auditedProduct(context, 'update', back)
    return auditedProduct(context, 'enable', setProductEnabled(db, id, true))
  }
  const changed = withEntry(one.image, one.entry, one.ticked, levelOf)
  if (changed === null) throw new Error(`row ${one.row} was planned`)
  const content = one.categoryChanges ? { ...changed, categoryId: category } : changed
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
