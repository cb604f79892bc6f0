import type { StatementLine, StatementRow } from '#shared/contract/statement.ts'
import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import { statementParts } from '#shared/domain/money/statement.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, PartnerEntryId, PartnerId } from '#shared/kernel/id.ts'
import { addMoney, type Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../handle.ts'
import type { PartnerSide } from '../ledger/partner-ledger.ts'

export interface StatementRange {
  readonly partnerId: PartnerId
  readonly side: PartnerSide
  /** Null: from the beginning. */
  readonly from: BusinessDate | null
  readonly to: BusinessDate
}

interface Row {
  readonly entryId: PartnerEntryId
  readonly documentId: DocumentId
  readonly type: AnyDocumentType
  readonly number: string
  readonly businessDate: BusinessDate
  readonly dueDate: BusinessDate
  readonly remark: string
  readonly amount: Money
  readonly discount: Money
}

/** SQL: the other half of the reversed entry `e` is dated elsewhere; of one day both would only say what was not. */
export const SAYS_SOMETHING = `NOT EXISTS (SELECT 1 FROM partner_entry r WHERE r.reverses_entry_id = e.id AND r.business_date = e.business_date)
  AND NOT EXISTS (SELECT 1 FROM partner_entry r WHERE r.id = e.reverses_entry_id AND r.business_date = e.business_date)`

const balanceBefore = statement<[number, string, string], { balance: Money }>(`
  SELECT ifnull(SUM(amount), 0) AS balance FROM partner_entry WHERE partner_id = ? AND side = ? AND business_date < ?`)
const balanceThrough = statement<[number, string, string], { balance: Money }>(`
  SELECT ifnull(SUM(amount), 0) AS balance FROM partner_entry WHERE partner_id = ? AND side = ? AND business_date <= ?`)
const entries = statement<[StatementRange], Row>(`
  SELECT e.id AS entryId, e.document_id AS documentId, d.type, d.number, e.business_date AS businessDate,
    e.due_date AS dueDate, ifnull(a.remark, '') AS remark, e.amount, ifnull(t.discount, 0) AS discount
  FROM partner_entry e JOIN document d ON d.id = e.document_id LEFT JOIN document_annotation a ON a.document_id = d.id
    LEFT JOIN money_terms t ON t.document_id = d.id
  WHERE e.partner_id = :partnerId AND e.side = :side AND e.business_date >= ifnull(:from, '') AND e.business_date <= :to
    AND e.amount <> 0 AND ${SAYS_SOMETHING}
  ORDER BY e.business_date, d.order_key, e.id`)
const goodsLines = statement<[number], StatementLine>(`
  SELECT product_name AS productName, product_spec AS productSpec, unit_name AS unitName, quantity, price,
    gross_amount AS amount
  FROM document_line WHERE document_id = ? ORDER BY line_number`)

/** What was owed before the first day. */
export function openingBalance(db: ReadableDb, { partnerId, side, from }: StatementRange): Money {
  return balanceBefore(db).get(partnerId, side, from ?? '')?.balance ?? addMoney()
}

/** What was owed at the end of a day. */
export function balanceOn(db: ReadableDb, partnerId: PartnerId, side: PartnerSide, on: BusinessDate): Money {
  return balanceThrough(db).get(partnerId, side, on)?.balance ?? addMoney()
}

/** 对账单: every entry of a partner's side, with the balance after it. */
export function statementRows(db: ReadableDb, range: StatementRange, withLines: boolean): StatementRow[] {
  let balance = openingBalance(db, range)
  return entries(db)
    .all(range)
    .map(({ amount, discount, ...row }) => {
      balance = addMoney(balance, amount)
      const lines = withLines ? goodsLines(db).all(row.documentId) : []
      return { ...row, ...statementParts(row.type, amount, discount), lines, balance }
    })
}
