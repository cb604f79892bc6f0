import { sql } from 'drizzle-orm'
import type { DocumentId } from '#shared/kernel/id.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { documentHash } from '../schema/document.ts'
import { sha256 } from './canonical.ts'

/*
 * The hash of a document covers exactly these fields, as arrays in this order. Changing the list breaks every
 * existing chain: new columns come as a new list with a new leading version number, never into this one.
 */
const VERSION = 1
const HEADER = `id, type, number, business_date, order_key, partner_id, warehouse_id, to_warehouse_id, external_number,
  reason, tax_included, line_count, quantity, list_amount, discount_amount, net_amount, tax_amount, gross_amount, fee,
  reverses_document_id, amends_document_id, custom, posted_at, posted_by`
const LINE = `id, line_number, kind, product_id, product_code, product_name, product_spec, unit_id, unit_name, ratio,
  quantity, base_quantity, price, discount_rate, list_amount, amount, tax_rate, net_amount, tax_amount, gross_amount,
  charge_amount, batch_id, warehouse_id, source_line_id, remark, custom`
const MOVEMENT = `id, document_line_id, kind, product_id, scope, warehouse_id, batch_id, business_date, order_key, phase,
  line_number, quantity, entered_value, supplier_credit, reference_price, weight, origin_movement_id,
  reverses_movement_id, is_mirror, frozen_value, closed_reversal`

const rows = (text: string) => {
  const prepared = statement<[number], unknown[]>(text)
  return (db: ReadableDb, documentId: number) => prepared(db).raw(true).all(documentId)
}

const header = rows(`SELECT ${HEADER} FROM document WHERE id = ?`)
const lines = rows(`SELECT ${LINE} FROM document_line WHERE document_id = ? ORDER BY line_number`)
const serials = rows(`SELECT s.document_line_id, s.serial FROM document_line_serial s
  JOIN document_line l ON l.id = s.document_line_id WHERE l.document_id = ? ORDER BY 1, 2`)
const adjustments = rows(`SELECT a.id, a.document_line_id, a.source, a.reference, a.amount FROM document_line l
  JOIN line_adjustment a ON a.document_line_id = l.id WHERE l.document_id = ? ORDER BY a.id`)
const charges = rows('SELECT id, kind, basis, payee_id, amount FROM document_charge WHERE document_id = ? ORDER BY id')
const movements = rows(`SELECT ${MOVEMENT} FROM stock_movement WHERE document_id = ? ORDER BY id`)
const entries = rows(`SELECT id, partner_id, side, business_date, due_date, amount, reverses_entry_id
  FROM partner_entry WHERE document_id = ? ORDER BY id`)

function canonicalDocument(db: ReadableDb, id: number): string {
  return JSON.stringify([
    VERSION,
    header(db, id),
    lines(db, id),
    serials(db, id),
    adjustments(db, id),
    charges(db, id),
    movements(db, id),
    entries(db, id),
  ])
}

const lastHash = statement<[number], { documentId: number; hash: Buffer }>(
  'SELECT document_id AS documentId, hash FROM document_hash WHERE document_id < ? ORDER BY document_id DESC LIMIT 1',
)
const chain = statement<[], { id: number; hash: Buffer | null }>(
  'SELECT d.id, h.hash FROM document d LEFT JOIN document_hash h ON h.document_id = d.id ORDER BY d.id',
)
const insertHash = writing((orm) =>
  orm
    .insert(documentHash)
    .values({ documentId: sql.placeholder('documentId'), hash: sql.placeholder('hash') })
    .prepare(),
)

const GENESIS: Buffer = Buffer.alloc(32)

/** Seal a document at the end of its posting: hash = SHA-256(previous hash ‖ canonical JSON). */
export function sealDocument(db: WritableDb, documentId: DocumentId): void {
  const previous = lastHash(db).get(documentId)?.hash ?? GENESIS
  insertHash(db).run({ documentId, hash: sha256(previous, canonicalDocument(db, documentId)) })
}

/** The first document that does not follow from the ones before it, or null (I11). Ids have no holes. */
export function firstBrokenDocument(db: ReadableDb): number | null {
  let previous: Buffer = GENESIS
  let expected = 1
  for (const { id, hash } of chain(db).all()) {
    if (id !== expected || hash === null || !sha256(previous, canonicalDocument(db, id)).equals(hash)) return id
    previous = hash
    expected += 1
  }
  return null
}
