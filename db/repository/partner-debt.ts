import type { DocumentId, PartnerId } from '#shared/kernel/id.ts'
import { addMoney, type Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../handle.ts'

const debtOf = statement<[number, number, number], { amount: Money }>(`
  SELECT ifnull(SUM(e.amount), 0) AS amount FROM partner_entry e
  WHERE +e.partner_id = ? AND e.side = 'receivable' AND e.document_id IN (
    SELECT ? UNION ALL SELECT t.document_id FROM money_terms t WHERE t.with_document_id = ?)`)

/** How much more a partner owes through these documents, with what was paid together with them. */
export function debtOfDocuments(db: ReadableDb, partnerId: PartnerId, ids: readonly DocumentId[]): Money {
  return addMoney(
    ...ids.map((id) => debtOf(db).get(partnerId, id, id)?.amount).filter((amount) => amount !== undefined),
  )
}
