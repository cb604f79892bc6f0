import type { PeriodCheck, status } from '#shared/contract/period.ts'
import type { OutputOf } from '#shared/contract/define.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { statement, type ReadableDb } from '../handle.ts'

type Event = OutputOf<typeof status>['events'][number]

const events = statement<[], Event>(`
  SELECT e.kind, e.closed_through AS closedThrough, e.at, u.name AS userName
  FROM period_event e JOIN user u ON u.id = e.user_id ORDER BY e.id DESC LIMIT 200`)

/** Every closing and reopening, newest first. */
export function periodEvents(db: ReadableDb): Event[] {
  return events(db).all()
}

type Finding = Pick<PeriodCheck, 'count' | 'first'>

/** How many there are and the first of them by name; every check reads what stands through that day. */
function finding(sql: string): (db: ReadableDb, through: BusinessDate) => Finding {
  const query = statement<[Record<string, unknown>], Finding>(
    `SELECT count(*) AS count, ifnull(min(name), '') AS first FROM (${sql})`,
  )
  return (db, through) => query(db).get({ through }) ?? { count: 0, first: '' }
}

const CHECKS = {
  drafts: finding(`SELECT json_extract(content, '$.businessDate') AS name FROM draft
    WHERE ifnull(json_extract(content, '$.businessDate'), '') <= :through AND ifnull(json_extract(content, '$.businessDate'), '') <> ''`),
  // Counted by then, or begun by then and not counted yet: its difference will be dated in the period.
  openStocktakes:
    finding(`SELECT s.number AS name FROM stocktake s WHERE s.state IN ('counting', 'review', 'recounting')
    AND ifnull((SELECT max(e.business_date) FROM stocktake_event e WHERE e.stocktake_id = s.id), '') <= :through`),
  negativeStock: finding(`SELECT p.name FROM stock_movement m JOIN product p ON p.id = m.product_id
    WHERE m.business_date <= :through GROUP BY m.product_id, m.warehouse_id, m.batch_id HAVING SUM(m.quantity) < 0`),
  provisionalCost: finding(`SELECT p.name FROM stock_short s JOIN stock_movement m ON m.id = s.movement_id
    JOIN product p ON p.id = s.product_id WHERE m.business_date <= :through`),
  goodsOnTheWay: finding(`SELECT p.name FROM stock_movement m JOIN warehouse w ON w.id = m.warehouse_id
    JOIN product p ON p.id = m.product_id WHERE w.kind = 'transit' AND m.business_date <= :through
    GROUP BY m.product_id, m.warehouse_id HAVING SUM(m.quantity) > 0`),
} as const

/** 结账前检查 of the stock side: what should be looked at before this day is closed. All are warnings. */
export function stockPeriodChecks(db: ReadableDb, through: BusinessDate): PeriodCheck[] {
  return (['drafts', 'openStocktakes', 'negativeStock', 'provisionalCost', 'goodsOnTheWay'] as const).map((name) => ({
    name,
    ...CHECKS[name](db, through),
    blocking: false,
  }))
}
