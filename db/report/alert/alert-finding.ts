import type { AlertKind } from '#shared/domain/alert/alert-kind.ts'
import { EVERY_PRODUCT } from '../stock-figures.ts'
import { productCondition, type AlertFilter } from './alert-filter.ts'
import { LIMITS } from './alert-rules.ts'
import { limitFinding } from './limit-finding.ts'

/** What is found of a kind, as a table `found` of SQL; see limit-finding.ts for its columns. */
export function foundTable(kind: AlertKind, filter: AlertFilter): string {
  return `WITH ${LIMITS}, found AS (${finding(kind, filter)})`
}

function finding(kind: AlertKind, filter: AlertFilter): string {
  if (kind === 'negative') return negativeFinding(filter)
  if (kind === 'slow') return slowFinding(filter)
  return kind === 'low' || kind === 'high' ? limitFinding(kind, filter) : batchFinding(kind, filter)
}

/** 负库存: warehouses that hold less than nothing of a product. */
function negativeFinding(filter: AlertFilter): string {
  return `SELECT p.id * 1000000 + n.warehouse_id AS key, p.id AS product_id, n.warehouse_id, 1 AS batch_id, n.quantity,
      n.quantity AS urgency, p.code, p.pinyin
    FROM (SELECT s.product_id, s.warehouse_id, SUM(s.quantity) AS quantity
      FROM (SELECT DISTINCT product_id, warehouse_id FROM stock_balance INDEXED BY stock_balance_negative WHERE quantity < 0) b
      CROSS JOIN stock_balance s ON s.product_id = b.product_id AND s.warehouse_id = b.warehouse_id
      GROUP BY s.product_id, s.warehouse_id HAVING SUM(s.quantity) < 0) n
    CROSS JOIN product p ON p.id = n.product_id
    WHERE ${filter.warehouseId === null ? '' : 'n.warehouse_id = :warehouseId AND'} ${productCondition(filter)}`
}

const DAYS_LEFT = 'CAST(julianday(b.expires_on) - julianday(:today) AS INTEGER)'

// Apart (the limit keeps it so): its index must be usable whatever else is asked.
const BATCHES_IN_STOCK = `SELECT batch_id, product_id, warehouse_id, quantity FROM stock_balance INDEXED BY stock_balance_batch
  WHERE batch_id > 1 AND quantity > 0 LIMIT -1`

/** 临期 and 过期: batches in stock, warehouse by warehouse. */
function batchFinding(kind: 'expiring' | 'expired', filter: AlertFilter): string {
  const due =
    kind === 'expired'
      ? 'b.expires_on < :today'
      : `b.expires_on >= :today AND ${DAYS_LEFT} <= coalesce(t.expiry_days, u.expiry_days, l.expiry_days)`
  return `SELECT b.id * 1000000 + s.warehouse_id AS key, p.id AS product_id, s.warehouse_id, b.id AS batch_id, s.quantity,
      ${DAYS_LEFT} AS urgency, p.code, p.pinyin
    FROM (${BATCHES_IN_STOCK}) s CROSS JOIN batch b ON b.id = s.batch_id
    CROSS JOIN product p ON p.id = s.product_id
    LEFT JOIN limits l ON l.category_id = ifnull(p.category_id, 0) AND l.warehouse_id = s.warehouse_id
    LEFT JOIN stock_threshold t ON t.product_id = p.id AND t.warehouse_id = s.warehouse_id
    LEFT JOIN stock_threshold u ON u.product_id = p.id AND u.warehouse_id IS NULL
    WHERE ${due}
      ${filter.warehouseId === null ? '' : 'AND s.warehouse_id = :warehouseId'} AND ${productCondition(filter)}`
}

/** What shows that goods are wanted: sold, or used up in an assembly. SQL over the movement `m`. */
export const WANTED = `m.quantity < 0 AND m.kind IN ('sale', 'component') AND m.is_mirror = 0
  AND NOT EXISTS (SELECT 1 FROM stock_movement r WHERE r.reverses_movement_id = m.id)`

/**
 * 滞销: there was stock when the days began, there is some now, and none was sold in between. Goods that came in after
 * they had long been out of stock are not slow.
 */
function slowFinding(filter: AlertFilter): string {
  const isOne = filter.warehouseId !== null
  const moved = `FROM stock_movement m WHERE m.product_id = q.product_id ${isOne ? 'AND m.warehouse_id = :warehouseId' : ''}`
  const lastWanted = `SELECT m.business_date ${moved} AND ${WANTED} ORDER BY m.business_date DESC, m.order_key DESC LIMIT 1`
  const first = `SELECT m.business_date ${moved} ORDER BY m.business_date, m.order_key LIMIT 1`
  return `SELECT q.product_id * 1000000 + q.warehouse_id AS key, q.product_id, q.warehouse_id, 1 AS batch_id, q.quantity,
      CAST(julianday(coalesce((${lastWanted}), (${first}))) - julianday(:today) AS INTEGER) AS urgency, q.code, q.pinyin
    FROM (${stocked(filter)}) q
    WHERE q.quantity > 0 AND NOT EXISTS (SELECT 1 ${moved} AND m.business_date > q.slow_since AND ${WANTED})
      AND q.quantity > ifnull((SELECT SUM(m.quantity) ${moved} AND m.business_date > q.slow_since), 0)`
}

/** Every product with what is there and after how many days it counts as slow. */
function stocked(filter: AlertFilter): string {
  const here = filter.warehouseId === null ? '0' : ':warehouseId'
  const quantity =
    filter.warehouseId === null
      ? 'c.quantity'
      : 'ifnull((SELECT SUM(s.quantity) FROM stock_balance s WHERE s.product_id = p.id AND s.warehouse_id = :warehouseId), 0)'
  return `SELECT p.id AS product_id, ${here} AS warehouse_id, ${quantity} AS quantity, p.code, p.pinyin,
      CASE WHEN coalesce(t.slow_days, u.slow_days) IS NULL THEN l.slow_since
        ELSE date(:today, '-' || coalesce(t.slow_days, u.slow_days) || ' days') END AS slow_since
    FROM ${EVERY_PRODUCT} LEFT JOIN limits l ON l.category_id = ifnull(p.category_id, 0) AND l.warehouse_id = ${here}
    LEFT JOIN stock_threshold t ON t.product_id = p.id AND t.warehouse_id = ${here}
    LEFT JOIN stock_threshold u ON u.product_id = p.id AND u.warehouse_id IS NULL
    WHERE ${productCondition(filter)}`
}
