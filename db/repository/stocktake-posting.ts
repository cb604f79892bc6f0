import { sql } from 'drizzle-orm'
import type { DifferenceReason } from '#shared/domain/stocktake/words.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import {
  id as makeId,
  type Id,
  type ProductId,
  type StocktakeId,
  type StocktakeLineId,
  type UnitId,
  type UserId,
} from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { canonicalJson, sha256 } from '../ledger/canonical.ts'
import { stocktakePosting, stocktakePostingLine } from '../schema/stocktake.ts'
import { lastEventId } from './stocktake-event.ts'

/** A line on its way into a posting: what was expected, what was counted, and what will carry the difference. */
export interface PostableLine {
  readonly lineId: StocktakeLineId
  readonly productId: ProductId
  readonly unitId: UnitId
  readonly batchCode: string
  readonly producedOn: BusinessDate | null
  readonly expiresOn: BusinessDate | null
  readonly serialTracked: number
  /** Of a missed line: the book quantity of the moment, which is kept. */
  readonly expected: Quantity
  readonly counted: Quantity | null
  readonly difference: Quantity
  readonly amount: Money
  readonly reason: DifferenceReason | null
  readonly remark: string
  readonly serials: number
}

const postable = statement<[number], PostableLine>(`
  SELECT t.line_id AS lineId, l.product_id AS productId, p.base_unit_id AS unitId, l.batch_code AS batchCode,
    l.produced_on AS producedOn, l.expires_on AS expiresOn, p.serial_tracked AS serialTracked,
    ifnull(t.expected_quantity, ifnull((SELECT SUM(b.quantity) FROM stock_balance b JOIN batch c ON c.id = b.batch_id
      WHERE b.product_id = l.product_id AND b.warehouse_id = k.warehouse_id AND c.code = l.batch_code), 0)) AS expected,
    t.counted_quantity AS counted, ifnull(t.difference, 0) AS difference, t.amount, t.reason, t.remark,
    t.serials_missing + t.serials_surplus AS serials
  FROM stocktake_standing t JOIN stocktake_line l ON l.id = t.line_id JOIN stocktake k ON k.id = t.stocktake_id
  JOIN product p ON p.id = l.product_id WHERE t.stocktake_id = ? ORDER BY t.row_number`)

export function postableLines(db: ReadableDb, id: StocktakeId): PostableLine[] {
  return postable(db).all(id)
}

export type PostingKind = 'post' | 'redo' | 'undo'
export type PostingId = Id<'stocktakePosting'>

export interface NewPosting {
  readonly stocktakeId: StocktakeId
  readonly kind: PostingKind
  readonly countDate: BusinessDate
  readonly businessDate: BusinessDate
  readonly now: number
  readonly userId: UserId
}

/** The posting with its proof; zero differences are proof too. */
export function insertPosting(db: WritableDb, posting: NewPosting, lines: readonly PostableLine[]): PostingId {
  const { now, ...values } = posting
  const throughEventId = lastEventId(db, posting.stocktakeId)
  const { lastInsertRowid } = db.orm
    .insert(stocktakePosting)
    .values({ ...values, at: now, throughEventId, digest: stocktakeDigest(db, posting.stocktakeId, throughEventId) })
    .run()
  const postingId = makeId<'stocktakePosting'>(Number(lastInsertRowid))
  for (const line of lines) insertPostingLine(db).run({ ...line, postingId })
  return postingId
}

const insertPostingLine = writing((orm) =>
  orm
    .insert(stocktakePostingLine)
    .values({
      postingId: sql.placeholder('postingId'),
      lineId: sql.placeholder('lineId'),
      expectedQuantity: sql.placeholder('expected'),
      countedQuantity: sql.placeholder('counted'),
      difference: sql.placeholder('difference'),
      amount: sql.placeholder('amount'),
    })
    .prepare(),
)

export interface PostingRecord {
  readonly id: PostingId
  readonly kind: PostingKind
  readonly countDate: BusinessDate
  readonly businessDate: BusinessDate
}

const lastPosting = statement<[number], PostingRecord>(`
  SELECT id, kind, count_date AS countDate, business_date AS businessDate
  FROM stocktake_posting WHERE stocktake_id = ? ORDER BY id DESC LIMIT 1`)

export function lastPostingOf(db: ReadableDb, id: StocktakeId): PostingRecord | null {
  return lastPosting(db).get(id) ?? null
}

const digested = [
  statement<[number], unknown[]>(`SELECT id, row_number, product_id, batch_code, produced_on, expires_on, added,
    position, book_quantity, unit_cost FROM stocktake_line WHERE stocktake_id = ? ORDER BY id`),
  statement<[number, number], unknown[]>(`SELECT id, round_id, line_id, segment_id, kind, quantity, entered_quantity,
    unit_id, serial, undoes_event_id, movement_id, position, book_quantity, business_date, at, user_id
    FROM stocktake_event WHERE stocktake_id = ? AND id <= ? ORDER BY id`),
] as const

/** SHA-256 over every line and entry a posting rests on: a change behind the program's back shows. */
export function stocktakeDigest(db: ReadableDb, id: StocktakeId, throughEventId: number): Buffer {
  const [lines, events] = digested
  return sha256(canonicalJson(lines(db).raw(true).all(id)), canonicalJson(events(db).raw(true).all(id, throughEventId)))
}
