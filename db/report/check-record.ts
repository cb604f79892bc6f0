import type { CheckTarget } from '#shared/contract/stock.ts'
import { id as makeId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'
import type { Finding } from './check-finding.ts'

// What a check found that is neither a document nor a stocktake: rows of masters and settings, attachments, and entries of
// the log. They are told by their names, and open what they belong to.

interface Belongings {
  readonly productId: number | null
  readonly partnerId: number | null
  readonly documentId: number | null
  readonly names: string
}

type Statement = (db: ReadableDb) => { get(id: number): Belongings | undefined }

const PRODUCT = `p.code || ' ' || p.name`
const belongings = (names: string, from: string, { product = 'NULL', partner = 'NULL', document = 'NULL' } = {}) =>
  statement<[number], Belongings>(`
    SELECT ${product} AS productId, ${partner} AS partnerId, ${document} AS documentId, concat_ws(' · ', ${names}) AS names
    FROM ${from}`)
const named = (table: string) => belongings('r.name', `${table} r WHERE r.id = ?`)

/** By the word a check puts before its number. */
const RECORDS: Readonly<Record<string, Statement>> = {
  batch: belongings(`${PRODUCT}, nullif(r.code, '')`, 'batch r JOIN product p ON p.id = r.product_id WHERE r.id = ?', {
    product: 'p.id',
  }),
  threshold: belongings(
    `${PRODUCT}, c.name, w.name`,
    `stock_threshold r LEFT JOIN product p ON p.id = r.product_id LEFT JOIN category c ON c.id = r.category_id
     LEFT JOIN warehouse w ON w.id = r.warehouse_id WHERE r.id = ?`,
    { product: 'r.product_id' },
  ),
  productLocation: belongings(
    `${PRODUCT}, w.name, nullif(r.location, '')`,
    `product_location r JOIN product p ON p.id = r.product_id JOIN warehouse w ON w.id = r.warehouse_id WHERE r.id = ?`,
    { product: 'p.id' },
  ),
  bill: belongings(`${PRODUCT}, r.name`, 'bill r JOIN product p ON p.id = r.product_id WHERE r.id = ?'),
  attachment: belongings(
    'r.name, d.number, p.name',
    `attachment_link r LEFT JOIN document d ON d.id = r.document_id LEFT JOIN partner p ON p.id = r.partner_id
     WHERE r.id = ?`,
    { document: 'r.document_id', partner: 'r.partner_id' },
  ),
  orderClosing: belongings('d.number', 'order_closing r JOIN document d ON d.id = r.root_document_id WHERE r.id = ?', {
    document: 'd.id',
  }),
  shift: belongings('r.business_date, u.name', 'shift r JOIN user u ON u.id = r.opened_by WHERE r.id = ?'),
  warehouse: named('warehouse'),
  category: named('category'),
  account: named('account'),
  moneyCategory: named('money_category'),
  priceLevel: named('price_level'),
  priceList: named('price_list'),
  user: named('user'),
}

/** What is opened where a record has no document, product or partner behind it. */
const OPENS: Readonly<Record<string, (id: number) => CheckTarget>> = {
  threshold: () => ({ to: 'list', list: 'threshold' }),
  shift: () => ({ to: 'list', list: 'shift' }),
  account: () => ({ to: 'list', list: 'account' }),
  moneyCategory: () => ({ to: 'list', list: 'moneyCategory' }),
  priceLevel: () => ({ to: 'list', list: 'priceLevel' }),
  category: () => ({ to: 'list', list: 'product' }),
  warehouse: (id) => ({ to: 'record', record: 'warehouse', id }),
  bill: (id) => ({ to: 'record', record: 'bill', id }),
  priceList: (id) => ({ to: 'record', record: 'priceList', id }),
}

const SAME: Readonly<Record<string, string>> = { location: 'productLocation', 'money of account': 'account' }

/** @param found `batch 3`, `threshold 2`, `attachment 5 (missing)`, `money of account 1`; null: it is none of these */
export function recordFinding(
  db: ReadableDb,
  found: string,
  document: (id: number) => CheckTarget | null,
): Finding | null {
  const [, word = '', digits, fault = ''] = /^([a-zA-Z ]+) (\d+)( \(\w+\))?$/.exec(found) ?? []
  const noun = SAME[word] ?? word
  const record = RECORDS[noun]?.(db).get(Number(digits))
  if (record === undefined) return null
  const { productId, partnerId, documentId } = record
  // A threshold of all goods everywhere has no name.
  const detail = record.names === '' ? found : `${record.names}${fault}`
  if (documentId !== null) return { detail, target: document(documentId) }
  if (productId !== null) return { detail, target: { to: 'product', id: makeId<'product'>(productId) } }
  if (partnerId !== null) return { detail, target: { to: 'partner', id: makeId<'partner'>(partnerId) } }
  return { detail, target: OPENS[noun]?.(Number(digits)) ?? null }
}

interface LogEntry {
  readonly moment: string
  readonly user: string
  readonly action: string
  readonly entity: string
  readonly entityId: number
}

const entry = statement<[number], LogEntry>(`
  SELECT strftime('%Y-%m-%d %H:%M', e.at / 1000, 'unixepoch', 'localtime') AS moment, u.name AS user, e.action, e.entity,
    e.entity_id AS entityId
  FROM audit_entry e JOIN user u ON u.id = e.user_id WHERE e.id = ?`)

/** An entry of the log: when, who, and what it is about, which is opened. @param about finds what the entry names */
export function logFinding(db: ReadableDb, found: string, about: (found: string) => Finding): Finding | null {
  const [, digits] = /^audit entry (\d+)$/.exec(found) ?? []
  const logged = digits === undefined ? undefined : entry(db).get(Number(digits))
  if (logged === undefined) return null
  const { moment, user, action, entity, entityId } = logged
  const name = `${entity} ${entityId}`
  const { detail, target } = about(name)
  return { detail: [moment, user, detail === name ? action : detail].join(' · '), target }
}
