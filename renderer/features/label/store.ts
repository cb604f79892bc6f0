import type { LabelGoods } from '#shared/contract/label.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import { id, type DocumentId, type ProductId } from '#shared/kernel/id.ts'
import { api } from '#renderer/ipc/client.ts'
import { addRow, copiesOf, type LabelRow } from './label-rows.ts'

export function labelGoods(productIds: readonly ProductId[]): Promise<readonly LabelGoods[]> {
  return api.label.goods({ productIds: [...productIds] })
}

export async function shopName(): Promise<string> {
  return (await api.books.current({}))?.name ?? ''
}

export function searchProducts(text: string): Promise<readonly ProductHit[]> {
  return api.product.search({ text, purpose: 'sales', partnerId: null, warehouseId: null, limit: 20 })
}

/** One label of each product, in its base unit. */
export async function rowsOfProducts(ids: string): Promise<LabelRow[]> {
  const asked = ids.split(',').map(Number).filter(Number.isSafeInteger)
  const found = await labelGoods(asked.map((one) => id<'product'>(one)))
  return found.flatMap((goods) => {
    const [base] = goods.units
    return base === undefined ? [] : [{ goods, unitId: base.unitId, copies: 1 }]
  })
}

/** A label for every piece of a document, in the unit it was entered in. */
export async function rowsOfDocument(documentId: DocumentId): Promise<LabelRow[]> {
  const { lines } = await api.document.get({ id: documentId })
  const goods = new Map<ProductId, LabelGoods>()
  const ids = [...new Set(lines.map(({ productId }) => productId))]
  for (const one of await labelGoods(ids)) goods.set(one.id, one)
  let rows: LabelRow[] = []
  for (const { productId, unitId, quantity } of lines) {
    const one = goods.get(productId)
    if (one !== undefined) rows = addRow(rows, { goods: one, unitId, copies: copiesOf(quantity) })
  }
  return rows
}
