import type { ReportParameters } from '#shared/domain/report/parameters.ts'
import { REPORT_NAMES, type ReportName } from '#shared/domain/report/report-name.ts'
import type { UserId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

/** What a user kept of a report. */
export interface ReportSetting {
  readonly name: ReportName
  readonly favourite: boolean
  /** As they were when kept: a later program may know other ones. */
  readonly parameters: ReportParameters | null
}

const ofUser = statement<[number], { name: string; favourite: number; parameters: string | null }>(
  'SELECT report AS name, favourite, parameters FROM report_setting WHERE user_id = ? ORDER BY report',
)
const put = statement<[number, string, number, string | null], never>(`
  INSERT INTO report_setting (user_id, report, favourite, parameters) VALUES (?, ?, ?, ?)
  ON CONFLICT (user_id, report) DO UPDATE SET favourite = excluded.favourite, parameters = excluded.parameters`)

/** Reports this program does not have are left out. */
export function reportSettings(db: ReadableDb, userId: UserId): ReportSetting[] {
  return ofUser(db)
    .all(userId)
    .flatMap(({ name, favourite, parameters }) => {
      const known = REPORT_NAMES.find((one) => one === name)
      if (known === undefined) return []
      const kept = parameters === null ? null : (JSON.parse(parameters) as ReportParameters)
      return [{ name: known, favourite: favourite === 1, parameters: kept }]
    })
}

export function putReportSetting(db: WritableDb, userId: UserId, setting: ReportSetting): void {
  const { name, favourite, parameters } = setting
  put(db).run(userId, name, favourite ? 1 : 0, parameters === null ? null : JSON.stringify(parameters))
}
