import type { DocumentRow } from '#shared/contract/document.ts'
import type { page, totals } from '#shared/contract/document.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { cachedStatement, type ReadableDb } from '../handle.ts'
import { DOCUMENT_JOINS, DOCUMENT_ROW } from '../repository/document-read.ts'
import { plain } from '../search/pinyin.ts'
import { afterCursor, cursorParameters, orderBy, pageOf, parseCursor } from './keyset.ts'

type Filter = InputOf<typeof totals>

const SORT = { number: 'd.number', businessDate: 'd.business_date', amount: 'd.gross_amount' } as const
const HIGHEST = '\u{10ffff}'

/** One page of the documents of a type, newest first by default, filtered. */
export function documentPage(db: ReadableDb, input: InputOf<typeof page>, today: BusinessDate): OutputOf<typeof page> {
  const cursor = parseCursor(input.cursor)
  const keyset = { sort: SORT[input.sort], id: 'd.id', descending: input.descending }
  const rows = cachedStatement<DocumentRow & { sortValue: string | number }>(
    db,
    `SELECT ${DOCUMENT_ROW}, ${keyset.sort} AS sortValue FROM document d ${DOCUMENT_JOINS}
     WHERE ${where(input)} ${afterCursor(keyset, cursor)} ${orderBy(keyset)} LIMIT :limitMore`,
  ).all({ ...parameters(input, today), ...cursorParameters(cursor), limitMore: input.limit + 1 })
  const paged = pageOf(rows, input.limit)
  return {
    rows: paged.rows.map(({ sortValue: _sortValue, ...row }) => row),
    next: paged.next,
    total: cursor === null ? count(db, input, today) : null,
  }
}

/** Count, quantity and amount of the filter; voided pairs are listed, but not counted. */
export function documentTotals(db: ReadableDb, input: Filter, today: BusinessDate): OutputOf<typeof totals> {
  const row = cachedStatement<OutputOf<typeof totals>>(
    db,
    `SELECT count(*) AS count, ifnull(SUM(d.quantity), 0) AS quantity, ifnull(SUM(d.gross_amount), 0) AS grossAmount
     FROM document d WHERE ${where(input)} AND d.id NOT IN ${VOIDED}`,
  ).get(parameters(input, today))
  if (row === undefined) throw new Error('an aggregate always has a row')
  return row
}

function count(db: ReadableDb, input: Filter, today: BusinessDate): number {
  return (
    cachedStatement<{ count: number }>(
      db,
      `SELECT count(*) AS count FROM document d WHERE ${where(withoutSort(input))}`,
    ).get(parameters(input, today))?.count ?? 0
  )
}

/** A count needs no order. */
function withoutSort({ type, search, from, to, partnerId, warehouseId, status, fulfilment }: Filter): Filter {
  return { type, search, from, to, partnerId, warehouseId, status, ...(fulfilment === undefined ? {} : { fulfilment }) }
}

function where(filter: Filter & { readonly sort?: string }): string {
  // Every number of a type begins with its prefix: with this range a list sorted by number reads one index in order,
  // if the unary plus keeps the planner away from the indexes of the type.
  const byNumber = filter.sort === 'number'
  const conditions = byNumber
    ? ["d.number >= :prefix || '-' AND d.number < :prefix || '.' AND +d.type = :type"]
    : ['d.type = :type']
  if (filter.from !== null) conditions.push('d.business_date >= :from')
  if (filter.to !== null) conditions.push('d.business_date <= :to')
  if (filter.partnerId !== null) conditions.push('d.partner_id = :partnerId')
  if (filter.warehouseId !== null) conditions.push('d.warehouse_id = :warehouseId')
  if (filter.status === 'posted') conditions.push(`d.id NOT IN ${VOIDED}`)
  // In a sorted page the plus keeps the order of the sort's own index; a count begins with the few that are meant.
  const id = filter.sort === undefined ? 'd.id' : '+d.id'
  if (filter.status === 'voided') conditions.push(`${id} IN ${VOIDED}`)
  const fulfilled = fulfilmentCondition(filter.fulfilment ?? 'all')
  if (fulfilled !== '')
    conditions.push(`${id} IN (SELECT document_id FROM order_standing WHERE type = :type AND ${fulfilled})`)
  if (filter.search !== '') conditions.push(searched(id))
  return conditions.join(' AND ')
}

/** Orders that count, by how far they are carried out; empty: all documents. */
function fulfilmentCondition(asked: NonNullable<Filter['fulfilment']>): string {
  if (asked === 'all') return ''
  if (asked === 'open') return "fulfilment IN ('none', 'part')"
  if (asked === 'overdue') return "fulfilment IN ('none', 'part') AND expected_on < :today"
  return `fulfilment = '${asked}'`
}

/**
 * Both halves of every voided document, from the small index of reversals: asked once, where a look-up per document
 * would cost a list of 160,000 documents 200 ms.
 */
const VOIDED = `(SELECT v.id FROM document v WHERE v.reverses_document_id IS NOT NULL
  UNION ALL SELECT v.reverses_document_id FROM document v WHERE v.reverses_document_id IS NOT NULL)`

/**
 * Number or any part of it, partner, the supplier's own number: three sources, each read from its own index. Numbers of
 * a type stand side by side, because they begin with its prefix.
 */
const searched = (id: 'd.id' | '+d.id') => `${id} IN (
  SELECT id FROM document WHERE number >= :prefix || '-' AND number < :prefix || '.' AND number LIKE :contains ESCAPE '\\'
  UNION SELECT id FROM document WHERE external_number <> '' AND external_number LIKE :contains ESCAPE '\\'
  UNION SELECT id FROM document WHERE partner_id IN (
    SELECT id FROM partner WHERE name LIKE :contains ESCAPE '\\'
    UNION SELECT entity_id FROM search_key WHERE entity = 'partner' AND kind IN ('initials', 'pinyin') AND key >= :search AND key < :searchEnd))`

function parameters(filter: Filter, today: BusinessDate): Record<string, unknown> {
  const { type, from, to, partnerId, warehouseId } = filter
  const { prefix } = documentDefinition(type)
  const search = plain(filter.search)
  const contains = `%${filter.search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return { type, prefix, today, from, to, partnerId, warehouseId, contains, search, searchEnd: search + HIGHEST }
}
