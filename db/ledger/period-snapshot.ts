import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

// 结账快照: stock and value at the end of every closed day that still stands. Nothing dated on or before such a day
// can change, so neither can these; they are the record a closing leaves, and the health check compares them.

const standing = statement<[], { closedThrough: BusinessDate }>(
  'SELECT closed_through AS closedThrough FROM standing_closing ORDER BY closed_through',
)
const dropStock = statement<[string], never>('DELETE FROM stock_snapshot WHERE closed_through > ?')
const dropPools = statement<[string], never>('DELETE FROM pool_snapshot WHERE closed_through > ?')
const snapStock = statement<[Record<string, unknown>], never>(`
  INSERT OR REPLACE INTO stock_snapshot (closed_through, product_id, warehouse_id, batch_id, quantity)
  SELECT :through, product_id, warehouse_id, batch_id, SUM(quantity) FROM stock_movement WHERE business_date <= :through
  GROUP BY product_id, warehouse_id, batch_id HAVING SUM(quantity) <> 0`)
const snapPools = statement<[Record<string, unknown>], never>(`
  INSERT OR REPLACE INTO pool_snapshot (closed_through, product_id, quantity, value)
  SELECT :through, product_id, SUM(quantity), SUM(value) FROM (
    SELECT product_id, business_date, quantity, value FROM stock_valuation
    UNION ALL SELECT product_id, business_date, 0, 0 - amount FROM stock_trueup)
  WHERE business_date <= :through GROUP BY product_id HAVING SUM(quantity) <> 0 OR SUM(value) <> 0`)

/** Days with a snapshot: closed, and no later reopening went behind them. Oldest first. */
export function standingClosings(db: ReadableDb): BusinessDate[] {
  return standing(db)
    .all()
    .map(({ closedThrough }) => closedThrough)
}

/** Before every date there is. */
const NEVER = ''

/** After a closing or reopening: the books are closed through this day (null: none), and that is what is recorded. */
export function recordSnapshot(db: WritableDb, through: BusinessDate | null): void {
  dropStock(db).run(through ?? NEVER)
  dropPools(db).run(through ?? NEVER)
  if (through !== null) takeSnapshot(db, through)
}

function takeSnapshot(db: WritableDb, through: BusinessDate): void {
  snapStock(db).run({ through })
  snapPools(db).run({ through })
}

/** Drop all snapshots and make them again from the facts. */
export function rebuildSnapshots(db: WritableDb): void {
  recordSnapshot(db, null)
  for (const through of standingClosings(db)) takeSnapshot(db, through)
}

/*
 * One pass over the facts, however many closings there are: from one snapshot to the next the difference is what was
 * dated between them. A day belongs to the first closing at or after it.
 */
const DAYS = `period AS (
  SELECT closed_through AS last, ifnull(lag(closed_through) OVER (ORDER BY closed_through), '') AS before FROM standing_closing),
day AS MATERIALIZED (
  SELECT d.business_date, p.last FROM (SELECT DISTINCT business_date FROM document) d
  JOIN period p ON d.business_date > p.before AND d.business_date <= p.last)`

const stockOff = statement<[], { found: string }>(`
  WITH ${DAYS}, entry AS (
    SELECT s.closed_through AS last, s.product_id, s.warehouse_id, s.batch_id, s.quantity FROM stock_snapshot s
    UNION ALL SELECT p.last, s.product_id, s.warehouse_id, s.batch_id, 0 - s.quantity
      FROM period p JOIN stock_snapshot s ON s.closed_through = p.before
    UNION ALL SELECT d.last, m.product_id, m.warehouse_id, m.batch_id, 0 - m.quantity
      FROM stock_movement m JOIN day d ON d.business_date = m.business_date)
  SELECT last || ' product ' || product_id || ' warehouse ' || warehouse_id AS found FROM entry
  GROUP BY last, product_id, warehouse_id, batch_id HAVING SUM(quantity) <> 0 LIMIT 1`)
const poolsOff = statement<[], { found: string }>(`
  WITH ${DAYS}, entry AS (
    SELECT s.closed_through AS last, s.product_id, s.quantity, s.value FROM pool_snapshot s
    UNION ALL SELECT p.last, s.product_id, 0 - s.quantity, 0 - s.value
      FROM period p JOIN pool_snapshot s ON s.closed_through = p.before
    UNION ALL SELECT d.last, v.product_id, 0 - v.quantity, 0 - v.value
      FROM stock_valuation v JOIN day d ON d.business_date = v.business_date
    UNION ALL SELECT d.last, t.product_id, 0, t.amount
      FROM stock_trueup t JOIN day d ON d.business_date = t.business_date)
  SELECT last || ' product ' || product_id AS found FROM entry
  GROUP BY last, product_id HAVING SUM(quantity) <> 0 OR SUM(value) <> 0 LIMIT 1`)
const strayDay = statement<[], { found: string }>(`
  SELECT closed_through AS found FROM (SELECT closed_through FROM stock_snapshot UNION SELECT closed_through FROM pool_snapshot)
  WHERE closed_through NOT IN (SELECT closed_through FROM standing_closing) LIMIT 1`)

/** The first snapshot that is not what stands in the facts, or that belongs to no closing; for the health check. */
export function firstSnapshotOff(db: ReadableDb): string | null {
  const stray = strayDay(db).get()
  if (stray !== undefined) return stray.found
  if (standingClosings(db).length === 0) return null
  return stockOff(db).get()?.found ?? poolsOff(db).get()?.found ?? null
}
