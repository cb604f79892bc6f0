import type { MovementId, ProductId } from '#shared/kernel/id.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { quantity, type Quantity } from '#shared/kernel/quantity.ts'
import { emptyPool, type CostMethod, type Pool } from '#shared/domain/costing/pool.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { compareMovementPlaces, LIVE, type MovementPlace, type Place } from './cost-order.ts'

type PoolRow = Pick<Pool, 'quantity' | 'value' | 'costValue' | 'costQuantity'>

const stateBefore = statement<[number, string, number], PoolRow>(`
  SELECT v.quantity_after AS quantity, v.value_after AS value, v.cost_value AS costValue, v.cost_quantity AS costQuantity
  FROM stock_movement m JOIN stock_valuation v ON v.movement_id = m.id
  WHERE m.product_id = ? AND (m.business_date, m.order_key) < (?, ?) AND ${LIVE}
  ORDER BY m.business_date DESC, m.order_key DESC, m.phase DESC, m.line_number DESC LIMIT 1`)

interface HeldRow extends MovementPlace {
  readonly movementId: MovementId
  readonly quantity: Quantity
  readonly value: Money
}

const PLACE = 'm.business_date AS businessDate, m.order_key AS orderKey, m.phase, m.line_number AS lineNumber'

/*
 * What a pool holds at an earlier place is what it holds at the end, with everything undone that came from there on:
 * as much work as the replay that follows has to do anyway.
 */
const layersAtEnd = statement<[number], HeldRow>(`
  SELECT l.movement_id AS movementId, l.quantity, l.value, ${PLACE}
  FROM stock_layer l JOIN stock_movement m ON m.id = l.movement_id WHERE l.product_id = ?`)
const takenSince = statement<[number, string, number], HeldRow>(`
  SELECT u.layer_movement_id AS movementId, SUM(u.quantity) AS quantity, SUM(u.value) AS value, ${PLACE}
  FROM stock_movement t JOIN stock_layer_use u ON u.movement_id = t.id JOIN stock_movement m ON m.id = u.layer_movement_id
  WHERE t.product_id = ? AND (t.business_date, t.order_key) >= (?, ?) GROUP BY u.layer_movement_id`)
const shortsAtEnd = statement<[number], HeldRow>(`
  SELECT s.movement_id AS movementId, s.quantity, s.value, ${PLACE}
  FROM stock_short s JOIN stock_movement m ON m.id = s.movement_id WHERE s.product_id = ?`)
const coveredSince = statement<[number, string, number], HeldRow>(`
  SELECT c.issue_movement_id AS movementId, SUM(c.quantity) AS quantity, SUM(c.provisional_value) AS value, ${PLACE}
  FROM stock_movement t JOIN stock_trueup c ON c.inbound_movement_id = t.id JOIN stock_movement m ON m.id = c.issue_movement_id
  WHERE t.product_id = ? AND (t.business_date, t.order_key) >= (?, ?) GROUP BY c.issue_movement_id`)
const everShort = statement<[], { found: number }>(
  'SELECT EXISTS (SELECT 1 FROM stock_short) OR EXISTS (SELECT 1 FROM stock_trueup) AS found',
)

/** Whether anything in these books was ever issued below zero; most books never have a short to look for. */
export function booksWereShort(db: ReadableDb): boolean {
  return everShort(db).get()?.found === 1
}

/** The pool as it stands before everything at this place. */
export function poolBefore(
  db: ReadableDb,
  productId: ProductId,
  from: Place,
  method: CostMethod,
  wasShort: boolean,
): Pool {
  const { businessDate, orderKey } = from
  const pool = emptyPool(method)
  Object.assign(pool, stateBefore(db).get(productId, businessDate, orderKey))
  if (method === 'fifo')
    pool.layers.push(
      ...heldBefore(from, layersAtEnd(db).all(productId), takenSince(db).all(productId, businessDate, orderKey)),
    )
  if (pool.quantity < 0 || wasShort)
    pool.shorts.push(
      ...heldBefore(from, shortsAtEnd(db).all(productId), coveredSince(db).all(productId, businessDate, orderKey)),
    )
  return pool
}

