import type { PeriodCheck, PeriodFinding } from '#shared/contract/period.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { statement, type ReadableDb } from '../handle.ts'

type CheckName = PeriodCheck['name']

/** How many findings of a check are named one by one. */
const NAMED = 50

// Every check gives the same columns: what it is about, how much of it, where, and what to open.
const DRAFT = `SELECT '' AS name, NULL AS quantity, '' AS unitName, json_extract(d.content, '$.header.businessDate') AS place,
    d.type AS documentType, d.id AS draftId, NULL AS documentId, NULL AS stocktakeId, NULL AS productId, NULL AS warehouseId
  FROM draft d WHERE json_extract(d.content, '$.header.businessDate') BETWEEN '0000' AND :through
  ORDER BY place, d.id`
// Counted by then, or begun by then and not counted yet: its difference will be dated in the period.
const STOCKTAKE = `SELECT '' AS name, NULL AS quantity, '' AS unitName, s.number AS place, NULL AS documentType,
    NULL AS draftId, NULL AS documentId, s.id AS stocktakeId, NULL AS productId, NULL AS warehouseId
  FROM stocktake s WHERE s.state IN ('counting', 'review', 'recounting')
    AND ifnull((SELECT max(e.business_date) FROM stocktake_event e WHERE e.stocktake_id = s.id), '') <= :through
  ORDER BY s.number`
const LYING = (condition: string, having: string) => `
  SELECT p.name, SUM(m.quantity) AS quantity, u.name AS unitName, w.name AS place, NULL AS documentType, NULL AS draftId,
    NULL AS documentId, NULL AS stocktakeId, p.id AS productId, w.id AS warehouseId
  FROM stock_movement m JOIN product p ON p.id = m.product_id JOIN unit u ON u.id = p.base_unit_id
  JOIN warehouse w ON w.id = m.warehouse_id WHERE m.business_date <= :through ${condition}
  GROUP BY m.product_id, m.warehouse_id, m.batch_id HAVING SUM(m.quantity) ${having} ORDER BY p.pinyin, p.id, w.code`
const SHORT = `SELECT p.name, s.quantity, u.name AS unitName, d.number AS place, d.type AS documentType, NULL AS draftId,
    d.id AS documentId, NULL AS stocktakeId, p.id AS productId, m.warehouse_id AS warehouseId
  FROM stock_short s JOIN stock_movement m ON m.id = s.movement_id JOIN document d ON d.id = m.document_id
  JOIN product p ON p.id = s.product_id JOIN unit u ON u.id = p.base_unit_id
  WHERE m.business_date <= :through ORDER BY p.pinyin, p.id, d.number`

const CHECKS = {
  drafts: check(DRAFT),
  openStocktakes: check(STOCKTAKE),
  negativeStock: check(LYING('', '< 0')),
  provisionalCost: check(SHORT),
  goodsOnTheWay: check(LYING(`AND w.kind = 'transit'`, '> 0')),
} as const satisfies Record<CheckName, unknown>

type Parameters = [{ readonly through: BusinessDate; readonly limit?: number }]

function check(sql: string): (db: ReadableDb, through: BusinessDate) => Pick<PeriodCheck, 'count' | 'findings'> {
  const counted = statement<Parameters, { count: number }>(`SELECT count(*) AS count FROM (${sql})`)
  const named = statement<Parameters, PeriodFinding>(`${sql} LIMIT :limit`)
  return (db, through) => ({
    count: counted(db).get({ through })?.count ?? 0,
    findings: named(db).all({ through, limit: NAMED }),
  })
}

/** 结账前检查 of the stock side: what should be looked at before this day is closed. All are warnings. */
export function stockPeriodChecks(db: ReadableDb, through: BusinessDate): PeriodCheck[] {
  return (['drafts', 'openStocktakes', 'negativeStock', 'provisionalCost', 'goodsOnTheWay'] as const).map((name) => {
    const { count, findings } = CHECKS[name](db, through)
    const [first] = findings
    return { name, count, findings, first: first === undefined ? '' : first.name || first.place, blocking: false }
  })
}
