import type { Explanation, ReviewSummary } from '#shared/contract/stocktake-review.ts'
import { accuracyByAmount, accuracyByKinds } from '#shared/domain/stocktake/accuracy.ts'
import type { Outcome } from '#shared/domain/stocktake/words.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { StocktakeId } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { statement, type ReadableDb } from '../handle.ts'
import { bookedAmounts } from '../repository/stocktake-document.ts'
import { allEventsOf, type EventRecord } from '../repository/stocktake-event.ts'
import { bookQuantityOf, type LineRecord } from '../repository/stocktake-line.ts'
import { roundsOf } from '../repository/stocktake-round.ts'
import { standingOf } from '../repository/stocktake-result.ts'
import type { LateMovement } from './stocktake-late.ts'

interface Sum {
  readonly outcome: Outcome
  readonly keptBook: number
  readonly lines: number
  readonly amount: number
  readonly size: number
  readonly expected: number
  readonly flagged: number
  readonly added: number
}

const sums = statement<[number], Sum>(`
  SELECT outcome, kept_book AS keptBook, count(*) AS lines, SUM(amount) AS amount, SUM(amount_size) AS size,
    SUM(expected_amount) AS expected, SUM(flagged) AS flagged, SUM(added) AS added
  FROM stocktake_standing WHERE stocktake_id = ? GROUP BY outcome, kept_book`)
const lastDate = statement<[number], { date: BusinessDate | null }>(`
  SELECT max(r.counted_on) AS date FROM stocktake_standing t
  JOIN stocktake_result r ON r.line_id = t.line_id AND r.round_id = t.adopted_round_id WHERE t.stocktake_id = ?`)

/** 盘点日: the business date of the last count that is adopted; null while nothing is counted. */
export function countDateOf(db: ReadableDb, id: StocktakeId): BusinessDate | null {
  return lastDate(db).get(id)?.date ?? null
}

/** Footer and tab labels: summed up, never worked out line by line. */
export function reviewSummary(
  db: ReadableDb,
  id: StocktakeId,
  isPosted: boolean,
  late: readonly LateMovement[],
): ReviewSummary {
  const groups = sums(db).all(id)
  const sum = (pick: (one: Sum) => number, of: (one: Sum) => boolean = () => true) =>
    groups.filter(of).reduce((total, one) => total + pick(one), 0)
  const is = (outcome: Outcome) => (one: Sum) => one.outcome === outcome
  const lines = (outcome: Outcome) => sum((one) => one.lines, is(outcome))
  const wasCounted = (one: Sum) => one.outcome !== 'missed'
  const counted = sum((one) => one.lines, wasCounted)
  const estimated = (outcome: Outcome) => money(sum((one) => one.amount, is(outcome)))
  const amounts = isPosted ? bookedAmounts(db, id) : { gainAmount: estimated('gain'), lossAmount: estimated('loss') }
  return {
    tabs: {
      all: sum((one) => one.lines),
      different: lines('gain') + lines('loss'),
      gain: lines('gain'),
      loss: lines('loss'),
      equal: lines('equal'),
      missed: lines('missed'),
      added: sum((one) => one.added),
      flagged: sum((one) => one.flagged),
    },
    ...amounts,
    netAmount: money(amounts.gainAmount + amounts.lossAmount),
    undecided: sum(
      (one) => one.lines,
      (one) => one.outcome === 'missed' && one.keptBook === 0,
    ),
    missedAmount: money(sum((one) => one.expected, is('missed'))),
    accuracyByKinds: accuracyByKinds(lines('equal'), counted),
    accuracyByAmount: accuracyByAmount(
      money(sum((one) => one.size, wasCounted)),
      money(sum((one) => one.expected, wasCounted)),
    ),
    late: documentsOf(late),
    countDate: countDateOf(db, id),
  }
}

function documentsOf(late: readonly LateMovement[]): ReviewSummary['late'] {
  const documents = new Map<number, { documentId: LateMovement['documentId']; number: string; lines: Set<number> }>()
  for (const { documentId, number, lineId } of late) {
    const known = documents.get(documentId) ?? { documentId, number, lines: new Set() }
    documents.set(documentId, { ...known, lines: known.lines.add(lineId) })
  }
  return [...documents.values()].map((one) => ({ ...one, lines: one.lines.size }))
}

type Moved = Omit<Explanation['movements'][number], 'late'> & { readonly id: number }

const movements = statement<[number, number, string, number, number, string], Moved>(`
  SELECT m.id, d.id AS documentId, d.type, d.number, m.business_date AS businessDate, d.posted_at AS postedAt, m.quantity
  FROM stock_movement m JOIN document d ON d.id = m.document_id JOIN batch t ON t.id = m.batch_id
  WHERE m.product_id = ? AND m.warehouse_id = ? AND t.code = ? AND m.quantity <> 0
    AND ((m.id > ? AND m.id <= ?) OR m.id IN (SELECT value FROM json_each(?))) ORDER BY m.id`)

/** 差异怎么来的: from the snapshot through the ledger to what was expected, and what was counted against it. */
export function explainLine(db: ReadableDb, line: LineRecord): Explanation {
  const events = allEventsOf(db, line.id)
  const standing = standingOf(db, line.id)
  const position = standing?.position ?? Number.MAX_SAFE_INTEGER
  const late = events.filter((event) => event.kind === 'late' && !event.undone && (event.movementId ?? 0) > position)
  const lateIds = new Set<number>(late.flatMap((event) => event.movementId ?? []))
  const { productId, warehouseId, batchCode } = line
  const moved = movements(db).all(
    productId,
    warehouseId,
    batchCode,
    line.position,
    position,
    JSON.stringify([...lateIds]),
  )
  return {
    book: line.bookQuantity,
    movements: moved.map(({ id, ...one }) => ({ ...one, late: lateIds.has(id) })),
    expected: standing?.expected ?? bookQuantityOf(db, line),
    entries: entriesOf(db, line, events),
    counted: standing?.counted ?? null,
    difference: standing === null ? null : quantity(standing.counted - standing.expected),
  }
}

function entriesOf(db: ReadableDb, line: LineRecord, events: readonly EventRecord[]): Explanation['entries'] {
  const kinds = new Map(roundsOf(db, line.stocktakeId).map((round) => [round.id, round.kind]))
  return events
    .filter((event) => event.kind !== 'undo')
    .map((event) => ({
      id: event.id,
      at: event.at,
      counter: event.counter,
      round: kinds.get(event.roundId) ?? 'first',
      kind: event.kind,
      quantity: event.quantity,
      undone: event.undone,
    }))
}
