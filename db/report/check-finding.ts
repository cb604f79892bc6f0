import type { CheckTarget } from '#shared/contract/stock.ts'
import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import { id as makeId, type DocumentId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { logFinding, recordFinding } from './check-record.ts'

/** What a check found, as people know it, and what opens it. */
export interface Finding {
  readonly detail: string
  readonly target: CheckTarget | null
}

interface FoundDocument {
  readonly id: DocumentId
  readonly type: AnyDocumentType
  readonly number: string
}

const DOCUMENT = 'SELECT d.id, d.type, d.number FROM document d'
const ofEntry = (table: string) =>
  statement<[number], FoundDocument>(`${DOCUMENT} JOIN ${table} e ON e.document_id = d.id WHERE e.id = ?`)

/** By the word a check puts before its number: the document it belongs to. */
const DOCUMENT_OF: Readonly<Record<string, (db: ReadableDb) => { get(id: number): FoundDocument | undefined }>> = {
  document: statement<[number], FoundDocument>(`${DOCUMENT} WHERE d.id = ?`),
  money: statement<[number], FoundDocument>(`${DOCUMENT} WHERE d.id = ?`),
  line: ofEntry('document_line'),
  movement: ofEntry('stock_movement'),
  'account entry': ofEntry('account_entry'),
  'partner entry': ofEntry('partner_entry'),
  settlement: statement<[number], FoundDocument>(
    `${DOCUMENT} JOIN partner_entry e ON e.document_id = d.id JOIN settlement s ON s.owed_entry_id = e.id WHERE s.id = ?`,
  ),
}
const numbered = statement<[string], FoundDocument>(`${DOCUMENT} WHERE d.number = ?`)
const product = statement<[number], { name: string }>(`SELECT code || ' ' || name AS name FROM product WHERE id = ?`)
const warehouse = statement<[number], { name: string }>('SELECT name FROM warehouse WHERE id = ?')
const partner = statement<[number], { name: string }>('SELECT name FROM partner WHERE id = ?')
const stocktake = statement<[string], { id: number }>('SELECT id FROM stocktake WHERE number = ?')
const stocktakeById = statement<[number], { number: string }>('SELECT number FROM stocktake WHERE id = ?')

/**
 * @param found what the check said: `product 5 warehouse 1`, `movement 17`, `XSCK-20261127-0001`, `PD-20261127-0001 row 3`,
 *   `batch 3`, `serial 5 SN001`, `audit entry 9`
 */
export function findingOf(db: ReadableDb, found: string): Finding {
  const logged = logFinding(db, found, (about) => findingOf(db, about))
  if (logged !== null) return logged
  return (
    documentFinding(db, found) ??
    stocktakeFinding(db, found) ??
    serialFinding(db, found) ??
    recordFinding(db, found, (id) => documentFinding(db, `document ${id}`)?.target ?? null) ??
    masterFinding(db, found)
  )
}

function serialFinding(db: ReadableDb, found: string): Finding | null {
  const [, productId, serial = ''] = /^serial (\d+) (.*)$/s.exec(found) ?? []
  const of = product(db).get(Number(productId))
  return of === undefined ? null : { detail: `${of.name} · ${serial}`, target: { to: 'serial', serial } }
}

function documentFinding(db: ReadableDb, found: string): Finding | null {
  const [, noun = '', id] = /^([a-z ]+) (\d+)$/.exec(found) ?? []
  const document = DOCUMENT_OF[noun]?.(db).get(Number(id)) ?? numbered(db).get(found)
  if (document === undefined) return null
  const { number, ...target } = document
  return { detail: number, target: { to: 'document', ...target } }
}

function stocktakeFinding(db: ReadableDb, found: string): Finding | null {
  const [, id] = /^stocktake (\d+)$/.exec(found) ?? []
  const number = id === undefined ? found.split(' ')[0] : stocktakeById(db).get(Number(id))?.number
  const task = stocktake(db).get(number ?? '')
  return task === undefined
    ? null
    : {
        detail: id === undefined ? found : (number ?? found),
        target: { to: 'stocktake', id: makeId<'stocktake'>(task.id) },
      }
}

/** Of a product, the warehouse beside it; of a partner. What is neither is said as it was found. */
function masterFinding(db: ReadableDb, found: string): Finding {
  const idOf = (noun: string) => Number(new RegExp(`\\b${noun} (\\d+)`).exec(found)?.[1] ?? 0)
  const names = [
    product(db).get(idOf('product')),
    warehouse(db).get(idOf('warehouse')),
    partner(db).get(idOf('partner')),
  ]
  const named = names.flatMap((one) => (one === undefined ? [] : [one.name]))
  // A closing snapshot that is off says of which day.
  const day = /^\d{4}-\d{2}-\d{2}/.exec(found) ?? []
  const detail = named.length === 0 ? found : [...day, ...named].join(' · ')
  if (names[0] !== undefined) return { detail, target: { to: 'product', id: makeId<'product'>(idOf('product')) } }
  if (names[2] !== undefined) return { detail, target: { to: 'partner', id: makeId<'partner'>(idOf('partner')) } }
  return { detail, target: null }
}
