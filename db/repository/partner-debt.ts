import type { DocumentId } from '#shared/kernel/id.ts'
import { addMoney, type Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../handle.ts'

const debtOf = statement<[number, number], { amount: Money }>(`
  SELECT ifnull(SUM(e.amount), 0) AS amount FROM partner_entry e WHERE e.side = 'receivable' AND e.document_id IN (
    SELECT ? UNION ALL SELECT t.document_id FROM money_terms t WHERE t.with_document_id = ?)`)

/** How much more is owed through these documents, with what was paid together with them. */
export function debtOfDocuments(db: ReadableDb, ids: readonly DocumentId[]): Money {
  return addMoney(...ids.map((id) => debtOf(db).get(id, id)?.amount).filter((amount) => amount !== undefined))
}
