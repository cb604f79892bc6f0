import type { PartnerId, ProductId } from '#shared/kernel/id.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { statement, type ReadableDb } from '../../handle.ts'

/**
 * SQL: 供应商 of each product, which is whoever it was bought from last up to `:to` by a receipt that stood then. So
 * every product has one at most, and groups of suppliers add up to the whole.
 */
export const LAST_SUPPLIER = `SELECT l.product_id AS product, d.partner_id AS supplier, max(d.business_date || printf('%016d', d.id)) AS latest
  FROM document d JOIN document_line l ON l.document_id = d.id
  WHERE d.type = 'purchaseReceipt' AND d.partner_id IS NOT NULL AND d.business_date <= :to AND d.reverses_document_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id AND r.business_date <= :to)
  GROUP BY l.product_id`

export interface LastSupplier {
  readonly productId: ProductId
  readonly supplierId: PartnerId
  readonly name: string
}

const all = statement<[{ readonly to: string }], LastSupplier>(`
  SELECT s.product AS productId, s.supplier AS supplierId, t.name FROM (${LAST_SUPPLIER}) s JOIN partner t ON t.id = s.supplier`)

export function lastSuppliers(db: ReadableDb, to: BusinessDate): ReadonlyMap<ProductId, LastSupplier> {
  return new Map(
    all(db)
      .all({ to })
      .map((one) => [one.productId, one]),
  )
}
