import { zReportParameters } from '#shared/contract/report.ts'
import { withLaterFilters } from '#shared/domain/report/parameters.ts'
import { reportDefinition, wrongParameters } from '#shared/domain/report/registry.ts'
import type { ReportSetting } from '#db/repository/report-setting.ts'

/** Parameters kept by an earlier program that this one does not understand are as if none were kept. */
export function keptParameters(setting: ReportSetting): ReportSetting {
  const known = zReportParameters.safeParse(withLaterFilters(setting.parameters))
  const asks = known.success && wrongParameters(reportDefinition(setting.name), known.data).length === 0
  return { ...setting, parameters: asks ? known.data : null }
}
