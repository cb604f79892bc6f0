import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { AccountId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import { statement } from '../../handle.ts'
import { LIVE_DOCUMENT } from './live.ts'
import type { SourceOf } from './source.ts'

interface AccountRow {
  readonly id: AccountId
  readonly account: string
  readonly opening: Money
  readonly income: Money
  readonly outgoing: Money
  readonly documents: number
  readonly used: number
}

// Every account that is in use or has ever moved.
const accounts = statement<[{ from: string; to: string }], AccountRow>(`
  WITH moved AS (
    SELECT e.account_id, SUM(max(e.amount, 0)) AS income, SUM(max(0 - e.amount, 0)) AS outgoing,
      count(DISTINCT e.document_id) AS documents
    FROM account_entry e JOIN document d ON d.id = e.document_id
    WHERE e.business_date BETWEEN :from AND :to AND ${LIVE_DOCUMENT} GROUP BY e.account_id)
  SELECT a.id, a.name AS account, ifnull(m.income, 0) AS income, ifnull(m.outgoing, 0) AS outgoing,
    ifnull(m.documents, 0) AS documents,
    ifnull((SELECT SUM(e.amount) FROM account_entry e WHERE e.account_id = a.id AND e.business_date < :from), 0) AS opening,
    a.enabled OR EXISTS (SELECT 1 FROM account_entry e WHERE e.account_id = a.id) AS used
  FROM account a LEFT JOIN moved m ON m.account_id = a.id ORDER BY a.code`)
const balances = statement<[string], { amount: Money }>(
  'SELECT ifnull(SUM(amount), 0) AS amount FROM account_entry WHERE business_date <= ?',
)
const lastDay = statement<[string], { date: BusinessDate | null }>(
  'SELECT max(business_date) AS date FROM account_entry WHERE business_date <= ?',
)

const FIRST_DAY = '0000-01-01'

export const accountSummary: SourceOf<'accountSummary'> = {
  facts: (db, { from, to }) => {
    const found = accounts(db)
      .all({ from: from ?? FIRST_DAY, to })
      .filter(({ used }) => used === 1)
    const closing = found.reduce((sum, { opening, income, outgoing }) => sum + opening + income - outgoing, 0)
    return {
      rows: found.map(({ id, used: _used, ...cells }) => ({
        key: String(id),
        cells,
        target: { to: 'report', name: 'accountFlow', change: { accountId: id } },
      })),
      tieOuts: [{ name: 'accountLedger', difference: closing - (balances(db).get(to)?.amount ?? 0) }],
    }
  },
  lastDate: (db, { to }) => lastDay(db).get(to)?.date ?? null,
}
