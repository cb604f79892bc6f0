import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, DocumentLineId, ProductId, UnitId } from '#shared/kernel/id.ts'
import { ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import type { Rate } from '#shared/kernel/rate.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { PostingDocument, PostingLine } from '#shared/domain/posting-document.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { serialsOfLine } from './batch.ts'
import { chargesOf } from './charge.ts'
import { reductionOf } from './reduction.ts'

/** What a posting must know of the product of a line; snapshots go into the line. */
export interface LineProduct {
  readonly productCode: string
  readonly productName: string
  readonly productSpec: string
  readonly kind: 'goods' | 'service'
  readonly enabled: number
  readonly referencePrice: UnitPrice | null
  readonly unitName: string
  readonly ratio: Quantity
  readonly batchTracked: number
  readonly serialTracked: number
  readonly purchaseTaxRate: Rate
  readonly salesTaxRate: Rate
  /** kg per base unit, 1/10,000; 0: not known. */
  readonly unitWeight: Quantity
}

const lineProductOf = statement<[number, number], LineProduct>(`
  SELECT p.code AS productCode, p.name AS productName, p.spec AS productSpec, p.kind, p.enabled,
    p.purchase_price AS referencePrice, n.name AS unitName, u.ratio, p.batch_tracked AS batchTracked,
    p.serial_tracked AS serialTracked, p.purchase_tax_rate AS purchaseTaxRate, p.sales_tax_rate AS salesTaxRate,
    ifnull(p.unit_weight, 0) AS unitWeight
  FROM product p JOIN product_unit u ON u.product_id = p.id JOIN unit n ON n.id = u.unit_id
  WHERE p.id = ? AND u.unit_id = ?`)

/** The product in this unit; null when there is no such product, or the unit is not one of its units. */
export function lineProduct(db: ReadableDb, productId: ProductId, unitId: UnitId): LineProduct | null {
  return lineProductOf(db).get(productId, unitId) ?? null
}

const productName = statement<[number], { name: string }>('SELECT name FROM product WHERE id = ?')

export function productNameOf(db: ReadableDb, productId: ProductId): string | null {
  return productName(db).get(productId)?.name ?? null
}

/** A posted document as its reversal needs it. */
export interface PostedDocument {
  readonly id: DocumentId
  readonly type: DocumentType
  readonly number: string
  readonly businessDate: BusinessDate
  readonly orderKey: number
  readonly reversesDocumentId: DocumentId | null
  readonly reversedBy: string | null
  readonly document: PostingDocument
}

type HeaderRow = Omit<PostedDocument, 'document'> &
  Pick<
    PostingDocument,
    | 'partnerId'
    | 'warehouseId'
    | 'toWarehouseId'
    | 'destinationWarehouseId'
    | 'externalNumber'
    | 'reason'
    | 'freight'
    | 'fee'
  > & {
    readonly taxIncluded: number
  }

const headerOf = statement<[number], HeaderRow>(`
  SELECT d.id, d.type, d.number, d.business_date AS businessDate, d.order_key AS orderKey, d.partner_id AS partnerId,
    d.reverses_document_id AS reversesDocumentId, d.warehouse_id AS warehouseId, d.external_number AS externalNumber,
    d.reason, d.tax_included AS taxIncluded, d.to_warehouse_id AS toWarehouseId, d.fee,
    (SELECT t.destination_warehouse_id FROM transfer_route t WHERE t.document_id = d.id) AS destinationWarehouseId,
    ifnull((SELECT SUM(c.amount) FROM document_charge c WHERE c.document_id = d.id AND c.kind = 'freight'), 0) AS freight,
    (SELECT r.number FROM document r WHERE r.reverses_document_id = d.id) AS reversedBy
  FROM document d WHERE d.id = ? AND d.warehouse_id IS NOT NULL`)

type LineRow = Omit<
  PostingLine,
  | 'unpriced'
  | 'rejected'
  | 'rejectReason'
  | 'referencePrice'
  | 'unitWeight'
  | 'discountRate'
  | 'taxRate'
  | 'serials'
  | 'direction'
  | 'originMovementId'
  | 'weight'
> & { readonly id: DocumentLineId; readonly discountRate: Rate; readonly taxRate: Rate }

const linesOf = statement<[number], LineRow>(`
  SELECT id, line_number AS lineNumber, kind, product_id AS productId, product_code AS productCode, product_name AS productName,
    product_spec AS productSpec, unit_id AS unitId, unit_name AS unitName, ratio, quantity, base_quantity AS baseQuantity,
    price, discount_rate AS discountRate, list_amount AS listAmount, list_amount - amount AS discountAmount, amount,
    tax_rate AS taxRate, net_amount AS netAmount, tax_amount AS taxAmount, gross_amount AS grossAmount,
    charge_amount AS chargeAmount, remark, batch_id AS batchId, source_line_id AS sourceLineId,
    ${reductionOf('discount', 'document_line.id')} AS reductionAmount, ${reductionOf('rounding', 'document_line.id')} AS roundingAmount
  FROM document_line WHERE document_id = ? ORDER BY line_number`)

/** A document of goods; null when there is none with this id. */
export function findPosted(db: ReadableDb, id: DocumentId): PostedDocument | null {
  const header = headerOf(db).get(id)
  if (header === undefined) return null
  const { id: documentId, number, orderKey, reversesDocumentId, reversedBy, taxIncluded, ...rest } = header
  const lines = linesOf(db)
    .all(id)
    .map(({ id: lineId, ...line }) => ({
      ...line,
      unpriced: false,
      referencePrice: null,
      unitWeight: ZERO_QUANTITY,
      serials: serialsOfLine(db, lineId),
      // Facts of the movements, which a reversal mirrors instead of making them again.
      rejected: ZERO_QUANTITY,
      rejectReason: '',
      direction: null,
      originMovementId: null,
      weight: null,
    }))
  return {
    id: documentId,
    type: rest.type,
    number,
    businessDate: rest.businessDate,
    orderKey,
    reversesDocumentId,
    reversedBy,
    // The taxpayer only matters for valuing an inbound; a reversal mirrors values instead.
    document: {
      ...rest,
      remark: '',
      tenders: [],
      charges: chargesOf(db, id),
      taxIncluded: taxIncluded === 1,
      taxpayer: 'general',
      terms: null,
      lines,
    },
  }
}
