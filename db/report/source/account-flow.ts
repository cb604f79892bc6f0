import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { AccountEntryId, AccountId, DocumentId } from '#shared/kernel/id.ts'
import { addMoney, money, negateMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../../handle.ts'
import { LIVE_DOCUMENT } from './live.ts'
import type { FactRow, SourceOf } from './source.ts'

interface Entry {
  readonly id: AccountEntryId
  readonly documentId: DocumentId
  readonly type: AnyDocumentType
  readonly number: string
  readonly businessDate: BusinessDate
  readonly account: string
  readonly partner: string
  readonly remark: string
  readonly amount: Money
}

type Key = 'businessDate' | 'number' | 'type' | 'account' | 'partner' | 'remark' | 'income' | 'outgoing' | 'balance'
type Filter = { readonly accountId: AccountId | null; readonly partnerId: number | null }

const FIRST_DAY = '0000-01-01'
const OF_FILTER = `(:accountId IS NULL OR e.account_id = :accountId)
  AND (:partnerId IS NULL OR (SELECT o.partner_id FROM document o WHERE o.id = e.document_id) = :partnerId)`
const entries = statement<[Filter & { from: string; to: string }], Entry>(`
  SELECT e.id, e.document_id AS documentId, d.type, d.number, e.business_date AS businessDate, a.name AS account,
    ifnull(p.name, '') AS partner, ifnull(n.remark, '') AS remark, e.amount
  FROM account_entry e JOIN document d ON d.id = e.document_id JOIN account a ON a.id = e.account_id
  LEFT JOIN partner p ON p.id = d.partner_id LEFT JOIN document_annotation n ON n.document_id = d.id
  WHERE e.business_date BETWEEN :from AND :to AND ${OF_FILTER} AND ${LIVE_DOCUMENT}
  ORDER BY e.business_date, d.order_key, e.id`)
const before = statement<[Filter & { from: string }], { amount: Money }>(
  `SELECT ifnull(SUM(e.amount), 0) AS amount FROM account_entry e WHERE e.business_date < :from AND ${OF_FILTER}`,
)
const lastDay = statement<[Filter & { to: string }], { date: BusinessDate | null }>(
  `SELECT max(e.business_date) AS date FROM account_entry e WHERE e.business_date <= :to AND ${OF_FILTER}`,
)

/** 期初 before the first day, also of days without an entry, then every entry with what lay there after it. */
function flowRows(db: ReadableDb, { from, to, accountId, partnerId }: ReportQuestion): FactRow<Key>[] {
  const filter = { accountId, partnerId, from: from ?? FIRST_DAY }
  let balance = before(db).get(filter)?.amount ?? ZERO_MONEY
  const found = entries(db).all({ ...filter, to })
  if (found.length === 0 && balance === 0) return []
  const opening: FactRow<Key> = {
    key: 'opening',
    tone: 'sum',
    cells: { ...NO_CELLS, type: 'opening', businessDate: from ?? '', balance },
    target: null,
  }
  const rows = found.map(({ id, documentId, amount, ...cells }): FactRow<Key> => {
    balance = addMoney(balance, amount)
    const income = amount > 0 ? amount : ZERO_MONEY
    const outgoing = amount < 0 ? negateMoney(amount) : ZERO_MONEY
    return {
      key: String(id),
      cells: { ...cells, income, outgoing, balance: money(balance) },
      target: { to: 'document', id: documentId, type: cells.type },
    }
  })
  return [opening, ...rows]
}

const NO_CELLS = { number: '', type: '', account: '', partner: '', remark: '', income: null, outgoing: null }

export const accountFlow: SourceOf<'accountFlow'> = {
  facts: (db, question) => {
    const rows = flowRows(db, question)
    return { rows, totals: { balance: rows.at(-1)?.cells.balance ?? null } }
  },
  lastDate: (db, { accountId, partnerId, to }) => lastDay(db).get({ accountId, partnerId, to })?.date ?? null,
}
