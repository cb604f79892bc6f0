import type { PartnerId } from '#shared/kernel/id.ts'
import { addMoney, money, type Money } from '#shared/kernel/money.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'

const openLines = statement<[number], { amount: Money; ordered: Quantity; open: Quantity }>(`
  SELECT l.gross_amount AS amount, n.ordered, n.ordered - n.fulfilled AS open
  FROM document d INDEXED BY document_by_partner JOIN order_standing s ON s.document_id = d.id
  JOIN document_line l ON l.document_id = d.id JOIN order_line_standing n ON n.document_line_id = l.id
  WHERE d.partner_id = ? AND s.type = 'salesOrder' AND s.fulfilment IN ('none', 'part') AND n.ordered > n.fulfilled`)

/** What a customer has ordered and not yet got, in money: the open share of every line of his open orders. */
export function openOrderAmount(db: ReadableDb, partnerId: PartnerId): Money {
  const lines = openLines(db).all(partnerId)
  return addMoney(...lines.map(({ amount, ordered, open }) => money(mulDiv([amount, open], [ordered]))))
}