/** What is held at the end plus what was taken since, of movements before the place, in cost order. */
function heldBefore(from: Place, atEnd: readonly HeldRow[], taken: readonly HeldRow[]) {
  const held = new Map<MovementId, HeldRow>()
  for (const row of [...atEnd, ...taken]) {
    if (compareMovementPlaces(row, { ...from, phase: 0, lineNumber: 0 }) >= 0) continue
    const known = held.get(row.movementId)
    held.set(row.movementId, {
      ...row,
      quantity: quantity(row.quantity + (known?.quantity ?? 0)),
      value: money(row.value + (known?.value ?? 0)),
    })
  }
  return [...held.values()]
    .filter((row) => row.quantity > 0)
    .sort(compareMovementPlaces)
    .map(({ movementId, quantity: left, value }) => ({ movementId, quantity: left, value }))
}

interface Held {
  readonly movementId: MovementId
  readonly quantity: Quantity
  readonly value: Money
}

const TABLES = {
  layer: {
    all: statement<[number], Held>(
      'SELECT movement_id AS movementId, quantity, value FROM stock_layer WHERE product_id = ?',
    ),
    every: statement<[], Held & { productId: ProductId }>(
      'SELECT product_id AS productId, movement_id AS movementId, quantity, value FROM stock_layer',
    ),
    put: statement<[number, number, number, number], never>(
      'INSERT OR REPLACE INTO stock_layer (movement_id, product_id, quantity, value) VALUES (?, ?, ?, ?)',
    ),
    remove: statement<[number], never>('DELETE FROM stock_layer WHERE movement_id = ?'),
  },
  short: {
    all: statement<[number], Held>(
      'SELECT movement_id AS movementId, quantity, value FROM stock_short WHERE product_id = ?',
    ),
    every: statement<[], Held & { productId: ProductId }>(
      'SELECT product_id AS productId, movement_id AS movementId, quantity, value FROM stock_short',
    ),
    put: statement<[number, number, number, number], never>(
      'INSERT OR REPLACE INTO stock_short (movement_id, product_id, quantity, value) VALUES (?, ?, ?, ?)',
    ),
    remove: statement<[number], never>('DELETE FROM stock_short WHERE movement_id = ?'),
  },
}

/** Keep what the pool holds at its end: layers and shorts, only what changed. */
export function storeHeld(db: WritableDb, productId: ProductId, pool: Pool, mayHoldShorts: boolean): void {
  if (pool.method === 'fifo') storeRows(db, 'layer', productId, pool.layers)
  if (mayHoldShorts || pool.shorts.length > 0) storeRows(db, 'short', productId, pool.shorts)
}

function storeRows(db: WritableDb, table: keyof typeof TABLES, productId: ProductId, rows: readonly Held[]): void {
  const { all, put, remove } = TABLES[table]
  const stored = new Map(
    all(db)
      .all(productId)
      .map((row) => [row.movementId, row]),
  )
  for (const row of rows) {
    const known = stored.get(row.movementId)
    stored.delete(row.movementId)
    if (known?.quantity !== row.quantity || known.value !== row.value)
      put(db).run(row.movementId, productId, row.quantity, row.value)
  }
  for (const movementId of stored.keys()) remove(db).run(movementId)
}

/** The first product of which other layers or shorts are stored than its pool holds, or null. */
export function heldDifference(db: ReadableDb, pools: ReadonlyMap<ProductId, Pool>): string | null {
  for (const table of ['layer', 'short'] as const) {
    const stored = Map.groupBy(TABLES[table].every(db).iterate(), ({ productId }) => productId)
    for (const [productId, pool] of pools) {
      const rows = stored.get(productId) ?? []
      if (!sameRows(rows, table === 'layer' ? pool.layers : pool.shorts)) return `${table}s of product ${productId}`
      stored.delete(productId)
    }
    for (const productId of stored.keys()) return `${table}s of product ${productId}`
  }
  return null
}

function sameRows(stored: readonly Held[], rows: readonly Held[]): boolean {
  const byId = new Map(stored.map((row) => [row.movementId, row]))
  return (
    stored.length === rows.length &&
    rows.every((row) => {
      const one = byId.get(row.movementId)
      return one?.quantity === row.quantity && one.value === row.value
    })
  )
}
