import type { ColumnKey } from '#shared/domain/report/definition.ts'
import type { REPORTS } from '#shared/domain/report/registry.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'

/** What a report's one sentence may say: figures of the totals row, written out. */
export interface SentenceFigures {
  /** How many rows there are. */
  readonly rows: string
  /** A figure of the totals; empty where it is not shown, e.g. a cost. */
  of(column: string): string
  /** Whether the totals have something in this column. */
  has(column: string): boolean
}

/** The words of one report. */
export interface WordsOfReport<Column extends string = string> {
  readonly title: string
  /** The question it answers, as its owner would ask. */
  readonly question: string
  readonly columns: Readonly<Record<Column, string>>
  /** Cells of the kind `word`: what is written for each. */
  readonly values: Readonly<Record<string, string>>
  /** What there is none of at the end of a day when it has no rows. */
  readonly nothing?: string
  /** The whole report in one sentence. */
  sentence(figures: SentenceFigures): string
}

/** The words of every report; a column without one does not compile. */
export type WordsOfReports = {
  readonly [Name in ReportName]: WordsOfReport<ColumnKey<(typeof REPORTS)[Name]>>
}
