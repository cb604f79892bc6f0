import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { PartnerId, ProductId, UnitId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { statement, type ReadableDb } from '../handle.ts'

/** A price somebody really paid, per entered unit. */
export interface LastPrice {
  readonly price: UnitPrice
  readonly unitId: UnitId
  readonly unitName: string
  readonly ratio: Quantity
  readonly date: BusinessDate
  readonly number: string
  readonly partnerId: PartnerId
  readonly partnerName: string
  /** 1: the price is 含税. */
  readonly taxIncluded: number
}

interface LastPriceQuestion {
  readonly partnerId: PartnerId
  readonly type: DocumentType
  readonly productId: ProductId
}

const PRICE = `l.price, l.unit_id AS unitId, l.unit_name AS unitName, l.ratio, d.business_date AS date, d.number, p.id AS partnerId, p.name AS partnerName,
  d.tax_included AS taxIncluded`

/** Newest documents of a partner looked at: years of a regular customer, and bounded for the largest one. */
const LOOK_BACK = 300
// The order of the joins is fixed: newest documents of the partner first, then the product's line in each.
const withPartner = statement<[LastPriceQuestion], LastPrice>(`
  SELECT ${PRICE} FROM (
    SELECT id, number, business_date, partner_id, tax_included FROM document INDEXED BY document_by_partner
    WHERE partner_id = :partnerId AND type = :type
    ORDER BY business_date DESC LIMIT ${LOOK_BACK}) d
  CROSS JOIN document_line l ON l.product_id = :productId AND l.document_id = d.id
  CROSS JOIN partner p ON p.id = d.partner_id
  WHERE l.price IS NOT NULL AND l.quantity > 0
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id)
  ORDER BY d.business_date DESC, d.id DESC LIMIT 1`)

/** Lines of a product up to which its own lines are looked through instead: most products are sold now and then. */
const FEW_LINES = 50
const linesUpToFew = statement<[number], { count: number }>(
  `SELECT count(*) AS count FROM (SELECT 1 FROM document_line WHERE product_id = ? LIMIT ${FEW_LINES + 1})`,
)
const withPartnerOfFew = statement<[LastPriceQuestion], LastPrice>(`
  SELECT ${PRICE} FROM document_line l INDEXED BY document_line_product CROSS JOIN document d ON d.id = l.document_id
  CROSS JOIN partner p ON p.id = d.partner_id
  WHERE d.partner_id = :partnerId AND d.type = :type AND l.product_id = :productId
    AND l.price IS NOT NULL AND l.quantity > 0
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id)
  ORDER BY d.business_date DESC, d.id DESC LIMIT 1`)

// Receipts have an index of their own: a best seller has thousands of sales after its last purchase.
const fromAnybody = statement<[number], LastPrice>(`
  SELECT ${PRICE} FROM (
    SELECT document_id, document_line_id FROM stock_movement INDEXED BY stock_movement_receipt
    WHERE product_id = ? AND kind = 'receipt' AND is_mirror = 0
      AND NOT EXISTS (SELECT 1 FROM stock_movement r WHERE r.reverses_movement_id = stock_movement.id)
    ORDER BY business_date DESC, order_key DESC LIMIT 20) m
  CROSS JOIN document_line l ON l.id = m.document_line_id
  CROSS JOIN document d ON d.id = m.document_id CROSS JOIN partner p ON p.id = d.partner_id
  WHERE l.price IS NOT NULL ORDER BY d.business_date DESC, d.order_key DESC LIMIT 1`)

/** The last price of a product in this partner's documents of a type; null when there is none. */
export function lastPriceWith(
  db: ReadableDb,
  partnerId: PartnerId,
  type: DocumentType,
  productId: ProductId,
): LastPrice | null {
  const isFew = (linesUpToFew(db).get(productId)?.count ?? 0) <= FEW_LINES
  return (isFew ? withPartnerOfFew : withPartner)(db).get({ partnerId, type, productId }) ?? null
}

/** The last purchase price of a product, whoever the supplier was. */
export function lastPurchasePrice(db: ReadableDb, productId: ProductId): LastPrice | null {
  return fromAnybody(db).get(productId) ?? null
}
