import type { ReportTarget } from '#shared/contract/report.ts'
import type { Cell, FactKey, ReportDefinition, TieOut } from '#shared/domain/report/definition.ts'
import type { ReportQuestion } from '#shared/domain/report/parameters.ts'
import type { REPORTS } from '#shared/domain/report/registry.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ReadableDb } from '../../handle.ts'

/** One row as its SQL finds it; what the formulas make of it comes later. */
export interface FactRow<Key extends string = string> {
  /** The same thing has the same key in every period. */
  readonly key: string
  readonly tone?: 'normal' | 'sum' | 'off'
  /** A column that does not stand in this grouping may be left out. */
  readonly cells: Readonly<Partial<Record<Key, Cell>>>
  readonly target: ReportTarget | null
}

export interface ReportFacts<Key extends string = string> {
  readonly rows: readonly FactRow<Key>[]
  /**
   * Where rows hold no more than what is added up: the same rows with everything that is read, of those that are looked at.
   * Left out: rows are complete.
   */
  readonly complete?: (rows: readonly FactRow<Key>[]) => readonly FactRow<Key>[]
  /** Totals that are no sums of the rows. */
  readonly totals?: Readonly<Partial<Record<Key, Cell>>>
  readonly tieOuts?: readonly TieOut[]
  /** Columns that mean nothing in these books. */
  readonly without?: readonly string[]
}

export type Progress = (done: number, total: number) => void

/** The SQL of one report. It runs in the report thread, on a connection that only reads. */
export interface ReportSource<Key extends string = string> {
  facts(db: ReadableDb, question: ReportQuestion, progress: Progress): ReportFacts<Key>
  /** The last day with something in it, for a question that found nothing. */
  lastDate(db: ReadableDb, question: ReportQuestion): BusinessDate | null
  /** How many documents are behind a fact of a row (null: of the totals); left out: nobody counts them. */
  documents?(db: ReadableDb, question: ReportQuestion, rowKey: string | null, column: string): number | null
}

/** The source of a report by name, with the keys of its definition. */
export type SourceOf<Name extends ReportName> = ReportSource<
  (typeof REPORTS)[Name] extends infer Definition extends ReportDefinition ? FactKey<Definition> : never
>
