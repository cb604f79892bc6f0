import type { DocumentDebt } from '#shared/contract/document-debt.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { addMoney, negateMoney, subtractMoney, type Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../handle.ts'

const own = statement<[number], { partnerId: number; side: DocumentDebt['side']; own: Money }>(`
  SELECT e.partner_id AS partnerId, e.side, SUM(e.amount) AS own FROM partner_entry e
  JOIN document d ON d.id = e.document_id AND d.partner_id = e.partner_id
  WHERE e.document_id = ? GROUP BY e.partner_id, e.side`)
const before = statement<[number, string, number], { amount: Money }>(`
  SELECT ifnull(SUM(amount), 0) AS amount FROM partner_entry WHERE partner_id = ? AND side = ? AND document_id < ?`)
// What was posted with it, whatever became of that: the paper says what was so when it was posted.
const booked = statement<[number, string, number], { amount: Money }>(`
  SELECT ifnull(SUM(e.amount), 0) AS amount FROM money_terms t JOIN partner_entry e ON e.document_id = t.document_id
  JOIN document d ON d.id = t.document_id AND d.reverses_document_id IS NULL AND d.amends_document_id IS NULL
  WHERE e.partner_id = ? AND e.side = ? AND t.with_document_id = ?`)

/** What a document made of the balance of its partner; null when it books none. */
export function documentDebt(db: ReadableDb, id: DocumentId): DocumentDebt | null {
  const row = own(db).get(id)
  if (row === undefined) return null
  const { partnerId, side } = row
  const earlier = amountOf(before(db).get(partnerId, side, id))
  const paid = negateMoney(amountOf(booked(db).get(partnerId, side, id)))
  return { side, before: earlier, own: row.own, paid, after: subtractMoney(addMoney(earlier, row.own), paid) }
}

function amountOf(row: { readonly amount: Money } | undefined): Money {
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row.amount
}
