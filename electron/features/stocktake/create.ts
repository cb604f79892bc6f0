import { AppError } from '#shared/errors/app-error.ts'
import type { ScopePreview, SegmentContent, StocktakeContent } from '#shared/contract/stocktake-task.ts'
import { countingMinutes } from '#shared/domain/stocktake/counting-time.ts'
import { stocktakeUnitCost } from '#shared/domain/stocktake/unit-cost.ts'
import { bookAmount } from '#shared/domain/stocktake/variance.ts'
import type { StocktakeId, StocktakeSegmentId, WarehouseId } from '#shared/kernel/id.ts'
import { money, MONEY_LIMIT, type Money } from '#shared/kernel/money.ts'
import type { ReadableDb } from '#db/handle.ts'
import {
  countedElsewhere,
  scopeCandidates,
  type CountedElsewhere,
  type ScopeCandidate,
  type ScopeQuestion,
} from '#db/report/stocktake-scope.ts'
import { findCategory } from '#db/repository/category.ts'
import { insertLine, requestCount } from '#db/repository/stocktake-line.ts'
import { insertRound } from '#db/repository/stocktake-round.ts'
import {
  insertSegment,
  insertStocktake,
  ledgerPosition,
  segmentsOf,
  stocktakeSettings,
  type SegmentRecord,
} from '#db/repository/stocktake.ts'
import { findWarehouse } from '#db/repository/warehouse.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { auditTask, type Reading } from './task.ts'

/** 共 328 种，预计 55 分钟 */
export function previewScope(context: Reading, question: ScopeQuestion): ScopePreview {
  assertWarehouse(context.db, question.warehouseId)
  const candidates = scopeCandidates(context.db, question, context.today)
  const elsewhere = countedElsewhere(context.db, question.warehouseId)
  const overlaps = new Map<StocktakeId, CountedElsewhere & { lines: number }>()
  for (const { productId } of candidates) {
    const task = elsewhere.get(productId)
    if (task !== undefined) overlaps.set(task.id, { ...task, lines: (overlaps.get(task.id)?.lines ?? 0) + 1 })
  }
  return {
    products: new Set(candidates.map(({ productId }) => productId)).size,
    lines: candidates.length,
    minutes: countingMinutes(candidates.length),
    bookValue: context.seesCost ? bookValueOf(candidates) : null,
    negative: candidates.filter(({ bookQuantity }) => bookQuantity < 0).length,
    overlaps: [...overlaps.values()],
  }
}

/** A sum past what the books hold is shown at that limit. */
function bookValueOf(candidates: readonly ScopeCandidate[]): Money {
  const total = candidates.reduce((sum, one) => sum + BigInt(valueOf(one)), 0n)
  const limit = BigInt(MONEY_LIMIT)
  return money(Number(total > limit ? limit : total < -limit ? -limit : total))
}

function valueOf(candidate: ScopeCandidate): Money {
  try {
    return bookAmount(candidate.bookQuantity, stocktakeUnitCost(candidate))
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('VALUE_OUT_OF_RANGE', { field: 'amount', line: 0 })
    throw error
  }
}

/**
 * New task: number, snapshot, first round. Trading goes on meanwhile.
 * @throws AppError NOT_FOUND, DISABLED, STOCKTAKE_EMPTY, STOCKTAKE_OVERLAP
 */
export function createStocktake(context: CommandContext, content: StocktakeContent): StocktakeId {
  const { db, now, userId, today } = context
  assertWarehouse(db, content.warehouseId)
  for (const segment of content.segments) assertCategory(db, segment)
  const candidates = freeCandidates(db, content, scopeCandidates(db, content, today))
  if (candidates.length === 0) throw new AppError('STOCKTAKE_EMPTY', {})
  const { warehouseId, scope, blind, remark } = content
  const id = insertStocktake(db, {
    warehouseId,
    scope,
    blind,
    remark,
    settings: stocktakeSettings(db),
    date: today,
    now,
    userId,
  })
  for (const segment of content.segments) insertSegment(db, id, segment)
  takeSnapshot(context, id, candidates)
  auditTask(context, id, 'create')
  return id
}

function freeCandidates(
  db: ReadableDb,
  content: StocktakeContent,
  candidates: readonly ScopeCandidate[],
): readonly ScopeCandidate[] {
  const elsewhere = countedElsewhere(db, content.warehouseId)
  const taken = candidates.filter(({ productId }) => elsewhere.has(productId))
  if (content.leaveOutOthers) return candidates.filter(({ productId }) => !elsewhere.has(productId))
  const first = taken[0] === undefined ? undefined : elsewhere.get(taken[0].productId)
  if (first !== undefined) throw new AppError('STOCKTAKE_OVERLAP', { number: first.number, lines: taken.length })
  return candidates
}

/** Book quantity and unit cost of every line at one ledger position. */
function takeSnapshot(context: CommandContext, id: StocktakeId, candidates: readonly ScopeCandidate[]): void {
  const { db } = context
  const roundId = insertRound(db, id, 1, 'first', context)
  const segments = segmentsOf(db, id)
  const position = ledgerPosition(db)
  candidates.forEach((candidate, index) => {
    const line = {
      ...candidate,
      stocktakeId: id,
      rowNumber: index + 1,
      added: false,
      segmentId: segmentFor(segments, candidate),
      position,
      unitCost: stocktakeUnitCost(candidate),
      expectedAmount: valueOf(candidate),
    }
    requestCount(db, roundId, { ...line, id: insertLine(db, line) })
  })
}

/** The first segment whose area a line lies in; null when none says so. */
export function segmentFor(
  segments: readonly SegmentRecord[],
  place: { readonly location: string; readonly categoryPath: string },
): StocktakeSegmentId | null {
  const home = segments.find(
    ({ categoryPath, location }) =>
      (categoryPath !== null || location !== '') &&
      (categoryPath === null || place.categoryPath.startsWith(categoryPath)) &&
      (location === '' || place.location.startsWith(location)),
  )
  return home?.id ?? null
}

function assertWarehouse(db: ReadableDb, id: WarehouseId): void {
  const warehouse = findWarehouse(db, id)
  if (warehouse === null) throw new AppError('NOT_FOUND', { entity: 'warehouse', id })
  if (!warehouse.enabled) throw new AppError('DISABLED', { entity: 'warehouse', name: warehouse.name })
}

function assertCategory(db: ReadableDb, { categoryId }: SegmentContent): void {
  if (categoryId !== null && findCategory(db, categoryId) === null)
    throw new AppError('NOT_FOUND', { entity: 'category', id: categoryId })
}
