import { AppError } from '#shared/errors/app-error.ts'
import type { Counted, Entry } from '#shared/contract/stocktake-count.ts'
import { isCount, tally } from '#shared/domain/stocktake/tally.ts'
import type { CountEventKind } from '#shared/domain/stocktake/words.ts'
import type {
  MovementId,
  StocktakeEventId,
  StocktakeLineId,
  StocktakeRoundId,
  StocktakeSegmentId,
  UnitId,
} from '#shared/kernel/id.ts'
import {
  quantity,
  QUANTITY_LIMIT,
  QUANTITY_SCALE,
  toBaseQuantity,
  ZERO_QUANTITY,
  type Quantity,
} from '#shared/kernel/quantity.ts'
import type { WritableDb } from '#db/handle.ts'
import { eventsOf, insertEvent } from '#db/repository/stocktake-event.ts'
import { bookQuantityOf, type LineRecord } from '#db/repository/stocktake-line.ts'
import { ratioOf } from '#db/repository/stocktake-code.ts'
import { refreshResult, refreshStanding, releaseAdoption } from '#db/repository/stocktake-standing.ts'
import { ledgerPosition, segmentsOf, type StocktakeRecord } from '#db/repository/stocktake.ts'
import type { CommandContext } from '../../ipc/context.ts'

/** An entry ready to be written down. */
export interface Making {
  readonly kind: CountEventKind
  readonly quantity: Quantity
  readonly enteredQuantity: Quantity
  readonly unitId: UnitId | null
  readonly segmentId: StocktakeSegmentId | null
  readonly serial?: string
  readonly undoesEventId?: StocktakeEventId
  readonly movementId?: MovementId
}

/**
 * Write an entry down and add up its line again: nothing else of the stocktake is touched, so that a count of 5,000
 * lines is as fast as one of five. What it is compared with later is told by the ledger position of this moment.
 */
export function makeEntry(
  context: CommandContext,
  task: StocktakeRecord,
  line: LineRecord,
  roundId: StocktakeRoundId,
  making: Making,
): Counted {
  const { db, now: at, userId, today: businessDate } = context
  assertSegment(db, task, making.segmentId)
  const eventId = insertEvent(db, {
    stocktakeId: task.id,
    roundId,
    lineId: line.id,
    serial: '',
    undoesEventId: null,
    movementId: null,
    ...making,
    ...momentOf(db, line, roundId, making.kind, businessDate),
    at,
    userId,
  })
  if (isCount(making.kind)) releaseAdoption(db, line.id)
  const counted = recount(db, task, line, roundId)
  return { eventId, lineId: line.id, rowNumber: line.rowNumber, name: line.name, counted }
}

/** A correction of what was counted speaks of the moment of the count, not of the moment of the correction. */
function momentOf(
  db: WritableDb,
  line: LineRecord,
  roundId: StocktakeRoundId,
  kind: CountEventKind,
  today: CommandContext['today'],
) {
  if (kind === 'correct') {
    const before = eventsOf(db, line.id, roundId).findLast((event) => !event.undone && isCount(event.kind))
    if (before !== undefined) {
      const { position, bookQuantity, businessDate } = before
      return { position, bookQuantity, businessDate }
    }
  }
  return { position: ledgerPosition(db), bookQuantity: bookQuantityOf(db, line), businessDate: today }
}

/** Add up a line again. @throws AppError VALUE_OUT_OF_RANGE when it became more than the books can hold */
export function recount(
  db: WritableDb,
  task: StocktakeRecord,
  line: LineRecord,
  roundId: StocktakeRoundId,
  adopt: StocktakeRoundId | null = null,
): Quantity | null {
  try {
    const { counted } = refreshResult(db, line.id, roundId)
    refreshStanding(db, line, task, adopt)
    return counted
  } catch (error) {
    // The kernel refuses what cannot be held exactly.
    if (error instanceof RangeError) throw outOfRange(line)
    throw error
  }
}

