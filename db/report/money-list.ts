import type { page, totals } from '#shared/contract/money.ts'
import type { MoneyRow } from '#shared/contract/money.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { MoneyType } from '#shared/domain/money/money-type.ts'
import { cachedStatement, type ReadableDb } from '../handle.ts'
import { MONEY_JOINS, MONEY_ROW } from '../repository/money-read.ts'
import { plain } from '../search/pinyin.ts'
import { afterCursor, cursorParameters, orderBy, pageOf, parseCursor } from './keyset.ts'

/** What the caller may see. */
interface Visible {
  readonly types: readonly MoneyType[]
  /** Also what is settled with suppliers. */
  readonly payables: boolean
}

type Filter = Omit<InputOf<typeof totals>, 'type'> & Visible
type PageInput = Omit<InputOf<typeof page>, 'type'> & Visible

const SORT = { number: 'd.number', businessDate: 'd.business_date', amount: 'd.gross_amount' } as const
const HIGHEST = '\u{10ffff}'

/** One page of money documents, newest first by default, filtered. */
export function moneyPage(db: ReadableDb, input: PageInput): OutputOf<typeof page> {
  const cursor = parseCursor(input.cursor)
  const keyset = { sort: SORT[input.sort], id: 'd.id', descending: input.descending }
  const rows = cachedStatement<MoneyRow & { sortValue: string | number }>(
    db,
    `SELECT ${MONEY_ROW}, ${keyset.sort} AS sortValue FROM document d ${MONEY_JOINS}
     WHERE ${where(input)} ${afterCursor(keyset, cursor)} ${orderBy(keyset)} LIMIT :limitMore`,
  ).all({ ...parameters(input), ...cursorParameters(cursor), limitMore: input.limit + 1 })
  const paged = pageOf(rows, input.limit)
  return {
    rows: paged.rows.map(({ sortValue: _sortValue, ...row }) => row),
    next: paged.next,
    total: cursor === null ? count(db, input) : null,
  }
}

/** Count and amount of the filter; voided pairs are listed, but not counted. */
export function moneyTotals(db: ReadableDb, filter: Filter): OutputOf<typeof totals> {
  const row = cachedStatement<OutputOf<typeof totals>>(
    db,
    `SELECT count(*) AS count, ifnull(SUM(d.gross_amount), 0) AS amount, ifnull(SUM(d.discount_amount), 0) AS discount
     FROM document d WHERE ${where(filter)} AND d.id NOT IN ${VOIDED}`,
  ).get(parameters(filter))
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row
}

function count(db: ReadableDb, filter: Filter): number {
  return (
    cachedStatement<{ count: number }>(db, `SELECT count(*) AS count FROM document d WHERE ${where(filter)}`).get(
      parameters(filter),
    )?.count ?? 0
  )
}

/** Both halves of every voided document. */
const VOIDED = `(SELECT v.id FROM document v WHERE v.reverses_document_id IS NOT NULL
  UNION ALL SELECT v.reverses_document_id FROM document v WHERE v.reverses_document_id IS NOT NULL)`

function where(filter: Filter): string {
  const conditions = [`d.type IN (${filter.types.map((type) => `'${type}'`).join(', ')})`]
  if (!filter.payables)
    conditions.push(`NOT EXISTS (SELECT 1 FROM money_terms t WHERE t.document_id = d.id AND t.side = 'payable')`)
  if (filter.from !== null) conditions.push('d.business_date >= :from')
  if (filter.to !== null) conditions.push('d.business_date <= :to')
  if (filter.partnerId !== null) conditions.push('d.partner_id = :partnerId')
  if (filter.accountId !== null)
    conditions.push('d.id IN (SELECT x.document_id FROM document_tender x WHERE x.account_id = :accountId)')
  if (filter.status === 'posted') conditions.push(`d.id NOT IN ${VOIDED}`)
  if (filter.status === 'voided') conditions.push(`d.id IN ${VOIDED}`)
  if (filter.search !== '') conditions.push(SEARCHED)
  return conditions.join(' AND ')
}

/** Number or any part of it, partner, remark. */
const SEARCHED = `(d.number LIKE :contains ESCAPE '\\' OR d.partner_id IN (
    SELECT id FROM partner WHERE name LIKE :contains ESCAPE '\\'
    UNION SELECT entity_id FROM search_key WHERE entity = 'partner' AND kind IN ('initials', 'pinyin')
      AND key >= :search AND key < :searchEnd)
  OR d.id IN (SELECT document_id FROM document_annotation WHERE remark LIKE :contains ESCAPE '\\'))`

function parameters({ from, to, partnerId, accountId, search: typed }: Filter): Record<string, unknown> {
  const search = plain(typed)
  const contains = `%${typed.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return { from, to, partnerId, accountId, contains, search, searchEnd: search + HIGHEST }
}
