import type { AlertCounts } from '#shared/contract/alert.ts'
import { ALERT_KINDS, type AlertKind } from '#shared/domain/alert/alert-kind.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { cachedStatement, type ReadableDb } from '../../handle.ts'
import { alertParameters, type AlertFilter } from './alert-filter.ts'
import { foundTable } from './alert-finding.ts'
import { readAlertRules } from './alert-rules.ts'

/** How many alerts of each kind a filter leaves. */
export function alertCounts(
  db: ReadableDb,
  filter: AlertFilter,
  today: BusinessDate,
  onKind: (done: number, total: number, kind: AlertKind) => void,
): AlertCounts {
  const parameters = alertParameters(db, filter, readAlertRules(db), today)
  const counted = ALERT_KINDS.map((kind, index): [AlertKind, number] => {
    onKind(index, ALERT_KINDS.length, kind)
    return [kind, countOf(db, kind, filter, parameters)]
  })
  return Object.fromEntries(counted) as AlertCounts
}

function countOf(db: ReadableDb, kind: AlertKind, filter: AlertFilter, parameters: Record<string, unknown>): number {
  const sql = `${foundTable(kind, filter)} SELECT count(*) AS count FROM found`
  return cachedStatement<{ count: number }>(db, sql).get(parameters)?.count ?? 0
}
