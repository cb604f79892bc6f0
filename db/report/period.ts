import type { ClosingRecord, PeriodEvent } from '#shared/contract/period.ts'
import { statement, type ReadableDb } from '../handle.ts'

const events = statement<[], PeriodEvent>(`
  SELECT e.kind, e.closed_through AS closedThrough, e.at, u.name AS userName,
    ifnull((SELECT json_extract(a.after, '$.reason') FROM audit_entry a
      WHERE a.entity = 'period' AND a.entity_id = e.id ORDER BY a.id DESC LIMIT 1), '') AS reason
  FROM period_event e JOIN user u ON u.id = e.user_id ORDER BY e.id DESC LIMIT 200`)

/** Every closing and reopening, newest first. */
export function periodEvents(db: ReadableDb): PeriodEvent[] {
  return events(db).all()
}

const records = statement<[], ClosingRecord>(`
  SELECT c.closed_through AS closedThrough, count(s.product_id) AS productCount, ifnull(SUM(s.value), 0) AS value
  FROM standing_closing c LEFT JOIN pool_snapshot s ON s.closed_through = c.closed_through
  GROUP BY c.closed_through ORDER BY c.closed_through DESC`)

/** What every closing that still stands recorded of the stock, newest first. */
export function closingRecords(db: ReadableDb): ClosingRecord[] {
  return records(db).all()
}
