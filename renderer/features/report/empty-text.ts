import { reportDefinition } from '#shared/domain/report/registry.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import type { WordsOfReport } from '#renderer/text/report-words.ts'
import type { AllTexts } from '#renderer/text/text.ts'

/** What stands where rows would. How things stood at the end of a day is no matter of what happened on it. */
export function emptyText(name: ReportName, to: string, text: AllTexts): string {
  const { title, asOf, nothing } = text.report.empty
  const own: WordsOfReport = text.report.reports[name]
  return reportDefinition(name).time === 'period' ? title : asOf(to, own.nothing ?? nothing)
}
