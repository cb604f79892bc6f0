import type { createFromName, Product, ProductContent } from '#shared/contract/product.ts'
import type { InputOf } from '#shared/contract/define.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { FieldProblem } from '#shared/errors/codes.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { productImage, type ProductImage } from '#db/repository/product-image.ts'
import { insertProduct, isProductUsed, setProductEnabled, updateProduct } from '#db/repository/product.ts'
import type { CommandContext, Context } from '../../ipc/context.ts'
import { audited } from '../audited.ts'

/** @throws AppError NOT_FOUND */
export function openProduct(context: Context & { readonly db: ReadableDb }, id: ProductId): Product {
  return shown(context, requireImage(context.db, id))
}

/** @throws AppError INVALID_INPUT, DUPLICATE, NOT_FOUND (category, price level) */
export function createProduct(context: CommandContext, content: ProductContent, incomplete: boolean): Product {
  assertConsistent(content)
  return shown(
    context,
    audited(context, 'create', 'product', insertProduct(context.db, content, incomplete, context.now)),
  )
}

/** Inline creation from the entry grid: a name and a unit; the rest is 待完善. */
export function createProductFromName(context: CommandContext, input: InputOf<typeof createFromName>): Product {
  const { name, unitName, barcode } = input
  const content: ProductContent = {
    code: '',
    name,
    spec: '',
    brand: '',
    categoryId: null,
    kind: 'goods',
    units: [{ name: unitName, ratio: ONE_UNIT }],
    barcodes: barcode === '' ? [] : [{ barcode, unitName }],
    prices: [],
    purchasePrice: null,
    minimumStock: null,
    maximumStock: null,
    remark: '',
  }
  return createProduct(context, content, true)
}

/** @throws AppError NOT_FOUND, CHANGED_MEANWHILE, IN_USE (kind, units), INVALID_INPUT, DUPLICATE */
export function changeProduct(
  context: CommandContext,
  id: ProductId,
  version: number,
  content: ProductContent,
): Product {
  assertConsistent(content)
  const before = requireImage(context.db, id)
  if (before.version !== version) throw new AppError('CHANGED_MEANWHILE', { entity: 'product', name: before.name })
  if (isProductUsed(context.db, id)) assertFrozenPartsKept(before, content)
  const code = content.code === '' ? before.code : content.code
  // Somebody who may not see purchase prices sends none back; what stands must not be lost by that.
  const purchasePrice = context.seesCost ? content.purchasePrice : before.purchasePrice
  return shown(
    context,
    audited(context, 'update', 'product', updateProduct(context.db, id, { ...content, code, purchasePrice })),
  )
}

export function switchProduct(context: CommandContext, id: ProductId, enabled: boolean): Product {
  requireImage(context.db, id)
  return shown(
    context,
    audited(context, enabled ? 'enable' : 'disable', 'product', setProductEnabled(context.db, id, enabled)),
  )
}

function requireImage(db: ReadableDb, id: ProductId): ProductImage {
  const image = productImage(db, id)
  if (image === null) throw new AppError('NOT_FOUND', { entity: 'product', id })
  return image
}

function shown(context: Context & { readonly db: ReadableDb }, image: ProductImage): Product {
  const purchasePrice = context.seesCost ? image.purchasePrice : null
  return { ...image, purchasePrice, used: isProductUsed(context.db, image.id) }
}

/** The base unit has ratio 1; every barcode and price names a unit of the product; nothing twice, as the file keeps text. */
function assertConsistent(given: ProductContent): void {
  const content = asStored(given)
  const names = content.units.map(({ name }) => name)
  const problems: FieldProblem[] = []
  const check = (holds: boolean, field: string, rule: string) => holds || problems.push({ field, rule })
  check(content.units[0]?.ratio === ONE_UNIT, 'units.0.ratio', 'base')
  names.forEach((name, index) => check(names.indexOf(name) === index, `units.${index}.name`, 'duplicate'))
  const barcodes = content.barcodes.map(({ barcode }) => barcode)
  content.barcodes.forEach(({ barcode, unitName }, index) => {
    check(names.includes(unitName), `barcodes.${index}.unitName`, 'unit')
    check(barcodes.indexOf(barcode) === index, `barcodes.${index}.barcode`, 'duplicate')
  })
  const keys = content.prices.map(({ levelId, unitName }) => `${levelId}/${unitName}`)
  content.prices.forEach(({ levelId, unitName }, index) => {
    check(names.includes(unitName), `prices.${index}.unitName`, 'unit')
    check(keys.indexOf(`${levelId}/${unitName}`) === index, `prices.${index}.levelId`, 'duplicate')
  })
  const { minimumStock, maximumStock } = content
  check(
    content.kind === 'goods' || !(content.batchTracked === true || content.serialTracked === true),
    'kind',
    'tracking',
  )
  check(minimumStock === null || maximumStock === null || minimumStock <= maximumStock, 'maximumStock', 'range')
  if (problems.length > 0) throw new AppError('INVALID_INPUT', { problems })
}

/** Half a surrogate pair becomes U+FFFD in the file: two that differ here would be the same there. */
function asStored(content: ProductContent): ProductContent {
  const { units, barcodes, prices } = content
  return {
    ...content,
    units: units.map((unit) => ({ ...unit, name: unit.name.toWellFormed() })),
    barcodes: barcodes.map(({ barcode, unitName }) => ({
      barcode: barcode.toWellFormed(),
      unitName: unitName.toWellFormed(),
    })),
    prices: prices.map((price) => ({ ...price, unitName: price.unitName.toWellFormed() })),
  }
}

/** Quantities of posted documents were counted with these units: they may be added to, not changed. */
function assertFrozenPartsKept(before: ProductImage, content: ProductContent): void {
  if (content.kind !== before.kind)
    throw new AppError('IN_USE', { entity: 'product', name: before.name, field: 'kind' })
  if (
    (content.batchTracked ?? false) !== (before.batchTracked ?? false) ||
    (content.serialTracked ?? false) !== (before.serialTracked ?? false)
  )
    throw new AppError('IN_USE', { entity: 'product', name: before.name, field: 'tracking' })
  for (const [index, unit] of before.units.entries()) {
    const kept = index === 0 ? content.units[0] : content.units.find(({ name }) => name === unit.name)
    if (kept === undefined || kept.name !== unit.name || kept.ratio !== unit.ratio)
      throw new AppError('IN_USE', { entity: 'product', name: before.name, field: 'units' })
  }
}