function outOfRange(line: LineRecord): AppError {
  return new AppError('VALUE_OUT_OF_RANGE', { field: 'quantity', line: line.rowNumber })
}

function assertSegment(db: WritableDb, task: StocktakeRecord, id: StocktakeSegmentId | null): void {
  if (id !== null && !segmentsOf(db, task.id).some((segment) => segment.id === id))
    throw new AppError('NOT_FOUND', { entity: 'stocktakeSegment', id })
}

/** 2 箱 = 48 瓶. @throws AppError UNIT_NOT_OF_PRODUCT, VALUE_OUT_OF_RANGE */
export function inBaseUnits(
  db: WritableDb,
  line: LineRecord,
  entered: Quantity,
  unitId: UnitId | null,
): { quantity: Quantity; enteredQuantity: Quantity; unitId: UnitId | null } {
  const ratio = unitId === null ? quantity(QUANTITY_SCALE) : ratioOf(db, line.productId, unitId)
  if (ratio === null) throw new AppError('UNIT_NOT_OF_PRODUCT', { product: line.name, line: line.rowNumber })
  try {
    const base = toBaseQuantity(entered, ratio)
    if (base > QUANTITY_LIMIT) throw outOfRange(line)
    return { quantity: base, enteredQuantity: entered, unitId }
  } catch (error) {
    if (error instanceof RangeError) throw outOfRange(line)
    throw error
  }
}

/** What an entry of the contract becomes. @throws AppError STOCKTAKE_BLIND, STOCKTAKE_SERIALS, DUPLICATE, … */
export function makingOf(
  db: WritableDb,
  task: StocktakeRecord,
  line: LineRecord,
  roundId: StocktakeRoundId,
  segmentId: StocktakeSegmentId | null,
  entry: Entry,
): Making {
  if (entry.kind === 'serial') return serialEntry(db, line, roundId, segmentId, entry.serial)
  if (entry.kind === 'zero')
    return { kind: 'zero', quantity: ZERO_QUANTITY, enteredQuantity: ZERO_QUANTITY, unitId: null, segmentId }
  if (line.serialTracked === 1) throw new AppError('STOCKTAKE_SERIALS', { product: line.name })
  if (entry.kind === 'equal') return equalEntry(db, task, line, segmentId)
  return { kind: entry.kind, segmentId, ...inBaseUnits(db, line, entry.quantity, entry.unitId) }
}

/** 与账相符: only where the book quantity is shown, and not below nothing. */
function equalEntry(
  db: WritableDb,
  task: StocktakeRecord,
  line: LineRecord,
  segmentId: StocktakeSegmentId | null,
): Making {
  if (task.blind) throw new AppError('STOCKTAKE_BLIND', { number: task.number })
  const book = bookQuantityOf(db, line)
  if (book < 0 || book > QUANTITY_LIMIT) throw outOfRange(line)
  return { kind: 'equal', quantity: book, enteredQuantity: book, unitId: null, segmentId }
}

/** One piece with its serial number. @throws AppError DUPLICATE when this round has it already */
function serialEntry(
  db: WritableDb,
  line: LineRecord,
  roundId: StocktakeRoundId,
  segmentId: StocktakeSegmentId | null,
  serial: string,
): Making {
  if (line.serialTracked === 0)
    throw new AppError('INVALID_INPUT', { problems: [{ field: 'entry.kind', rule: 'unused' }] })
  if (countedSerials(db, line.id, roundId).includes(serial))
    throw new AppError('DUPLICATE', { entity: 'product', field: 'serial', value: serial, holder: line.name })
  const one = quantity(QUANTITY_SCALE)
  return { kind: 'scan', quantity: one, enteredQuantity: one, unitId: null, segmentId, serial }
}

export function countedSerials(db: WritableDb, lineId: StocktakeLineId, roundId: StocktakeRoundId): readonly string[] {
  return tally(eventsOf(db, lineId, roundId)).serials
}
