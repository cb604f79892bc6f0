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

/** Rows a document owns, and how to read them. */
interface Part {
  /** Those of the documents from one id (inclusive) to another (exclusive), by document. */
  readonly ofMany: (db: ReadableDb, first: number, end: number) => ReadonlyMap<number, string>
  /** SQL: rows as JSON */
  readonly json: string
  /** SQL: from where, of the document :documentId */
  readonly source: string
}

/**
 * Rows of documents as JSON. SQLite writes the JSON: it is the same to the byte as JSON.stringify of the rows
 * (document-hash.test.ts), and a check of the whole books would otherwise bring fifty million values across.
 */
const part = (columns: string, from: string, order: string): Part => {
  const [owner = '', ...within] = order.split(', ')
  const sorted = within.length === 0 ? '' : ` ORDER BY ${within.join(', ')}`
  const json = `json_group_array(json_array(${columns})${sorted})`
  const prepared = statement<[number, number], [number, string]>(
    `SELECT ${owner}, ${json} FROM ${from} WHERE ${owner} >= ? AND ${owner} < ? GROUP BY ${owner}`,
  )
  return {
    ofMany: (db, first, end) => new Map(prepared(db).raw(true).all(first, end) as [number, string][]),
    json,
    source: `FROM ${from} WHERE ${owner} = :documentId`,
  }
}

const LINE_OF_DOCUMENT = 'document_line l CROSS JOIN'
const PARTS = [
  part(HEADER, 'document', 'id'),
  part(LINE, 'document_line', 'document_id, line_number'),
  part(
    's.document_line_id, s.serial',
    `${LINE_OF_DOCUMENT} document_line_serial s ON s.document_line_id = l.id`,
    'l.document_id, s.document_line_id, s.serial',
  ),
  part(
    'a.id, a.document_line_id, a.source, a.reference, a.amount',
    `${LINE_OF_DOCUMENT} line_adjustment a ON a.document_line_id = l.id`,
    'l.document_id, a.id',
  ),
  part('id, kind, basis, payee_id, amount', 'document_charge', 'document_id, id'),
  part(MOVEMENT, 'stock_movement', 'document_id, id'),
  part('id, partner_id, side, business_date, due_date, amount, reverses_entry_id', 'partner_entry', 'document_id, id'),
]

/** Tables that came later. They follow by name and only where a document has rows, so that older hashes hold. */
const LATER_PARTS = {
  transferRoute: part('document_id, destination_warehouse_id', 'transfer_route', 'document_id'),
  tender: part('id, line_number, method, account_id, amount, received, remark', 'document_tender', 'document_id, id'),
  moneyLine: part('id, line_number, category_id, amount, remark', 'money_line', 'document_id, id'),
  moneyTerms: part('side, adjustment, discount, due_date, with_document_id', 'money_terms', 'document_id'),
  accountEntry: part('id, account_id, business_date, amount, reverses_entry_id', 'account_entry', 'document_id, id'),
  settlement: part(
    'id, owed_entry_id, paid_entry_id, business_date, amount, undoes_settlement_id',
    'settlement',
    'document_id, id',
  ),
  orderTerms: part(
    'root_document_id, revision, expected_on, valid_until, lead_days, deposit, payment_terms, shipping_address',
    'order_terms',
    'document_id',
  ),
  orderLine: part(
    'o.document_line_id, o.root_line_id',
    `${LINE_OF_DOCUMENT} order_line o ON o.document_line_id = l.id`,
    'l.document_id, o.document_line_id',
  ),
  lineInspection: part(
    'i.document_line_id, i.rejected, i.reason',
    `${LINE_OF_DOCUMENT} line_inspection i ON i.document_line_id = l.id`,
    'l.document_id, i.document_line_id',
  ),
  shift: part('shift_id', 'shift_document', 'document_id'),
  chargeName: part(
    'c.id, c.name',
    `(SELECT id, document_id, name FROM document_charge WHERE name <> '') c`,
    'c.document_id, c.id',
  ),
  orderDeposit: part(
    't.order_document_id',
    '(SELECT document_id, order_document_id FROM money_terms WHERE order_document_id IS NOT NULL) t',
    't.document_id',
  ),
}

/** SQL: all parts of the document :documentId, as canonicalDocuments puts them together. */
const IN_ONE_QUESTION = [
  ...PARTS.map(({ json, source }) => `',' || (SELECT ${json} ${source})`),
  ...Object.entries(LATER_PARTS).map(
    ([name, { json, source }]) => `(SELECT iif(count(*) = 0, '', ',["${name}",' || ${json} || ']') ${source})`,
  ),
].join(' || ')
const canonicalDocument = statement<[{ documentId: number }], { json: string }>(
  `SELECT '[${VERSION}' || ${IN_ONE_QUESTION} || ']' AS json`,
)

/** The canonical JSON of many documents by their id. */
function canonicalDocuments(db: ReadableDb, first: number, end: number): (id: number) => string {
  const groups = PARTS.map(({ ofMany }) => ofMany(db, first, end))
  const later = Object.entries(LATER_PARTS)
    .map(([name, { ofMany }]) => ({ name, group: ofMany(db, first, end) }))
    .filter(({ group }) => group.size > 0)
  return (id) => {
    const rows = groups.map((group) => group.get(id) ?? '[]')
    for (const { name, group } of later) {
      const found = group.get(id)
      if (found !== undefined) rows.push(`["${name}",${found}]`)
    }
    return `[${VERSION},${rows.join(',')}]`
  }
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
  const written = canonicalDocument(db).get({ documentId })
  if (written === undefined) throw new Error('a question without a table always has one row')
  insertHash(db).run({ documentId, hash: sha256(previous, written.json) })
}

/** How many documents the health check reads at a time: seven questions for all of them instead of for each. */
const AT_ONCE = 1_000

/** The first document that does not follow from the ones before it, or null (I11). Ids have no holes. */
export function firstBrokenDocument(db: ReadableDb): number | null {
  let previous: Buffer = GENESIS
  let expected = 1
  let canonical = canonicalDocuments(db, 1, 1)
  for (const { id, hash } of chain(db).all()) {
    if (expected % AT_ONCE === 1) canonical = canonicalDocuments(db, expected, expected + AT_ONCE)
    if (id !== expected || hash === null || !sha256(previous, canonical(id)).equals(hash)) return id
    previous = hash
    expected += 1
  }
  return null
}
