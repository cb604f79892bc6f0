import type { ReportChart } from './chart.ts'
import type { Grouping, ReportFilter, ReportPeriod } from './parameters.ts'
import type { ReportName, ReportSection } from './report-name.ts'

/**
 * What a cell holds: text, a word of the report's own (`values` of its words), the name of a document type, a date, the
 * number of a document, or a branded integer of the kernel (a count has no scale).
 */
export type CellKind =
  | 'text'
  | 'word'
  | 'documentType'
  | 'date'
  | 'documentNumber'
  | 'quantity'
  | 'unitPrice'
  | 'money'
  | 'rate'
  | 'count'

/** Empty: there is no such figure (a price of no quantity). */
export type Cell = string | number | null

/**
 * How a figure comes from others of its row. It says so on hover, Space shows its parts, and rows and totals are worked
 * out by it alike.
 * - sum: plus − minus
 * - ratio: of ÷ over, as a rate
 * - average: amount ÷ quantity, as a price
 * - share: of the row ÷ of the totals, as a rate
 */
export type Formula =
  | { readonly kind: 'sum'; readonly plus: readonly string[]; readonly minus: readonly string[] }
  | { readonly kind: 'ratio'; readonly of: string; readonly over: string }
  | { readonly kind: 'average'; readonly amount: string; readonly quantity: string }
  | { readonly kind: 'share'; readonly of: string }

export interface ReportColumn {
  readonly key: string
  readonly kind: CellKind
  /** Neighbours of one group stand under one head: 期初 | 入库 | 出库 | 期末. */
  readonly group?: string
  /** 成本: taken out of the reply to whoever may not see it. */
  readonly cost?: true
  /** Its figure is 成本 where this cell of its row says so: such rows are nobody's without that right, and Ctrl+H empties it. */
  readonly costWhere?: { readonly key: string; readonly is: string }
  /** Stands only where rows are grouped so. */
  readonly only?: readonly Grouping[]
  /** 0 is a figure like others, not nothing: 税率 0%, 准时率 0%, bought today. Nothing is null there. */
  readonly zero?: true
  /** Left out while every row has nothing in it. */
  readonly whenUsed?: true
  /** For files in the layout of other programs; neither on screen nor on paper. */
  readonly fileOnly?: true
  /** Summed up in the totals row; a formula is worked out from the totals anyway. */
  readonly total?: true
  /** Without: a fact, which the report's SQL finds. */
  readonly formula?: Formula
  /** The figure the report exists for. */
  readonly emphasised?: true
  /** Set beside the figure of the other period while comparing. */
  readonly compared?: true
  /** The highest leaves a narrow screen first; 0 (default) stays. */
  readonly priority?: number
}

/** How a report lies on A4. */
export type PaperDirection = 'portrait' | 'landscape'

/**
 * What one report is. Everything generic — endpoint, permission, screen, paper, palette — is derived from this, so a new
 * report is a definition, its SQL (`db/report/source`) and its words.
 */
export interface ReportDefinition<Name extends ReportName = ReportName> {
  readonly name: Name
  readonly section: ReportSection
  /** A period from day to day, or how things stood at the end of one day. */
  readonly time: 'period' | 'asOf'
  /** Asked for at first. */
  readonly period: ReportPeriod
  /** What rows may stand for; the first is what they do at first. Empty: there is only one way. */
  readonly groupings: readonly Grouping[]
  readonly filters: readonly ReportFilter[]
  /** Without these there is no answer (the partner of a statement). */
  readonly required?: readonly ReportFilter[]
  /** What `days` is at first. */
  readonly days?: number
  readonly comparable: boolean
  /** All of it is closed to roles without this. */
  readonly needs?: 'cost' | 'account.read'
  readonly columns: readonly ReportColumn[]
  /** How its rows are drawn: the first that is meant for what they stand for. */
  readonly charts?: readonly ReportChart[]
  /** Whether a totals row makes sense. */
  readonly totals: boolean
  readonly paper: PaperDirection
  /** 简表: the columns of one that lies upright on A4. With them both ways are offered; `paper` is the one at first. */
  readonly shortForm?: readonly string[]
  /** Words the palette finds it by: pinyin initials, pinyin, English. */
  readonly keywords: string
}

/** Keys of the columns of a definition. */
export type ColumnKey<Definition extends ReportDefinition> = Definition['columns'][number]['key']

/** Keys of those its SQL has to find. */
export type FactKey<Definition extends ReportDefinition> = Exclude<
  Definition['columns'][number],
  { readonly formula: Formula }
>['key']

/** A figure two reports or ledgers must agree on. */
export interface TieOut {
  /** Key of its words. */
  readonly name: string
  readonly difference: number
}
