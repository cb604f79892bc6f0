import type { CountCard, CountLine, CountEvent, lines } from '#shared/contract/stocktake-count.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import { tally } from '#shared/domain/stocktake/tally.ts'
import type { StocktakeId, StocktakeLineId, StocktakeRoundId, UnitId } from '#shared/kernel/id.ts'
import { quantity, type Quantity } from '#shared/kernel/quantity.ts'
import { cachedStatement, statement, type ReadableDb } from '../handle.ts'
import { segmentsOf } from '../repository/stocktake.ts'
import { eventsOf, type EventRecord } from '../repository/stocktake-event.ts'
import { listSearchFilter, listSearchParameters } from '../search/ranked-search.ts'
import { searchedGoods } from '../search/weighed-search.ts'
import { afterCursor, cursorParameters, orderBy, pageOf, parseCursor } from './keyset.ts'

type Input = InputOf<typeof lines>
type Row = Omit<CountLine, 'serialTracked' | 'added'> & { readonly serialTracked: number; readonly added: number }

/** What the books have of a line at this moment. */
export const BOOK_NOW = `ifnull((SELECT SUM(b.quantity) FROM stock_balance b JOIN batch t ON t.id = b.batch_id
    WHERE b.product_id = l.product_id AND b.warehouse_id = k.warehouse_id AND t.code = l.batch_code), 0)`

export const FIRST_BARCODE = `ifnull((SELECT x.barcode FROM product_barcode x WHERE x.product_id = p.id ORDER BY x.position LIMIT 1), '')`

const SHOWN = `l.id, l.row_number AS rowNumber, l.product_id AS productId, p.code, p.name, p.spec, ${FIRST_BARCODE} AS barcode,
  n.name AS unitName, ifnull(o.location, '') AS location, l.batch_code AS batchCode, l.expires_on AS expiresOn,
  p.serial_tracked AS serialTracked, r.counted_quantity AS counted, r.entries, r.counter,
  nullif(r.counted_at, 0) AS countedAt, ${BOOK_NOW} AS book, l.added`
const FROM = `stocktake_result r CROSS JOIN stocktake_line l ON l.id = r.line_id CROSS JOIN stocktake k ON k.id = l.stocktake_id
  CROSS JOIN product p ON p.id = l.product_id CROSS JOIN unit n ON n.id = p.base_unit_id
  LEFT JOIN product_location o ON o.product_id = l.product_id AND o.warehouse_id = k.warehouse_id`

const SORT = { row: 'r.row_number', countedAt: 'r.event_id' } as const

/** One page of the lines of a round. */
export function countLines(db: ReadableDb, roundId: StocktakeRoundId, input: Input): OutputOf<typeof lines> {
  const cursor = parseCursor(input.cursor)
  const keyset = { sort: SORT[input.sort], id: 'r.line_id', descending: input.descending }
  const parameters = { roundId, segmentId: input.segmentId, ...listSearchParameters(searchedGoods(db, input.search)) }
  const rows = cachedStatement<Row & { sortValue: number }>(
    db,
    `SELECT ${SHOWN}, ${keyset.sort} AS sortValue FROM ${FROM}
     WHERE ${where(input)} ${afterCursor(keyset, cursor)} ${orderBy(keyset)} LIMIT :limitMore`,
  ).all({ ...parameters, ...cursorParameters(cursor), limitMore: input.limit + 1 })
  const paged = pageOf(rows, input.limit)
  const counting = `SELECT count(*) AS count FROM ${input.search === '' ? 'stocktake_result r' : FROM} WHERE ${where({ ...input, sort: 'row' })}`
  return {
    rows: paged.rows.map(({ sortValue: _sortValue, ...row }) => shown(row)),
    next: paged.next,
    total: cursor === null ? (cachedStatement<{ count: number }>(db, counting).get(parameters)?.count ?? 0) : null,
  }
}

