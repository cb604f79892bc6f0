import type { StocktakeLineId, StocktakeRoundId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'
import type { EventRecord } from './stocktake-event.ts'

/** What one round counted of a line. */
export interface ResultRecord {
  readonly roundId: StocktakeRoundId
  readonly roundNumber: number
  readonly counted: Quantity
  readonly position: number
  readonly bookQuantity: Quantity
}

export interface StandingChoice {
  readonly adoptedRoundId: StocktakeRoundId | null
  readonly adoptedByHand: number
}

const counted = statement<[number], ResultRecord>(`
  SELECT r.round_id AS roundId, o.number AS roundNumber, r.counted_quantity AS counted, r.position,
    r.book_quantity AS bookQuantity
  FROM stocktake_result r JOIN stocktake_round o ON o.id = r.round_id
  WHERE r.line_id = ? AND r.is_counted = 1 ORDER BY o.number`)
const choice = statement<[number], StandingChoice>(
  'SELECT adopted_round_id AS adoptedRoundId, adopted_by_hand AS adoptedByHand FROM stocktake_standing WHERE line_id = ?',
)

/** Results of every round that counted the line, the first round first. */
export function resultsOf(db: ReadableDb, lineId: StocktakeLineId): ResultRecord[] {
  return counted(db).all(lineId)
}

/** Which round's result is adopted, and whether somebody chose it. */
export function choiceOf(db: ReadableDb, lineId: StocktakeLineId): StandingChoice {
  return choice(db).get(lineId) ?? { adoptedRoundId: null, adoptedByHand: 0 }
}

/** The adopted count of a line against what was expected then. */
export interface Standing {
  readonly counted: Quantity
  readonly expected: Quantity
  readonly position: number
  readonly roundId: StocktakeRoundId
}

const standing = statement<[number], Standing>(`
  SELECT t.counted_quantity AS counted, t.expected_quantity AS expected, r.position, r.round_id AS roundId
  FROM stocktake_standing t JOIN stocktake_result r ON r.line_id = t.line_id AND r.round_id = t.adopted_round_id
  WHERE t.line_id = ?`)

/** Null for a line nobody counted. */
export function standingOf(db: ReadableDb, lineId: StocktakeLineId): Standing | null {
  return standing(db).get(lineId) ?? null
}

/** A document entered after one count but before the adopted one is already in what was expected. */
export function lateEvents(events: readonly EventRecord[], position: number): EventRecord[] {
  return events.filter((event) => event.kind === 'late' && !event.undone && (event.movementId ?? 0) > position)
}
