import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, MovementId, ProductId } from '#shared/kernel/id.ts'
import { money, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { negateQuantity, ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import { emptyPool, type CostMethod, type Pool } from '#shared/domain/costing/pool.ts'
import type { Cover } from '#shared/domain/costing/valued.ts'
import type { MovementKind } from '#shared/domain/movement.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { compareMovementPlaces, comparePlaces, isEarlier, type Place } from './cost-order.ts'
import { hasChanged, openReplay, reachThrough, step, upcoming, type PoolReplay, type Step } from './pool-replay.ts'
import { booksWereShort, storeHeld } from './pool-state.ts'
import { changeValuation, putCovers, putPool, putUses, putValuation } from './valuation-store.ts'

/** A cost that a replay changed, and what it was before (null: for the first time). */
export interface Recost {
  readonly movementId: MovementId
  /** When the change counts: of a true-up, the date of the inbound that made it. */
  readonly businessDate: BusinessDate
  /** Of the movement that carries the cost: of a true-up, the issue's. */
  readonly kind: MovementKind
  readonly documentId: DocumentId
  readonly part: 'value' | 'trueUp'
  readonly before: Money | null
  readonly after: Money
}

/** From where to where a pool was touched. */
export interface Touch {
  readonly from: Place
  readonly last: Place
}

const costMethod = statement<[], { method: CostMethod }>('SELECT cost_method AS method FROM books WHERE id = 1')
const movementOf = statement<[number], Pick<Recost, 'businessDate' | 'kind' | 'documentId'>>(
  'SELECT business_date AS businessDate, kind, document_id AS documentId FROM stock_movement WHERE id = ?',
)
const outputProducts = statement<[number], { productId: ProductId }>(
  `SELECT DISTINCT product_id AS productId FROM stock_movement WHERE document_id = ? AND kind = 'product'`,
)

/** Set when the books were opened (R7, R8). */
export function methodOf(db: ReadableDb): CostMethod {
  return costMethod(db).get()?.method ?? 'movingAverage'
}

interface Work {
  readonly db: WritableDb
  readonly method: CostMethod
  /** Pools whose first touched place is still ahead; how far back it lies may yet change. */
  readonly waiting: Map<ProductId, Touch>
  readonly active: Map<ProductId, PoolReplay>
  readonly recosts: Recost[]
  /** Whether anything was ever short, before this replay or in it. */
  wasShort: boolean
}

/**
 * Replay every touched pool from its first touched place on (R19) and store what changed. Movements of all pools are
 * taken in one cost order, because a changed component re-costs the outputs of its assembly, whose pools join at that
 * place. Under moving average a pool stops when a movement comes out exactly as stored: everything after it is a
 * function of that state.
 * @returns the costs that changed, in cost order
 */
export function replayPools(db: WritableDb, touched: ReadonlyMap<ProductId, Touch>): Recost[] {
  const work: Work = {
    db,
    method: methodOf(db),
    waiting: new Map(touched),
    active: new Map(),
    recosts: [],
    wasShort: booksWereShort(db),
  }
  for (let replay = earliest(work); replay !== null; replay = earliest(work)) advance(work, replay)
  return work.recosts
}

/** Only now is it certain where the pool starts: opening undoes what came since, and that is done once. */
function open(work: Work, productId: ProductId, { from, last }: Touch): void {
  const replay = openReplay(work.db, productId, from, last, work.method, work.wasShort)
  dropForgotten(work, replay)
  work.waiting.delete(productId)
  work.active.set(productId, replay)
}

/** Parts of movements that left the replay (R20): undone when the pool was opened, and never made again. */
function dropForgotten({ db, recosts }: Work, { stored, rows, productId }: PoolReplay): void {
  if (stored.covers.size === 0 && stored.uses.size === 0) return
  const live = new Set(rows.map((row) => row.id))
  for (const [movementId, covers] of stored.covers) {
    if (live.has(movementId)) continue
    const { businessDate } = requireMovement(db, movementId)
    putCovers(db, { movementId, productId, businessDate }, [])
    recosts.push(...trueUpChanges(db, businessDate, covers, []))
  }
  for (const movementId of stored.uses.keys()) if (!live.has(movementId)) putUses(db, movementId, [])
}

function requireMovement(db: ReadableDb, id: MovementId): Pick<Recost, 'businessDate' | 'kind' | 'documentId'> {
  const movement = movementOf(db).get(id)
  if (movement === undefined) throw new Error(`movement ${id} is missing`)
  return movement
}

/** The pool whose turn it is, opened when its turn has come. */
function earliest(work: Work): PoolReplay | null {
  for (;;) {
    const found = earliestActive(work)
    const row = found === null ? null : upcoming(found)
    const next = earliestWaiting(work)
    if (next === null || (row !== null && comparePlaces(row, next[1].from) < 0)) return found
    open(work, ...next)
  }
}

function earliestWaiting({ waiting }: Work): [ProductId, Touch] | null {
  let found: [ProductId, Touch] | null = null
  for (const entry of waiting) if (found === null || isEarlier(entry[1].from, found[1].from)) found = entry
  return found
}

/** Pools at their end are stored and leave. */
function earliestActive(work: Work): PoolReplay | null {
  let found: PoolReplay | null = null
  for (const replay of work.active.values()) {
    const row = upcoming(replay)
    if (row === null) {
      finish(work, replay)
      continue
    }
    const best = found === null ? null : upcoming(found)
    if (best === null || compareMovementPlaces(row, best) < 0) found = replay
  }
  return found
}

function finish({ db, active, wasShort }: Work, replay: PoolReplay): void {
  const { productId, pool } = replay
  closePool(db, productId, pool, replay.wasShort || wasShort)
  active.delete(productId)
}

/** Keep a pool as it stands after its last movement. */
export function closePool(db: WritableDb, productId: ProductId, pool: Pool, mayHoldShorts = false): void {
  storeHeld(db, productId, pool, mayHoldShorts)
  putPool(db, productId, pool)
}

function advance(work: Work, replay: PoolReplay): void {
  const row = upcoming(replay)
  if (row === null) return
  const done = step(work.db, replay.pool, replay.stored, row)
  replay.next += 1
  if (done.valued.provisionalQuantity > 0) work.wasShort = true
  store(work, done)
  if (hasChanged(done)) reach(work, replay, done)
  else if (mayStop(replay, done)) work.active.delete(replay.productId)
}

function mayStop({ pool, lastTouched }: PoolReplay, { row }: Step): boolean {
  return pool.method === 'movingAverage' && pool.shorts.length === 0 && comparePlaces(row, lastTouched) > 0
}

/** Keep what of a movement is not as stored. */
export function storeStep(db: WritableDb, { row, valued, valuation, ...changed }: Step): void {
  if (changed.rowChanged) (row.storedValue === null ? putValuation : changeValuation)(db, valuation)
  if (changed.usesChanged) putUses(db, row.id, valued.uses)
  if (changed.coversChanged) putCovers(db, valuation, valued.covers)
}

function store({ db, recosts }: Work, done: Step): void {
  const { row, valued } = done
  storeStep(db, done)
  if (row.storedValue !== valued.value)
    recosts.push({
      movementId: row.id,
      businessDate: row.businessDate,
      kind: row.kind,
      documentId: row.documentId,
      part: 'value',
      before: row.storedValue,
      after: valued.value,
    })
  if (done.coversChanged) recosts.push(...trueUpChanges(db, row.businessDate, done.storedCovers, valued.covers))
}

/** R15: a true-up is charged where its issue was charged, on the inbound's date. */
function trueUpChanges(
  db: ReadableDb,
  businessDate: BusinessDate,
  stored: readonly Cover[],
  fresh: readonly Cover[],
): Recost[] {
  const amounts = (covers: readonly Cover[]) => new Map(covers.map((cover) => [cover.issueId, cover.amount]))
  const [old, now] = [amounts(stored), amounts(fresh)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((issueId) => {
    const [before, after] = [old.get(issueId) ?? ZERO_MONEY, now.get(issueId) ?? ZERO_MONEY]
    if (before === after) return []
    const { kind, documentId } = requireMovement(db, issueId)
    return [{ movementId: issueId, businessDate, kind, documentId, part: 'trueUp', before, after }]
  })
}

/** How far a change reaches: to the returns of the issue and of issues it covers, and into the outputs of an assembly. */
function reach(work: Work, replay: PoolReplay, { row, valued, storedCovers }: Step): void {
  const issues = [...valued.covers, ...storedCovers].map((cover) => cover.issueId)
  // Nothing can have come back yet of an issue that is valued for the first time.
  if (row.quantity < 0 && row.storedValue !== null) issues.push(row.id)
  for (const issueId of issues) replay.lastTouched = reachThrough(work.db, replay.lastTouched, issueId)
  if (row.kind === 'component' && row.closedReversal === 0 && row.storedValue !== valued.value)
    joinOutputs(work, row.documentId, row)
}

/** R19: pools fed by a changed assembly join at its place, or earlier than planned if they are waiting. */
function joinOutputs(work: Work, documentId: DocumentId, place: Place): void {
  const from = { businessDate: place.businessDate, orderKey: place.orderKey }
  for (const { productId } of outputProducts(work.db).all(documentId)) {
    const active = work.active.get(productId)
    // Every pool that is open started at or before this place.
    if (active === undefined) work.waiting.set(productId, { from, last: work.waiting.get(productId)?.last ?? from })
    else if (isEarlier(active.lastTouched, from)) active.lastTouched = from
  }
}

/** A reversed movement and its mirror (R20); value and quantity are those of the original. */
export interface FrozenPair {
  readonly original: MovementId
  readonly mirror: MovementId
  readonly productId: ProductId
  readonly businessDate: BusinessDate
  readonly quantity: Quantity
  readonly value: Money
}

/**
 * Give both halves of a reversed pair the value they show for ever (R20). They are outside the pool, so the
 * state columns stay empty.
 */
export function freezePair(db: WritableDb, pair: FrozenPair): void {
  const { original, mirror, productId, businessDate, quantity, value } = pair
  const outside = {
    productId,
    businessDate,
    provisionalQuantity: ZERO_QUANTITY,
    provisionalValue: ZERO_MONEY,
    quantityAfter: ZERO_QUANTITY,
    valueAfter: ZERO_MONEY,
    costValue: ZERO_MONEY,
    costQuantity: ZERO_QUANTITY,
  }
  putValuation(db, { movementId: original, quantity, value, ...outside })
  putValuation(db, { movementId: mirror, quantity: negateQuantity(quantity), value: money(0 - value), ...outside })
}

/** Every product has a pool from its creation, so that lists sorted by stock find all of them in one index. */
export function openPool(db: WritableDb, productId: ProductId): void {
  putPool(db, productId, emptyPool('movingAverage'))
}
