import type { AlertCounts } from '#shared/contract/alert.ts'
import { ALERT_KINDS, type AlertKind } from '#shared/domain/alert/alert-kind.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { cachedStatement, type ReadableDb } from '../../handle.ts'
import { alertParameters, type AlertFilter } from './alert-filter.ts'
import { foundTable } from './alert-finding.ts'
import { readAlertRules } from './alert-rules.ts'

type OnKind = (done: number, total: number, kind: AlertKind) => void

/** How many alerts of each kind a filter leaves. */
export function alertCounts(db: ReadableDb, filter: AlertFilter, today: BusinessDate, onKind: OnKind): AlertCounts {
  return alertCountsOf(ALERT_KINDS, db, filter, today, onKind)
}

/** The same of some kinds only. */
export function alertCountsOf<Kind extends AlertKind>(
  kinds: readonly Kind[],
  db: ReadableDb,
  filter: AlertFilter,
  today: BusinessDate,
  onKind: OnKind,
): Pick<AlertCounts, Kind> {
  const parameters = alertParameters(db, filter, readAlertRules(db), today)
  const counted = kinds.map((kind, index): [Kind, number] => {
    onKind(index, kinds.length, kind)
    return [kind, countOf(db, kind, filter, parameters)]
  })
  return Object.fromEntries(counted) as Pick<AlertCounts, Kind>
}

function countOf(db: ReadableDb, kind: AlertKind, filter: AlertFilter, parameters: Record<string, unknown>): number {
  const sql = `${foundTable(kind, filter)} SELECT count(*) AS count FROM found`
  return cachedStatement<{ count: number }>(db, sql).get(parameters)?.count ?? 0
}
