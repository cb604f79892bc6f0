import { AppError } from '#shared/errors/app-error.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type {
  addLine,
  Counted,
  CountLine,
  enter,
  scan,
  Scanned,
  setLocation,
  undo,
} from '#shared/contract/stocktake-count.ts'
import { isUnlikelyCount } from '#shared/domain/stocktake/unlikely-count.ts'
import { weighedTimes } from '#shared/domain/till/weighed-times.ts'
import { quantity, QUANTITY_SCALE, ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import type { StocktakeEventId, StocktakeLineId, StocktakeRoundId } from '#shared/kernel/id.ts'
import type { WritableDb } from '#db/handle.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { countLine } from '#db/report/stocktake-count-list.ts'
import { putProductLocation } from '#db/repository/product-location.ts'
import { findEvent, lastEventOf, type EventRecord } from '#db/repository/stocktake-event.ts'
import { bookQuantityOf, findLine, isInRound, type LineRecord } from '#db/repository/stocktake-line.ts'
import { currentRound, lastRoundOf } from '#db/repository/stocktake-round.ts'
import { standingOf } from '#db/repository/stocktake-result.ts'
import type { StocktakeRecord } from '#db/repository/stocktake.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { putLine } from './add-line.ts'
import { countedSerials, inBaseUnits, makeEntry, makingOf, type Making } from './entry.ts'
import { meaningOf, otherThanLine, type Meaning } from './resolve.ts'
import { lineFor } from './shown.ts'
import { COUNTING, isBlindNow, OPEN, requireInState, requireLine } from './task.ts'

/** A scan counts at once; whatever else it turns out to be is told, not refused: the next scan goes on. */
export function scanCode(context: CommandContext, input: InputOf<typeof scan>): Scanned {
  const task = requireInState(context.db, input.id, COUNTING)
  const meaning = meaningOf(context, task, { by: 'code', code: input.code })
  if (meaning.is !== 'line') return otherThanLine(context, task, meaning, input.code)
  const round = currentRound(context.db, task.id).id
  if (meaning.line.serialTracked === 1) return scanSerial(context, task, round, meaning, input)
  const making: Making = {
    kind: 'scan',
    segmentId: input.segmentId,
    ...inBaseUnits(context.db, meaning.line, weighedTimes(meaning.weight, input.times), meaning.unitId),
  }
  if (input.ask === true) assertLikely(context.db, meaning.line, making)
  return { found: 'counted', ...makeEntry(context, task, meaning.line, round, making) }
}

function scanSerial(
  context: CommandContext,
  task: StocktakeRecord,
  round: StocktakeRoundId,
  { line, serial }: Extract<Meaning, { is: 'line' }>,
  input: InputOf<typeof scan>,
): Scanned {
  const named = { lineId: line.id, name: line.name }
  if (serial === '') return { found: 'serialNeeded', ...named }
  if (countedSerials(context.db, line.id, round).includes(serial)) return { found: 'serialRepeated', ...named, serial }
  const one = quantity(QUANTITY_SCALE)
  const making: Making = {
    kind: 'scan',
    segmentId: input.segmentId,
    quantity: one,
    enteredQuantity: one,
    unitId: null,
    serial,
  }
  return { found: 'counted', ...makeEntry(context, task, line, round, making) }
}

/** An entry at a known line. In review only corrections are made, of the result that is adopted. */
export function enterCount(context: CommandContext, input: InputOf<typeof enter>): Counted {
  const { db } = context
  const task = requireInState(db, input.id, input.entry.kind === 'correct' ? OPEN : COUNTING)
  const line = requireLine(db, task.id, input.lineId)
  const round = roundOf(db, task, line)
  const making = makingOf(db, task, line, round, input.segmentId, input.entry)
  if (input.ask === true) assertLikely(db, line, making)
  return makeEntry(context, task, line, round, making)
}

/** @throws AppError STOCKTAKE_UNLIKELY */
function assertLikely(db: WritableDb, line: LineRecord, { quantity: counted }: Making): void {
  if (isUnlikelyCount(counted, bookQuantityOf(db, line)))
    throw new AppError('STOCKTAKE_UNLIKELY', { product: line.name, counted })
}

/** The round an entry at this line belongs to. @throws AppError STOCKTAKE_NOT_IN_ROUND */
export function roundOf(db: WritableDb, task: StocktakeRecord, line: LineRecord): StocktakeRoundId {
  if (task.state === 'review') return standingOf(db, line.id)?.roundId ?? lastRoundOf(db, line.id)
  const current = currentRound(db, task.id).id
  if (!isInRound(db, current, line.id)) throw new AppError('STOCKTAKE_NOT_IN_ROUND', { product: line.name })
  return current
}

/** Take an entry back, by another entry. @throws AppError STOCKTAKE_NOTHING_TO_UNDO, STOCKTAKE_EVENT_UNDONE */
export function undoEntry(context: CommandContext, { id, eventId }: InputOf<typeof undo>): Counted {
  const { db } = context
  const task = requireInState(db, id, OPEN)
  const event = eventId === null ? lastOfMine(context, task) : requireEvent(db, task, eventId)
  if (event.undone) throw new AppError('STOCKTAKE_EVENT_UNDONE', {})
  const line = requireLine(db, task.id, event.lineId)
  return makeEntry(context, task, line, event.roundId, {
    kind: 'undo',
    quantity: ZERO_QUANTITY,
    enteredQuantity: ZERO_QUANTITY,
    unitId: null,
    segmentId: event.segmentId,
    undoesEventId: event.id,
  })
}

function lastOfMine({ db, userId }: CommandContext, task: StocktakeRecord): EventRecord {
  const event = lastEventOf(db, currentRound(db, task.id).id, userId)
  if (event === null) throw new AppError('STOCKTAKE_NOTHING_TO_UNDO', {})
  return event
}

/** An undo is not undone: the goods are counted again instead. */
function requireEvent(db: WritableDb, task: StocktakeRecord, id: StocktakeEventId): EventRecord {
  const event = findEvent(db, id)
  if (event === null || event.kind === 'undo' || findLine(db, event.lineId)?.stocktakeId !== task.id)
    throw new AppError('NOT_FOUND', { entity: 'stocktakeEvent', id })
  return event
}

/** 加入: into the scope, or into the round that is being counted. */
export function addLineToTask(context: CommandContext, input: InputOf<typeof addLine>): CountLine {
  const { db } = context
  const task = requireInState(db, input.id, COUNTING)
  const lineId = putLine(context, task, input.productId, input.batch)
  return shownLine(db, task, lineId)
}

/** 货位 belongs to the product in this warehouse, so it is kept there. */
export function locateLine(context: CommandContext, input: InputOf<typeof setLocation>): CountLine {
  const { db, now: at, userId } = context
  const task = requireInState(db, input.id, OPEN)
  const line = requireLine(db, task.id, input.lineId)
  const after = putProductLocation(db, line.productId, line.warehouseId, input.location)
  appendAudit(db, {
    at,
    userId,
    action: 'productLocation.set',
    entity: 'productLocation',
    entityId: after.id,
    after,
  })
  return shownLine(db, task, line.id)
}

function shownLine(db: WritableDb, task: StocktakeRecord, id: StocktakeLineId): CountLine {
  const line = countLine(db, currentRound(db, task.id).id, id)
  if (line === null) throw new AppError('STOCKTAKE_NOT_IN_ROUND', { product: findLine(db, id)?.name ?? '' })
  return lineFor(isBlindNow(task), line)
}
