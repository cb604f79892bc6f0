import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { PartnerId, ProductId, UnitId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'

// What an import asks of the books for each of tens of thousands of rows.

export interface KnownProduct {
  readonly id: ProductId
  readonly name: string
  readonly spec: string
  readonly enabled: number
}

const byCode = statement<[string], KnownProduct>(
  'SELECT id, name, spec, enabled FROM product WHERE code = ? AND merged_into IS NULL',
)
const byBarcode = statement<[string], KnownProduct & { unitId: UnitId }>(`
  SELECT p.id, p.name, p.spec, p.enabled, b.unit_id AS unitId
  FROM product_barcode b JOIN product p ON p.id = b.product_id WHERE b.barcode = ?`)
const all = statement<[], KnownProduct>('SELECT id, name, spec, enabled FROM product WHERE merged_into IS NULL')
const units = statement<[number], { unitId: UnitId; name: string; ratio: Quantity }>(`
  SELECT u.unit_id AS unitId, n.name, u.ratio FROM product_unit u JOIN unit n ON n.id = u.unit_id
  WHERE u.product_id = ? ORDER BY u.position`)
const unitNames = statement<[], { name: string }>('SELECT name FROM unit')
const tracking = statement<[number], { kind: string; batchTracked: number; serialTracked: number }>(
  'SELECT kind, batch_tracked AS batchTracked, serial_tracked AS serialTracked FROM product WHERE id = ?',
)

export interface KnownPartner {
  readonly id: PartnerId
  readonly code: string
  readonly name: string
  readonly isSupplier: number
  readonly isCustomer: number
  readonly isWalkIn: number
  readonly enabled: number
}

const partners = statement<[], KnownPartner>(`
  SELECT id, code, name, is_supplier AS isSupplier, is_customer AS isCustomer, is_walk_in AS isWalkIn, enabled FROM partner`)
const externalNumbers = statement<[string], { externalNumber: string; partnerId: PartnerId }>(`
  SELECT d.external_number AS externalNumber, d.partner_id AS partnerId FROM document d
  WHERE d.type = ? AND d.external_number <> '' AND d.reverses_document_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id)`)
const standing = (column: 'product' | 'partner') =>
  column === 'product'
    ? statement<[number], { number: string }>(`
        SELECT d.number FROM document_line l JOIN document d ON d.id = l.document_id
        WHERE l.product_id = ? AND d.reverses_document_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id) LIMIT 1`)
    : statement<[number], { number: string }>(`
        SELECT d.number FROM document d
        WHERE d.partner_id = ? AND d.reverses_document_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id) LIMIT 1`)
const standingOf = { product: standing('product'), partner: standing('partner') }

export function productOfExactCode(db: ReadableDb, code: string): KnownProduct | null {
  return byCode(db).get(code) ?? null
}

/** @returns with the unit the barcode is bound to */
export function productOfExactBarcode(db: ReadableDb, barcode: string): (KnownProduct & { unitId: UnitId }) | null {
  return byBarcode(db).get(barcode) ?? null
}

/** Every product: names are compared without case, which no index of ours does. */
export function allProducts(db: ReadableDb): KnownProduct[] {
  return all(db).all()
}

export function unitsOfProduct(db: ReadableDb, id: ProductId): { unitId: UnitId; name: string; ratio: Quantity }[] {
  return units(db).all(id)
}

export function allUnitNames(db: ReadableDb): ReadonlySet<string> {
  return new Set(
    unitNames(db)
      .all()
      .map(({ name }) => name),
  )
}

/** What has to be said beside the quantity when goods come in. */
export function trackingOf(db: ReadableDb, id: ProductId): { batch: boolean; serial: boolean; goods: boolean } {
  const row = tracking(db).get(id)
  return { batch: row?.batchTracked === 1, serial: row?.serialTracked === 1, goods: row?.kind === 'goods' }
}

export function allPartners(db: ReadableDb): KnownPartner[] {
  return partners(db).all()
}

/** Numbers of other programs that live documents of a type carry, with their partner: `number\npartner id`. */
export function externalNumbersOf(db: ReadableDb, type: DocumentType): ReadonlySet<string> {
  return new Set(
    externalNumbers(db)
      .all(type)
      .map(({ externalNumber, partnerId }) => externalNumberKey(externalNumber, partnerId)),
  )
}

export function externalNumberKey(externalNumber: string, partnerId: PartnerId): string {
  return `${externalNumber}\n${partnerId}`
}

/** Number of a document that counts and names the product or partner; null when there is none. */
export function standingDocumentOf(db: ReadableDb, master: 'product' | 'partner', id: number): string | null {
  return standingOf[master](db).get(id)?.number ?? null
}
