import type { createFromName, Product, ProductContent } from '#shared/contract/product.ts'
import type { InputOf } from '#shared/contract/define.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { productImage, type ProductImage } from '#db/repository/product-image.ts'
import { insertProduct, isProductUsed, setProductEnabled, updateProduct } from '#db/repository/product.ts'
import type { CommandContext, Context } from '../../ipc/context.ts'
import { audited } from '../audited.ts'
import { assertConsistent, assertFrozenPartsKept } from '../product-content.ts'

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
