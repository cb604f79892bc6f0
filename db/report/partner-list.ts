import type { page, PartnerRow } from '#shared/contract/partner.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { LIVE_ENTRY, OPEN_OF_ENTRY } from './open-entries.ts'
import { cachedStatement, type ReadableDb } from '../handle.ts'
import { listSearchFilter, listSearchParameters } from '../search/ranked-search.ts'
import { afterCursor, cursorParameters, orderBy, pageOf, parseCursor } from './keyset.ts'

type Input = InputOf<typeof page>

const SORT = { code: 'p.code', name: 'p.pinyin' } as const
/** SQL: what partner `p` owes on a side, or is owed. */
export const BALANCE = (side: string) =>
  `ifnull((SELECT SUM(e.amount) FROM partner_entry e WHERE e.partner_id = p.id AND e.side = '${side}'), 0)`
/** Owed entries that fell due before today, less what is settled of them. */
export const OVERDUE = (side: string) =>
  `ifnull((SELECT SUM(${OPEN_OF_ENTRY}) FROM partner_entry e WHERE e.partner_id = p.id AND e.side = '${side}'
    AND e.amount > 0 AND e.due_date < :today AND ${LIVE_ENTRY}), 0)`
const ROW = `p.id, p.code, p.name, p.is_supplier AS isSupplier, p.is_customer AS isCustomer, p.contact, p.phone,
  ${BALANCE('receivable')} AS receivable, ${BALANCE('payable')} AS payable,
  ${OVERDUE('receivable')} AS receivableOverdue, ${OVERDUE('payable')} AS payableOverdue, p.term_days AS termDays,
  (SELECT max(d.business_date) FROM document d WHERE d.partner_id = p.id) AS lastDocumentDate, p.enabled`

type Row = Omit<PartnerRow, 'isSupplier' | 'isCustomer' | 'enabled'> & {
  isSupplier: number
  isCustomer: number
  enabled: number
  sortValue: string
}

/** One page of the partner list with both balances. */
export function partnerPage(db: ReadableDb, input: Input, today: BusinessDate): OutputOf<typeof page> {
  const cursor = parseCursor(input.cursor)
  const keyset = { sort: SORT[input.sort], id: 'p.id', descending: input.descending }
  const parameters = listSearchParameters(input.search)
  const rows = cachedStatement<Row>(
    db,
    `SELECT ${ROW}, ${keyset.sort} AS sortValue FROM partner p
     WHERE ${where(input)} ${afterCursor(keyset, cursor)} ${orderBy(keyset)} LIMIT :limitMore`,
  ).all({ ...parameters, ...cursorParameters(cursor), today, limitMore: input.limit + 1 })
  const paged = pageOf(rows, input.limit)
  const total =
    cursor === null
      ? (cachedStatement<{ count: number }>(db, `SELECT count(*) AS count FROM partner p WHERE ${where(input)}`).get({
          ...parameters,
          today,
        })?.count ?? 0)
      : null
  return {
    rows: paged.rows.map(({ sortValue: _sortValue, isSupplier, isCustomer, enabled, ...row }) => ({
      ...row,
      isSupplier: isSupplier === 1,
      isCustomer: isCustomer === 1,
      enabled: enabled === 1,
    })),
    next: paged.next,
    total,
  }
}

const OWING: Readonly<Record<NonNullable<Input['owing']>, string>> = {
  receivable: `${BALANCE('receivable')} > 0`,
  payable: `${BALANCE('payable')} > 0`,
  receivableOverdue: `${OVERDUE('receivable')} > 0`,
  payableOverdue: `${OVERDUE('payable')} > 0`,
}

function where(input: Input): string {
  const conditions = ['p.merged_into IS NULL']
  if (input.status === 'enabled') conditions.push('p.enabled = 1')
  if (input.status === 'disabled') conditions.push('p.enabled = 0')
  if (input.side === 'supplier') conditions.push('p.is_supplier = 1')
  if (input.side === 'customer') conditions.push('p.is_customer = 1')
  if (input.owing !== undefined) conditions.push(OWING[input.owing])
  if (input.search !== '') conditions.push(listSearchFilter('partner', 'p.id', input.search))
  return conditions.join(' AND ')
}
