import { EVERY_PRODUCT } from '../stock-figures.ts'
import { productCondition, type AlertFilter } from './alert-filter.ts'

// 低库存 and 超储: where a quantity is beyond a limit. Columns of every finding: key, product_id, warehouse_id (0: all),
// batch_id (1: none), quantity, urgency (the smaller the worse), code and pinyin to sort by.

interface Side {
  readonly column: 'minimum_stock' | 'maximum_stock'
  readonly isBeyond: '<' | '>'
  readonly condition: string
  /** The stock in thousandths of its limit, signed so that the worst comes first. */
  readonly urgency: string
}

const IN_THOUSANDTHS = 'CASE WHEN bound > 0 THEN quantity * 1000 / bound ELSE quantity END'

const SIDES: Readonly<Record<'low' | 'high', Side>> = {
  // Goods out of use are not to be bought again.
  low: { column: 'minimum_stock', isBeyond: '<', condition: 'p.enabled = 1', urgency: IN_THOUSANDTHS },
  high: { column: 'maximum_stock', isBeyond: '>', condition: '1', urgency: `0 - ${IN_THOUSANDTHS}` },
}

export function limitFinding(kind: 'low' | 'high', filter: AlertFilter): string {
  const side = SIDES[kind]
  const sources =
    filter.warehouseId === null
      ? [everywhere(side, filter), ofProductRules(side, filter), ofGeneralRules(side, filter)]
      : [inWarehouse(side, filter)]
  return `SELECT product_id * 1000000 + warehouse_id AS key, product_id, warehouse_id, 1 AS batch_id, quantity,
      ${side.urgency} AS urgency, code, pinyin
    FROM (${sources.join(' UNION ALL ')}) WHERE quantity ${side.isBeyond} bound`
}

function row(warehouse: string, quantity: string, bound: string): string {
  return `SELECT p.id AS product_id, ${warehouse} AS warehouse_id, ${quantity} AS quantity, ${bound} AS bound, p.code, p.pinyin`
}

function onHand(warehouse: string): string {
  return `ifnull((SELECT SUM(s.quantity) FROM stock_balance s WHERE s.product_id = p.id AND s.warehouse_id = ${warehouse}), 0)`
}

/** The stock of all warehouses together, by rules that name none. */
function everywhere({ column, condition, isBeyond }: Side, filter: AlertFilter): string {
  const bound = `coalesce(p.${column}, l.${column})`
  return `${row('0', 'c.quantity', bound)} FROM ${EVERY_PRODUCT}
    LEFT JOIN limits l ON l.category_id = ifnull(p.category_id, 0) AND l.warehouse_id = 0
    WHERE c.quantity ${isBeyond} ${bound} AND ${condition} AND ${productCondition(filter)}`
}

/** Single warehouses that a product has a rule for. */
function ofProductRules({ column, condition }: Side, filter: AlertFilter): string {
  return `${row('t.warehouse_id', onHand('t.warehouse_id'), `t.${column}`)}
    FROM stock_threshold t CROSS JOIN product p ON p.id = t.product_id
    WHERE t.product_id IS NOT NULL AND t.warehouse_id IS NOT NULL AND t.${column} IS NOT NULL
      AND ${condition} AND ${productCondition(filter)}`
}

/** Single warehouses that have a rule, or their categories have, for products that say nothing themselves. */
function ofGeneralRules({ column, condition }: Side, filter: AlertFilter): string {
  return `${row('l.warehouse_id', onHand('l.warehouse_id'), `l.${column}`)}
    FROM limits l CROSS JOIN product p ON p.category_id IS nullif(l.category_id, 0)
    WHERE l.${column}_here = 1 AND p.${column} IS NULL AND NOT EXISTS (SELECT 1 FROM stock_threshold t
        WHERE t.product_id = p.id AND t.warehouse_id = l.warehouse_id AND t.${column} IS NOT NULL)
      AND ${condition} AND ${productCondition(filter)}`
}

/** The stock of the asked warehouse, by its own rules, and where it has none by those of product, category and books. */
function inWarehouse({ column, condition }: Side, filter: AlertFilter): string {
  return `${row(':warehouseId', onHand(':warehouseId'), `coalesce(t.${column}, p.${column}, l.${column})`)}
    FROM ${EVERY_PRODUCT} LEFT JOIN limits l ON l.category_id = ifnull(p.category_id, 0)
    LEFT JOIN stock_threshold t ON t.product_id = p.id AND t.warehouse_id = :warehouseId
    WHERE ${condition} AND ${productCondition(filter)}`
}
