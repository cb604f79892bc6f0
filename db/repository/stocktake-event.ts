import { sql } from 'drizzle-orm'
import type { CountEventKind } from '#shared/domain/stocktake/words.ts'
import type { TimedEntry } from '#shared/domain/stocktake/detective/entries.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import {
  id as makeId,
  type MovementId,
  type StocktakeEventId,
  type StocktakeId,
  type StocktakeLineId,
  type StocktakeRoundId,
  type StocktakeSegmentId,
  type UnitId,
  type UserId,
} from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { stocktakeEvent } from '../schema/stocktake.ts'

/** 清点记录: an entry on its way into the books. */
export interface NewEvent {
  readonly stocktakeId: StocktakeId
  readonly roundId: StocktakeRoundId
  readonly lineId: StocktakeLineId
  readonly segmentId: StocktakeSegmentId | null
  readonly kind: CountEventKind
  /** Base units. */
  readonly quantity: Quantity
  readonly enteredQuantity: Quantity
  readonly unitId: UnitId | null
  readonly serial: string
  readonly undoesEventId: StocktakeEventId | null
  readonly movementId: MovementId | null
  readonly position: number
  readonly bookQuantity: Quantity
  readonly businessDate: BusinessDate
  readonly at: number
  readonly userId: UserId
}

export interface EventRecord extends TimedEntry {
  readonly id: StocktakeEventId
  readonly lineId: StocktakeLineId
  readonly roundId: StocktakeRoundId
  readonly segmentId: StocktakeSegmentId | null
  readonly enteredQuantity: Quantity
  readonly unitName: string
  readonly counter: string
  readonly position: number
  readonly businessDate: BusinessDate
  readonly movementId: MovementId | null
}

const insertEventRow = writing((orm) =>
  orm
    .insert(stocktakeEvent)
    .values({
      stocktakeId: sql.placeholder('stocktakeId'),
      roundId: sql.placeholder('roundId'),
      lineId: sql.placeholder('lineId'),
      segmentId: sql.placeholder('segmentId'),
      kind: sql.placeholder('kind'),
      quantity: sql.placeholder('quantity'),
      enteredQuantity: sql.placeholder('enteredQuantity'),
      unitId: sql.placeholder('unitId'),
      serial: sql.placeholder('serial'),
      undoesEventId: sql.placeholder('undoesEventId'),
      movementId: sql.placeholder('movementId'),
      position: sql.placeholder('position'),
      bookQuantity: sql.placeholder('bookQuantity'),
      businessDate: sql.placeholder('businessDate'),
      at: sql.placeholder('at'),
      userId: sql.placeholder('userId'),
    })
    .prepare(),
)

/** Append an entry. Nothing is ever taken back but by another entry. */
export function insertEvent(db: WritableDb, event: NewEvent): StocktakeEventId {
  return makeId<'stocktakeEvent'>(Number(insertEventRow(db).run({ ...event }).lastInsertRowid))
}

type Row = Omit<EventRecord, 'undone'> & { readonly undone: number }

// 小王, else the user: several people may count with one login.
const EVENT = `SELECT e.id, e.line_id AS lineId, e.round_id AS roundId, e.segment_id AS segmentId, e.kind, e.quantity,
    e.entered_quantity AS enteredQuantity, e.serial, e.position, e.book_quantity AS bookQuantity,
    e.business_date AS businessDate, e.at, e.user_id AS userId, e.movement_id AS movementId, ifnull(n.name, '') AS unitName,
    CASE WHEN ifnull(s.person, '') <> '' THEN s.person ELSE u.name END AS counter,
    EXISTS (SELECT 1 FROM stocktake_event x WHERE x.undoes_event_id = e.id) AS undone
  FROM stocktake_event e CROSS JOIN user u ON u.id = e.user_id LEFT JOIN unit n ON n.id = e.unit_id
  LEFT JOIN stocktake_segment s ON s.id = e.segment_id`

const byId = statement<[number], Row>(`${EVENT} WHERE e.id = ?`)
const ofLine = statement<[number, number], Row>(`${EVENT} WHERE e.line_id = ? AND e.round_id = ? ORDER BY e.id`)
const ofWholeLine = statement<[number], Row>(`${EVENT} WHERE e.line_id = ? ORDER BY e.id`)
const mine = statement<[number, number], Row>(`${EVENT} WHERE e.round_id = ? AND e.user_id = ? AND e.kind <> 'undo'
  AND NOT EXISTS (SELECT 1 FROM stocktake_event x WHERE x.undoes_event_id = e.id) ORDER BY e.id DESC LIMIT 1`)
const lastOfStocktake = statement<[number], { id: number | null; date: BusinessDate | null }>(
  'SELECT max(id) AS id, max(business_date) AS date FROM stocktake_event WHERE stocktake_id = ?',
)

function shown(row: Row): EventRecord {
  return { ...row, undone: row.undone === 1 }
}

export function findEvent(db: ReadableDb, id: StocktakeEventId): EventRecord | null {
  const row = byId(db).get(id)
  return row === undefined ? null : shown(row)
}

/** Entries of a line in one round, oldest first. */
export function eventsOf(db: ReadableDb, lineId: StocktakeLineId, roundId: StocktakeRoundId): EventRecord[] {
  return ofLine(db).all(lineId, roundId).map(shown)
}

/** Entries of a line in all rounds, oldest first. */
export function allEventsOf(db: ReadableDb, lineId: StocktakeLineId): EventRecord[] {
  return ofWholeLine(db).all(lineId).map(shown)
}

/** The last entry this user made in the round that still holds. */
export function lastEventOf(db: ReadableDb, roundId: StocktakeRoundId, userId: UserId): EventRecord | null {
  const row = mine(db).get(roundId, userId)
  return row === undefined ? null : shown(row)
}

export function lastEventId(db: ReadableDb, stocktakeId: StocktakeId): number {
  return lastOfStocktake(db).get(stocktakeId)?.id ?? 0
}
