import type { ScheduleContent } from '#shared/contract/export-schedule.ts'
import type { ExportSource } from '#shared/contract/table-export.ts'
import { daysDueOn, periodName } from '#shared/domain/export-schedule.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ExportOrder } from '../../../ipc/context.ts'

/** What a schedule exports on a day it is due: the view about the days of its period, in a file that names them. */
export function dueInput(content: ScheduleContent, dueOn: BusinessDate, today: BusinessDate): ExportOrder {
  const { title, format, columns, total } = content
  const days = daysDueOn(content.period, dueOn)
  const source = sourceAbout(content.source, days, today)
  const period = source === content.source ? today : periodName(days)
  return { name: `${title}-${period}`.slice(0, 120), title, format, columns, total, source, onlyAnswered: true }
}

export function fileNameOf({ name, format }: Pick<ExportOrder, 'name' | 'format'>): string {
  return `${name}.${format === 'csvGb18030' ? 'csv' : format}`
}

interface DueDays {
  readonly from: BusinessDate
  readonly to: BusinessDate
}

/** A list that knows no days is exported as it stands: unchanged. */
function sourceAbout(source: ExportSource, { from, to }: DueDays, today: BusinessDate): ExportSource {
  switch (source.list) {
    case 'report': {
      const { name, parameters } = source.question
      const asOf = reportDefinition(name).time === 'asOf'
      const about = { period: 'custom' as const, from: asOf ? null : from, to }
      return { ...source, question: { name, parameters: { ...parameters, ...about } } }
    }
    case 'document':
      return { ...source, question: { ...source.question, from, to } }
    case 'money':
      return { ...source, question: { ...source.question, from, to } }
    case 'accountLedger':
      return { ...source, question: { ...source.question, from, to } }
    case 'stockLedger':
      return { ...source, question: { ...source.question, from, to } }
    case 'statement':
      return { ...source, question: { ...source.question, from, to } }
    case 'stock':
      return to < today ? { ...source, question: { ...source.question, asOf: to } } : source
    default:
      return source
  }
}
