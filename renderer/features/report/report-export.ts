import { ALL_DOCUMENT_TYPES } from '#shared/domain/document/document-type.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import { documentTypeName } from '#renderer/text/document-type-name.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { exportColumns, type CodeWords, type ViewExport } from '#renderer/ui/table-export/view-export.ts'
import type { ReportGridColumn } from './report-columns.ts'
import type { ReportPlace } from './report-place.ts'

/** A report as it is on screen, comparison and all, for a file. */
export function reportExport(
  { name, parameters }: ReportPlace,
  title: string,
  columns: readonly ReportGridColumn[],
  text: AllTexts,
): ViewExport {
  return {
    title,
    source: { list: 'report', question: { name, parameters } },
    columns: exportColumns(columns, codeWords({ name, parameters }, text)),
  }
}

function codeWords({ name, parameters: { grouping } }: ReportPlace, text: AllTexts): CodeWords {
  const words = reportDefinition(name).columns.flatMap(({ key, kind }) => {
    if (kind === 'word') return [[key, text.report.reports[name].values] as const]
    if (kind === 'documentType') {
      const types = Object.fromEntries(ALL_DOCUMENT_TYPES.map((type) => [type, documentTypeName(text, type)]))
      return [[key, { ...text.report.reports[name].values, ...types }] as const]
    }
    if (key === 'name' && grouping !== null) return [[key, { '': text.report.ungrouped[grouping] }] as const]
    return []
  })
  return Object.fromEntries(words)
}
