import type { AccountLine, ledger } from '#shared/contract/account.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import { addMoney, money, type Money } from '#shared/kernel/money.ts'
import { cachedStatement, type ReadableDb } from '../handle.ts'
import { afterCursor, cursorParameters, orderBy, pageOf, parseCursor } from './keyset.ts'

type Input = InputOf<typeof ledger>
type Row = Omit<AccountLine, 'balance' | 'voided'> & { readonly voided: number; readonly sortValue: string }

const KEYSET = { sort: 'e.business_date', id: 'e.id', descending: false } as const

/** Both halves of a reversed pair. */
const VOIDED = `(e.reverses_entry_id IS NOT NULL OR EXISTS (SELECT 1 FROM account_entry r WHERE r.reverses_entry_id = e.id))`

/** 资金流水: a page of an account, oldest first, with the balance after every line. */
export function accountLedgerPage(db: ReadableDb, input: Input): OutputOf<typeof ledger> {
  const { accountId, from, to, limit } = input
  const cursor = parseCursor(input.cursor)
  const range = `${from === null ? '' : 'AND e.business_date >= :from'} ${to === null ? '' : 'AND e.business_date <= :to'}`
  const rows = cachedStatement<Row>(
    db,
    `SELECT e.id, e.document_id AS documentId, d.type AS documentType, d.number, e.business_date AS businessDate,
       ifnull(p.name, '') AS partnerName, ifnull(n.remark, '') AS remark, e.amount, ${VOIDED} AS voided,
       e.business_date AS sortValue
     FROM account_entry e JOIN document d ON d.id = e.document_id LEFT JOIN partner p ON p.id = d.partner_id
     LEFT JOIN document_annotation n ON n.document_id = d.id
     WHERE e.account_id = :accountId ${range} ${afterCursor(KEYSET, cursor)} ${orderBy(KEYSET)} LIMIT :limitMore`,
  ).all({ accountId, from, to, ...cursorParameters(cursor), limitMore: limit + 1 })
  const paged = pageOf(rows, limit)
  const opening = from === null ? money(0) : sumOf(db, 'e.business_date < :from', { accountId, from })
  const [first] = paged.rows
  const before =
    cursor === null || first === undefined
      ? opening
      : sumOf(db, '(e.business_date, e.id) < (:date, :id)', { accountId, date: first.businessDate, id: first.id })
  return { rows: withBalance(paged.rows, before), next: paged.next, opening, ...turnover(db, input, range, opening) }
}

function withBalance(rows: readonly Row[], before: Money): AccountLine[] {
  let balance = before
  return rows.map(({ sortValue: _sortValue, voided, ...row }) => {
    balance = addMoney(balance, row.amount)
    return { ...row, voided: voided === 1, balance }
  })
}

function sumOf(db: ReadableDb, condition: string, parameters: Record<string, unknown>): Money {
  const row = cachedStatement<{ total: Money }>(
    db,
    `SELECT ifnull(SUM(e.amount), 0) AS total FROM account_entry e WHERE e.account_id = :accountId AND ${condition}`,
  ).get(parameters)
  return row?.total ?? money(0)
}

function turnover(db: ReadableDb, { accountId, from, to }: Input, range: string, opening: Money) {
  const row = cachedStatement<{ income: Money; outgoing: Money; total: Money }>(
    db,
    `SELECT ifnull(SUM(iif(e.amount > 0 AND NOT ${VOIDED}, e.amount, 0)), 0) AS income,
       ifnull(SUM(iif(e.amount < 0 AND NOT ${VOIDED}, 0 - e.amount, 0)), 0) AS outgoing,
       ifnull(SUM(e.amount), 0) AS total
     FROM account_entry e WHERE e.account_id = :accountId ${range}`,
  ).get({ accountId, from, to })
  if (row === undefined) throw new Error('an aggregate always has a row')
  return { income: row.income, outgoing: row.outgoing, closing: addMoney(opening, row.total) }
}
