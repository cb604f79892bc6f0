import type { page, ReviewRow } from '#shared/contract/stocktake-review.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import { differenceRate } from '#shared/domain/stocktake/variance.ts'
import type { StocktakeLineId, StocktakeRoundId } from '#shared/kernel/id.ts'
import { quantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { cachedStatement, statement, type ReadableDb } from '../handle.ts'
import { findLine } from '../repository/stocktake-line.ts'
import { serialDifferenceOf } from '../repository/stocktake-serial.ts'
import { listSearchFilter, listSearchParameters } from '../search/ranked-search.ts'
import { searchedGoods } from '../search/weighed-search.ts'
import { afterCursor, cursorParameters, orderBy, pageOf, parseCursor } from './keyset.ts'
import { lineUnitCost, LINE_AMOUNT } from './stocktake-booked.ts'
import { BOOK_NOW } from './stocktake-count-list.ts'
import type { LateMovement } from './stocktake-late.ts'

type Input = InputOf<typeof page>

const SORT = { amount: 't.amount_size', difference: 't.difference_size', row: 't.row_number' } as const

const TAB: Readonly<Record<Input['tab'], string>> = {
  all: '1',
  different: "t.outcome IN ('gain', 'loss')",
  gain: "t.outcome = 'gain'",
  loss: "t.outcome = 'loss'",
  equal: "t.outcome = 'equal'",
  missed: "t.outcome = 'missed'",
  added: 't.added = 1',
  flagged: 't.flagged = 1',
}

interface Row {
  readonly id: StocktakeLineId
  readonly expected: Quantity
  readonly book: Quantity
  readonly serials: number
  readonly flagged: number
  readonly keptBook: number
  readonly added: number
  readonly isPosted: number
}
type ShownRow = Row &
  Omit<ReviewRow, keyof Row | 'moved' | 'rate' | 'rounds' | 'late' | 'serialsMissing' | 'serialsSurplus'>

const SHOWN = `t.line_id AS id, t.row_number AS rowNumber, l.product_id AS productId, p.code, p.name, p.spec, n.name AS unitName,
  ifnull(o.location, '') AS location, l.batch_code AS batchCode, l.book_quantity AS book,
  ifnull(t.expected_quantity, ${BOOK_NOW}) AS expected, t.counted_quantity AS counted, t.difference, l.unit_cost AS unitCost,
  ${LINE_AMOUNT} AS amount, k.state = 'posted' AS isPosted, t.outcome, t.flagged, t.kept_book AS keptBook, t.reason,
  t.remark, t.added, t.adopted_round_id AS adoptedRoundId, t.serials_missing + t.serials_surplus AS serials`
const FROM = `stocktake_standing t CROSS JOIN stocktake_line l ON l.id = t.line_id CROSS JOIN stocktake k ON k.id = t.stocktake_id
  CROSS JOIN product p ON p.id = l.product_id CROSS JOIN unit n ON n.id = p.base_unit_id
  LEFT JOIN product_location o ON o.product_id = l.product_id AND o.warehouse_id = k.warehouse_id`

/** One page of the review, largest amount first by default. @param late backdated movements by line */
export function reviewPage(
  db: ReadableDb,
  input: Input,
  late: ReadonlyMap<StocktakeLineId, readonly LateMovement[]>,
): OutputOf<typeof page> {
  const cursor = parseCursor(input.cursor)
  const keyset = { sort: SORT[input.sort], id: 't.line_id', descending: input.descending }
  const parameters = { id: input.id, ...listSearchParameters(searchedGoods(db, input.search)) }
  const rows = cachedStatement<ShownRow & { sortValue: number }>(
    db,
    `SELECT ${SHOWN}, ${keyset.sort} AS sortValue FROM ${FROM}
     WHERE ${where(input)} ${afterCursor(keyset, cursor)} ${orderBy(keyset)} LIMIT :limitMore`,
  ).all({ ...parameters, ...cursorParameters(cursor), limitMore: input.limit + 1 })
  const paged = pageOf(rows, input.limit)
  const counting = `SELECT count(*) AS count FROM ${input.search === '' ? 'stocktake_standing t' : FROM} WHERE ${where(input)}`
  return {
    rows: paged.rows.map(({ sortValue: _sortValue, ...row }) => shown(db, row, late.get(row.id) ?? [])),
    next: paged.next,
    total: cursor === null ? (cachedStatement<{ count: number }>(db, counting).get(parameters)?.count ?? 0) : null,
  }
}

function where({ tab, search, sort }: Input): string {
  // The plus keeps the order of the sort's own index, whatever the tab.
  const tabCondition = TAB[tab].replace('t.outcome', '+t.outcome')
  const conditions = ['t.stocktake_id = :id', tabCondition]
  if (search !== '') conditions.push(listSearchFilter('product', 'l.product_id', search))
  if (sort === 'row') conditions.push('t.row_number > 0')
  return conditions.join(' AND ')
}

const SERIALS_SHOWN = 100

function shown(db: ReadableDb, row: ShownRow, late: readonly LateMovement[]): ReviewRow {
  const { serials, flagged, keptBook, added, isPosted, ...rest } = row
  return {
    ...rest,
    unitCost: lineUnitCost(row, isPosted === 1),
    moved: quantity(row.expected - row.book),
    rate: row.difference === null ? null : differenceRate(row.difference, row.expected),
    flagged: flagged === 1,
    keptBook: keptBook === 1,
    added: added === 1,
    rounds: roundsOfLine(db).all(row.id),
    late: late.reduce((sum, movement) => quantity(sum + movement.quantity), ZERO_QUANTITY),
    ...(serials === 0 ? { serialsMissing: [], serialsSurplus: [] } : serialsOf(db, row.id)),
  }
}

const roundsOfLine = statement<[number], ReviewRow['rounds'][number] & { roundId: StocktakeRoundId }>(`
  SELECT r.round_id AS roundId, o.kind, r.counted_quantity AS counted, r.counter, r.counted_at AS countedAt
  FROM stocktake_result r JOIN stocktake_round o ON o.id = r.round_id
  WHERE r.line_id = ? AND r.is_counted = 1 ORDER BY o.number`)

function serialsOf(db: ReadableDb, id: StocktakeLineId): Pick<ReviewRow, 'serialsMissing' | 'serialsSurplus'> {
  const line = findLine(db, id)
  if (line === null) throw new Error(`stocktake line ${id} is gone`)
  const { missing, surplus } = serialDifferenceOf(db, line)
  return { serialsMissing: missing.slice(0, SERIALS_SHOWN), serialsSurplus: surplus.slice(0, SERIALS_SHOWN) }
}
