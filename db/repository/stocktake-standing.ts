import { sql } from 'drizzle-orm'
import type { FlagThresholds } from '#shared/domain/stocktake/variance.ts'
import { bookAmount, isFlagged, variance } from '#shared/domain/stocktake/variance.ts'
import { tally, type Tally } from '#shared/domain/stocktake/tally.ts'
import type { DifferenceReason } from '#shared/domain/stocktake/words.ts'
import type { StocktakeLineId, StocktakeRoundId } from '#shared/kernel/id.ts'
import { MONEY_LIMIT } from '#shared/kernel/money.ts'
import { addQuantity, QUANTITY_LIMIT } from '#shared/kernel/quantity.ts'
import { statement, writing, type ReadableDb, type WritableDb } from '../handle.ts'
import { stocktakeResult, stocktakeStanding } from '../schema/stocktake.ts'
import { allEventsOf, eventsOf, type EventRecord } from './stocktake-event.ts'
import type { LineRecord } from './stocktake-line.ts'
import { choiceOf, lateEvents, resultsOf, type ResultRecord } from './stocktake-result.ts'
import { serialDifference } from './stocktake-serial.ts'

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
  const late = lateEvents(events, adopted.result.position)
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
  const before = choiceOf(db, lineId)
  const chosen = adopt ?? (before.adoptedByHand === 1 ? before.adoptedRoundId : null)
  const byHand = results.find((result) => result.roundId === chosen)
  if (byHand !== undefined) return { result: byHand, byHand: true }
  const latest = results.at(-1)
  return latest === undefined ? null : { result: latest, byHand: false }
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