function where(input: Input): string {
  const conditions = ['r.round_id = :roundId']
  // Sorted by the last entry, what has one is at the end of the index; a second index for the tab is not needed.
  if (input.tab === 'counted') conditions.push(input.sort === 'countedAt' ? 'r.event_id > 0' : 'r.is_counted = 1')
  if (input.tab === 'uncounted') conditions.push(input.sort === 'countedAt' ? 'r.event_id = 0' : 'r.is_counted = 0')
  if (input.segmentId !== null) conditions.push('+r.segment_id = :segmentId')
  if (input.search !== '') conditions.push(listSearchFilter('product', 'l.product_id', input.search))
  return conditions.join(' AND ')
}

function shown({ serialTracked, added, ...row }: Row): CountLine {
  return { ...row, serialTracked: serialTracked === 1, added: added === 1 }
}

const lineInRound = statement<[number, number], Row>(
  `SELECT ${SHOWN} FROM ${FROM} WHERE r.round_id = ? AND r.line_id = ?`,
)
const nextRow = statement<[number, number], { id: StocktakeLineId }>(`
  SELECT line_id AS id FROM stocktake_result WHERE round_id = ? AND is_counted = 0 AND row_number > ? ORDER BY row_number LIMIT 1`)

/** A line as it stands in a round; null when it is not to be counted there. */
export function countLine(db: ReadableDb, roundId: StocktakeRoundId, lineId: StocktakeLineId): CountLine | null {
  const row = lineInRound(db).get(roundId, lineId)
  return row === undefined ? null : shown(row)
}

/** The next uncounted line after a row, from the top again at the end. */
export function nextUncountedLine(db: ReadableDb, roundId: StocktakeRoundId, afterRow: number): CountLine | null {
  const next = nextRow(db).get(roundId, afterRow) ?? nextRow(db).get(roundId, 0)
  return next === undefined ? null : countLine(db, roundId, next.id)
}

const units = statement<[number], { unitId: UnitId; name: string; ratio: Quantity }>(`
  SELECT u.unit_id AS unitId, n.name, u.ratio FROM product_unit u JOIN unit n ON n.id = u.unit_id
  WHERE u.product_id = ? ORDER BY u.position`)
const barcodes = statement<[number], { barcode: string }>(
  'SELECT barcode FROM product_barcode WHERE product_id = ? ORDER BY position',
)

const EVENTS_SHOWN = 50

/** The card of the current product: who counted how many, entry by entry. */
export function countCard(
  db: ReadableDb,
  stocktakeId: StocktakeId,
  roundId: StocktakeRoundId,
  lineId: StocktakeLineId,
): CountCard | null {
  const line = countLine(db, roundId, lineId)
  if (line === null) return null
  const events = eventsOf(db, lineId, roundId)
  const sum = tally(events)
  const names = new Map(segmentsOf(db, stocktakeId).map((segment) => [segment.id as number, segment]))
  return {
    ...line,
    units: units(db).all(line.productId),
    barcodes: barcodes(db)
      .all(line.productId)
      .map(({ barcode }) => barcode),
    bySegment: [...sum.bySegment]
      .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
      .map(([segmentId, counted]) => ({
        segmentId: segmentId === null ? null : (names.get(segmentId)?.id ?? null),
        name: segmentId === null ? '' : (names.get(segmentId)?.name ?? ''),
        counter: counterOf(events, segmentId),
        quantity: counted,
      })),
    events: events
      .slice(-EVENTS_SHOWN)
      .reverse()
      .map((event) => shownEvent(event, sum.running.get(event.id) ?? null)),
    serials: [...sum.serials],
  }
}

function counterOf(events: readonly EventRecord[], segmentId: number | null): string {
  return events.findLast((event) => !event.undone && event.segmentId === segmentId)?.counter ?? ''
}

function shownEvent(event: EventRecord, total: Quantity | null): CountEvent {
  const { id, kind, at, counter, segmentId, unitName, serial, undone } = event
  const entered = quantity(event.enteredQuantity)
  return { id, kind, at, counter, segmentId, quantity: event.quantity, entered, unitName, serial, total, undone }
}
