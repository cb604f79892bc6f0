import { sql } from 'drizzle-orm'
import type { FlagThresholds } from '#shared/domain/stocktake/variance.ts'
import { bookAmount, isFlagged, variance } from '#shared/domain/stocktake/variance.ts'
import { tally, type Tally } from '#shared/domain/stocktake/tally.ts'
import type { DifferenceReason } from '#shared/domain/stocktake/words.ts'
import type { StocktakeLineId, StocktakeRoundId } from '#shared/kernel/id.ts'
import { MONEY_LIMIT } from '#shared/kernel/money.ts'
import { addQuantity, QUANTITY_LIMIT, type Quantity } from '#shared/kernel/quantity.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { stocktakeResult, stocktakeStanding } from '../schema/stocktake.ts'
import { allEventsOf, eventsOf, type EventRecord } from './stocktake-event.ts'
import type { LineRecord } from './stocktake-line.ts'
import { expectedSerials } from './stocktake-serial.ts'

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

const updateResult = writing((orm) =>
  orm
    .update(stocktakeResult)
    .set({
      isCounted: sql`${sql.placeholder('isCounted')}`,
      countedQuantity: sql`${sql.placeholder('counted')}`,
      entries: sql`${sql.placeholder('entries')}`,
      eventId: sql`${sql.placeholder('eventId')}`,
      position: sql`${sql.placeholder('position')}`,
      bookQuantity: sql`${sql.placeholder('bookQuantity')}`,
      countedAt: sql`${sql.placeholder('countedAt')}`,
      countedOn: sql`${sql.placeholder('countedOn')}`,
      counter: sql`${sql.placeholder('counter')}`,
    })
    .where(sql`round_id = ${sql.placeholder('roundId')} AND line_id = ${sql.placeholder('lineId')}`)
    .prepare(),
)
const updateStanding = writing((orm) =>
  orm
    .update(stocktakeStanding)
    .set({
      adoptedRoundId: sql`${sql.placeholder('adoptedRoundId')}`,
      adoptedByHand: sql`${sql.placeholder('adoptedByHand')}`,
      countedQuantity: sql`${sql.placeholder('counted')}`,
      expectedQuantity: sql`${sql.placeholder('expected')}`,
      lateQuantity: sql`${sql.placeholder('late')}`,
      difference: sql`${sql.placeholder('difference')}`,
      differenceSize: sql`${sql.placeholder('differenceSize')}`,
      amount: sql`${sql.placeholder('amount')}`,
      amountSize: sql`${sql.placeholder('amountSize')}`,
      expectedAmount: sql`${sql.placeholder('expectedAmount')}`,
      serialsMissing: sql`${sql.placeholder('serialsMissing')}`,
      serialsSurplus: sql`${sql.placeholder('serialsSurplus')}`,
      outcome: sql`${sql.placeholder('outcome')}`,
      flagged: sql`${sql.placeholder('flagged')}`,
      keptBook: sql`${sql.placeholder('keptBook')}`,
    })
    .where(sql`line_id = ${sql.placeholder('lineId')}`)
    .prepare(),
)

/**
 * Add up the entries of one line in one round again. They are few; nothing else is looked at.
 * @throws RangeError when they are more than the books take
 */
export function refreshResult(db: WritableDb, lineId: StocktakeLineId, roundId: StocktakeRoundId): Tally<EventRecord> {
  const events = eventsOf(db, lineId, roundId)
  const sum = tally(events)
  assertHeld(sum.counted ?? 0, QUANTITY_LIMIT)
  updateResult(db).run({
    roundId,
    lineId,
    isCounted: sum.counted === null ? 0 : 1,
    counted: sum.counted,
    entries: events.filter((event) => !event.undone && event.kind !== 'undo').length,
    eventId: sum.last?.id ?? 0,
    position: sum.last?.position ?? 0,
    bookQuantity: sum.last?.bookQuantity ?? 0,
    countedAt: sum.last?.at ?? 0,
    countedOn: sum.last?.businessDate ?? '',
    counter: sum.last?.counter ?? '',
  })
  return sum
}

/**
 * Where the line stands now: the adopted result against what was expected when its last entry was made.
 * @param adopt the round whose result is to count; null: as before, which is the latest unless somebody chose
 * @throws RangeError when an amount cannot be held exactly
 */
