import type { ChainLink } from '#shared/contract/order.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { dependentsOf, sourcesOf } from '../repository/line-source.ts'

/** Documents right above and below one: what it was made from, and the valid ones that were made from it. */
export function chainNeighbours(
  db: ReadableDb,
  id: DocumentId,
): { readonly above: readonly DocumentId[]; readonly below: readonly DocumentId[] } {
  return { above: sourcesOf(db, id).map((link) => link.id), below: dependentsOf(db, id).map((link) => link.id) }
}

const settling = statement<[number, number, number, number], { id: DocumentId }>(`
  SELECT m.document_id AS id FROM partner_entry e JOIN settlement s ON s.owed_entry_id = e.id
  JOIN partner_entry m ON m.id = s.paid_entry_id WHERE e.document_id = ? GROUP BY m.document_id HAVING SUM(s.amount) > 0
  UNION SELECT m.document_id FROM partner_entry e JOIN settlement s ON s.paid_entry_id = e.id
  JOIN partner_entry m ON m.id = s.owed_entry_id WHERE e.document_id = ? GROUP BY m.document_id HAVING SUM(s.amount) > 0
  UNION SELECT t.document_id FROM money_terms t JOIN document d ON d.id = t.document_id WHERE t.with_document_id = ?
    AND d.reverses_document_id IS NULL AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id)
  UNION SELECT t.document_id FROM order_terms me JOIN order_terms v ON v.root_document_id = me.root_document_id
  JOIN money_terms t ON t.order_document_id = v.document_id JOIN document d ON d.id = t.document_id
  WHERE me.document_id = ? AND d.reverses_document_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id) LIMIT 100`)

/** Money documents that settle what a document of goods is owed, or are deposits of an order. */
export function moneyOf(db: ReadableDb, id: DocumentId): DocumentId[] {
  return settling(db)
    .all(id, id, id, id)
    .map((row) => row.id)
    .filter((one) => one !== id && isMoney(db, one))
}

const moneyDocument = statement<[number], { id: DocumentId }>(
  'SELECT id FROM document WHERE id = ? AND warehouse_id IS NULL',
)

function isMoney(db: ReadableDb, id: DocumentId): boolean {
  return moneyDocument(db).get(id) !== undefined
}

type Row = Omit<ChainLink, 'step' | 'from'>

const byId = statement<[number], Row>(`
  SELECT d.id, d.type, d.number, d.business_date AS businessDate, ifnull(p.name, '') AS partnerName,
    d.gross_amount AS grossAmount, s.fulfilment,
    CASE WHEN d.reverses_document_id IS NOT NULL THEN 'reversal'
      WHEN EXISTS (SELECT 1 FROM document r WHERE r.reverses_document_id = d.id) THEN 'voided' ELSE 'posted' END AS status
  FROM document d LEFT JOIN partner p ON p.id = d.partner_id LEFT JOIN order_standing s ON s.document_id = d.id
  WHERE d.id = ?`)

export function chainDocument(db: ReadableDb, id: DocumentId): Row {
  const row = byId(db).get(id)
  if (row === undefined) throw new Error(`document ${id} is missing`)
  return row
}
