import { inOrderOfAccounts, type ClosingFigures } from '#shared/domain/journal/closing-figures.ts'
import type { JournalAccount } from '#shared/domain/journal/account.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { AccountId, PartnerId } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { statement, type ReadableDb } from '../handle.ts'

/*
 * One pass over the facts, however many closings are asked for: each gives what was dated since the one before it, and
 * these are added up.
 */
const DAYS = `period AS (
  SELECT value AS last, ifnull(lag(value) OVER (ORDER BY value), '') AS before FROM json_each(:closings)),
day AS MATERIALIZED (
  SELECT d.business_date, p.last FROM (SELECT DISTINCT business_date FROM document) d
  JOIN period p ON d.business_date > p.before AND d.business_date <= p.last)`

type Parameters = [{ readonly closings: string }]
interface Sum {
  readonly last: BusinessDate
  readonly amount: Money
}

const journal = statement<Parameters, Sum & { account: JournalAccount }>(`
  WITH ${DAYS} SELECT d.last, e.account, SUM(e.amount) AS amount FROM journal_entry e JOIN day d ON d.business_date = e.business_date
  GROUP BY d.last, e.account`)
const accounts = statement<Parameters, Sum & { accountId: AccountId }>(`
  WITH ${DAYS} SELECT d.last, e.account_id AS accountId, SUM(e.amount) AS amount
  FROM account_entry e JOIN day d ON d.business_date = e.business_date GROUP BY d.last, e.account_id`)
const partners = statement<Parameters, Sum & { partnerId: PartnerId; side: 'receivable' | 'payable' }>(`
  WITH ${DAYS} SELECT d.last, e.partner_id AS partnerId, e.side, SUM(e.amount) AS amount
  FROM partner_entry e JOIN day d ON d.business_date = e.business_date GROUP BY d.last, e.partner_id, e.side`)
const documents = statement<Parameters, { last: BusinessDate; count: number }>(`
  WITH ${DAYS} SELECT d.last, count(*) AS count FROM document o JOIN day d ON d.business_date = o.business_date GROUP BY d.last`)
const products = statement<[string], { count: number }>(
  'SELECT count(*) AS count FROM pool_snapshot WHERE closed_through = ?',
)
const hashOf = statement<[number], { hash: Buffer }>('SELECT hash FROM document_hash WHERE document_id = ?')

/** A closing to be described: its day, and the last document of the books at that moment (0: none). */
export interface DescribedClosing {
  readonly through: BusinessDate
  readonly afterDocumentId: number
}

/** What the facts say today of each of these closings. @param closings oldest first, whose snapshots are taken */
export function closingFigures(db: ReadableDb, closings: readonly DescribedClosing[]): ClosingFigures[] {
  const asked = { closings: JSON.stringify(closings.map(({ through }) => through)) }
  const sums = {
    journal: journal(db).all(asked),
    accounts: accounts(db).all(asked),
    partners: partners(db).all(asked),
    documents: documents(db).all(asked),
  }
  return closings.map(({ through, afterDocumentId }) => {
    const until = <Row extends { readonly last: BusinessDate }>(rows: readonly Row[]) =>
      rows.filter(({ last }) => last <= through)
    return {
      through,
      productCount: products(db).get(through)?.count ?? 0,
      journal: added(until(sums.journal), ({ account }) => account).sort(inOrderOfAccounts),
      accounts: added(until(sums.accounts), ({ accountId }) => accountId).sort(byId),
      partners: partnerBalances(until(sums.partners)),
      documentCount: until(sums.documents).reduce((sum, { count }) => sum + count, 0),
      lastHash: hashOf(db).get(afterDocumentId)?.hash.toString('hex') ?? '',
    }
  })
}

/** Sums by key; what comes to 0 is left out. */
function added<Row extends Sum, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): [Key, Money][] {
  const sums = new Map<Key, number>()
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.amount)
  return [...sums].flatMap(([key, sum]): [Key, Money][] => (sum === 0 ? [] : [[key, money(sum)]]))
}

function partnerBalances(
  rows: readonly (Sum & { readonly partnerId: PartnerId; readonly side: 'receivable' | 'payable' })[],
): ClosingFigures['partners'] {
  const ofSide = (side: 'receivable' | 'payable') =>
    new Map(
      added(
        rows.filter((row) => row.side === side),
        ({ partnerId }) => partnerId,
      ),
    )
  const [receivable, payable] = [ofSide('receivable'), ofSide('payable')]
  const ids = [...new Set([...receivable.keys(), ...payable.keys()])].sort((a, b) => a - b)
  return ids.map((id) => [id, receivable.get(id) ?? money(0), payable.get(id) ?? money(0)])
}

function byId(a: readonly [number, ...unknown[]], b: readonly [number, ...unknown[]]): number {
  return a[0] - b[0]
}