export function refreshStanding(
  db: WritableDb,
  line: LineRecord,
  thresholds: FlagThresholds,
  adopt: StocktakeRoundId | null = null,
): void {
  const results = resultsOf(db, line.id)
  const adopted = adoptedResult(db, line.id, results, adopt)
  const events = allEventsOf(db, line.id)
  const shared = { lineId: line.id, adoptedByHand: adopted !== null && adopted.byHand ? 1 : 0 }
  if (adopted === null) {
    updateStanding(db).run({ ...shared, ...missed(line, events) })
    return
  }
  const late = lateOf(events, adopted.result.position)
  const lateQuantity = addQuantity(...late.map((event) => event.quantity))
  const expected = addQuantity(adopted.result.bookQuantity, lateQuantity)
  const found = variance(expected, adopted.result.counted, line.unitCost)
  assertHeld(found.difference, QUANTITY_LIMIT)
  assertHeld(found.amount, MONEY_LIMIT)
  const serials = serialDifference(db, line, adopted.result, late)
  updateStanding(db).run({
    ...shared,
    adoptedRoundId: adopted.result.roundId,
    counted: adopted.result.counted,
    expected,
    late: lateQuantity,
    difference: found.difference,
    differenceSize: Math.abs(found.difference),
    amount: found.amount,
    amountSize: Math.abs(found.amount),
    expectedAmount: bookAmount(expected, line.unitCost),
    serialsMissing: serials.missing.length,
    serialsSurplus: serials.surplus.length,
    // As many as there should be, but not the same ones: some are gone all the same.
    outcome: found.outcome === 'equal' && serials.missing.length > 0 ? 'loss' : found.outcome,
    // 复盘 settles the question, whatever it says.
    flagged: adopted.result.roundNumber === 1 && isFlagged(found, thresholds) ? 1 : 0,
    keptBook: 0,
  })
}

function assertHeld(value: number, limit: number): void {
  if (Math.abs(value) > limit) throw new RangeError(`more than the books take: ${value}`)
}

function missed(line: LineRecord, events: readonly EventRecord[]) {
  return {
    adoptedRoundId: null,
    counted: null,
    expected: null,
    late: 0,
    difference: null,
    differenceSize: 0,
    amount: 0,
    amountSize: 0,
    expectedAmount: bookAmount(line.bookQuantity, line.unitCost),
    serialsMissing: 0,
    serialsSurplus: 0,
    outcome: 'missed',
    flagged: 0,
    keptBook: events.some((event) => event.kind === 'keepBook' && !event.undone) ? 1 : 0,
  }
}

function adoptedResult(
  db: ReadableDb,
  lineId: StocktakeLineId,
  results: readonly ResultRecord[],
  adopt: StocktakeRoundId | null,
): { result: ResultRecord; byHand: boolean } | null {
  const before = choice(db).get(lineId)
  const chosen = adopt ?? (before?.adoptedByHand === 1 ? before.adoptedRoundId : null)
  const byHand = results.find((result) => result.roundId === chosen)
  if (byHand !== undefined) return { result: byHand, byHand: true }
  const latest = results.at(-1)
  return latest === undefined ? null : { result: latest, byHand: false }
}

/** A document entered after one count but before the adopted one is already in what was expected. */
function lateOf(events: readonly EventRecord[], position: number): EventRecord[] {
  return events.filter((event) => event.kind === 'late' && !event.undone && (event.movementId ?? 0) > position)
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

export interface SerialDifference {
  readonly missing: readonly string[]
  readonly surplus: readonly string[]
}

export const NO_SERIALS: SerialDifference = { missing: [], surplus: [] }

function serialDifference(
  db: ReadableDb,
  line: LineRecord,
  result: ResultRecord,
  late: readonly EventRecord[],
): SerialDifference {
  if (line.serialTracked === 0) return NO_SERIALS
  const found = new Set(tally(eventsOf(db, line.id, result.roundId)).serials)
  const expected = new Set(
    expectedSerials(
      db,
      line,
      result.position,
      late.flatMap((event) => event.movementId ?? []),
    ),
  )
  return {
    missing: [...expected].filter((serial) => !found.has(serial)),
    surplus: [...found].filter((serial) => !expected.has(serial)),
  }
}

/** Serial numbers expected and not found, found and not expected, by the adopted result. */
export function serialDifferenceOf(db: ReadableDb, line: LineRecord): SerialDifference {
  const roundId = choice(db).get(line.id)?.adoptedRoundId ?? null
  const result = resultsOf(db, line.id).find((one) => one.roundId === roundId)
  if (result === undefined) return NO_SERIALS
  return serialDifference(db, line, result, lateOf(allEventsOf(db, line.id), result.position))
}

const releaseChoice = statement<[number], never>('UPDATE stocktake_standing SET adopted_by_hand = 0 WHERE line_id = ?')

/** A new count speaks for itself: what was adopted by hand before is open again. */
export function releaseAdoption(db: WritableDb, lineId: StocktakeLineId): void {
  releaseChoice(db).run(lineId)
}

const putReason = statement<[string | null, string, number], never>(
  'UPDATE stocktake_standing SET reason = ?, remark = ? WHERE line_id = ?',
)

export function setLineReason(
  db: WritableDb,
  lineId: StocktakeLineId,
  reason: DifferenceReason | null,
  remark: string,
): void {
  putReason(db).run(reason, remark, lineId)
}
