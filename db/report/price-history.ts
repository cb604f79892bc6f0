import type { PaidPrice, UsualProduct } from '#shared/contract/price.ts'
import type { PartnerId, ProductId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'

export type PriceSide = 'purchase' | 'sales'

const TYPE_OF_SIDE = { purchase: 'purchaseReceipt', sales: 'salesShipment' } as const
const LIVE = `d.reverses_document_id IS NULL AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id)`

type Row = Omit<PaidPrice, 'taxIncluded'> & { readonly taxIncluded: number }

const paid = statement<[number, string, number | null, number | null, number], Row>(`
  SELECT d.id AS documentId, d.number, d.business_date AS date, p.id AS partnerId, p.name AS partnerName,
    l.unit_id AS unitId, l.unit_name AS unitName, l.ratio, l.quantity, l.price, d.tax_included AS taxIncluded
  FROM document_line l INDEXED BY document_line_product CROSS JOIN document d ON d.id = l.document_id
  CROSS JOIN partner p ON p.id = d.partner_id
  WHERE l.product_id = ? AND d.type = ? AND (? IS NULL OR d.partner_id = ?) AND l.price IS NOT NULL AND ${LIVE}
  ORDER BY d.business_date DESC, d.id DESC, l.line_number DESC LIMIT ?`)

/** What was paid for a product, newest first. */
export function priceHistory(
  db: ReadableDb,
  side: PriceSide,
  productId: ProductId,
  partnerId: PartnerId | null,
  limit: number,
): PaidPrice[] {
  return paid(db)
    .all(productId, TYPE_OF_SIDE[side], partnerId, partnerId, limit)
    .map((row) => ({ ...row, taxIncluded: row.taxIncluded === 1 }))
}

/** Newest documents of a partner looked at: what was bought before that is no habit any more. */
const LOOK_BACK = 100
const bought = statement<[number, string, number], UsualProduct>(`
  SELECT productId, productCode, productName, productSpec, unitId, unitName, quantity, price, date, times FROM (
    SELECT l.product_id AS productId, p.code AS productCode, p.name AS productName, p.spec AS productSpec,
      l.unit_id AS unitId, l.unit_name AS unitName, l.quantity, l.price, d.business_date AS date,
      count(*) OVER (PARTITION BY l.product_id) AS times,
      row_number() OVER (PARTITION BY l.product_id ORDER BY d.business_date DESC, d.id DESC, l.line_number DESC) AS place
    FROM (SELECT * FROM document d INDEXED BY document_by_partner WHERE d.partner_id = ? AND d.type = ? AND ${LIVE}
      ORDER BY d.business_date DESC LIMIT ${LOOK_BACK}) d
    JOIN document_line l ON l.document_id = d.id JOIN product p ON p.id = l.product_id WHERE p.enabled = 1)
  WHERE place = 1 ORDER BY date DESC, times DESC, productId LIMIT ?`)

/** 常购: products a partner bought (or delivered) lately, as the last time. */
export function usualProducts(db: ReadableDb, side: PriceSide, partnerId: PartnerId, limit: number): UsualProduct[] {
  return bought(db).all(partnerId, TYPE_OF_SIDE[side], limit)
}
