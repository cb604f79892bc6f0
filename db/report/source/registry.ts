import type { ReportName } from '#shared/domain/report/report-name.ts'
import type { ReportSource, SourceOf } from './source.ts'
import { stockSummary } from './stock-summary.ts'
import { voidLog } from './void-log.ts'

/** The SQL of every report; a missing one does not compile. */
const SOURCES: { readonly [Name in ReportName]: SourceOf<Name> } = { stockSummary, voidLog }

export function reportSource(name: ReportName): ReportSource {
  return SOURCES[name]
}
