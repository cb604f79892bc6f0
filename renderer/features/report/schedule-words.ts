import type { ScheduleContent } from '#shared/contract/export-schedule.ts'
import { SCHEDULE_PERIODS } from '#shared/domain/export-schedule.ts'
import { columnsFor, initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import { SCHEDULE_FORMATS, type ScheduleFormat } from '#shared/domain/table-file.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { scheduleOfView } from '#renderer/ui/table-export/view-export.ts'
import { gridColumns } from './report-columns.ts'
import { reportExport } from './report-export.ts'
import type { KeepInput } from './store.ts'

/** What a schedule of a report begins with: all columns it may have, and the conditions the user kept. */
export function scheduleOfReport(name: ReportName, kept: readonly KeepInput[], text: AllTexts): ScheduleContent {
  const definition = reportDefinition(name)
  const parameters = kept.find((one) => one.name === name)?.parameters ?? initialParameters(definition)
  const columns = columnsFor(definition, parameters.grouping)
  const head = {
    columns: columns.map(({ key }) => key),
    comparedColumns: columns.filter(({ compared }) => compared === true).map(({ key }) => key),
  }
  const shown = gridColumns(name, parameters, head, text, false)
  const view = reportExport({ name, parameters }, text.report.reports[name].title, shown, text)
  return scheduleOfView(view, text.tableExport.total)
}

/** 480 → `08:00` */
export function clockOf(minute: number): string {
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`
}

export function timeText(at: number | null, text: AllTexts): string {
  return at === null ? text.exportSchedule.afterClosing : clockOf(at)
}

const HALF_HOURS = Array.from({ length: 48 }, (_one, at) => at * 30)

/** After the closing, and every half hour; a time of another kind that is kept stays on offer. */
export function timeOptions(kept: number | null, text: AllTexts) {
  const minutes = kept === null ? HALF_HOURS : [...new Set([...HALF_HOURS, kept])].toSorted((a, b) => a - b)
  return [null, ...minutes].map((value) => ({ value, label: timeText(value, text) }))
}

export function periodOptions(text: AllTexts) {
  return SCHEDULE_PERIODS.map((value) => ({ value, label: text.exportSchedule.periods[value] }))
}

export function formatOptions(text: AllTexts) {
  return SCHEDULE_FORMATS.map((value) => ({ value, label: formatText(value, text) }))
}

export function formatText(format: ScheduleFormat, text: AllTexts): string {
  return format === 'pdf' ? text.tableExport.pdf : text.tableExport.formats[format]
}

/** What a file may be called on every system. */
export function isFileTitle(title: string): boolean {
  return title !== '' && !/[\\/:*?"<>|]|^\.|\.$/.test(title)
}
