import type { ReportPage, ReportRow } from '#shared/contract/report.ts'
import type { CellKind, ReportColumn } from '#shared/domain/report/definition.ts'
import type { ReportParameters } from '#shared/domain/report/parameters.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'
import { cellText, changeText, spokenText } from './cell-text.ts'

/** What a grid and a paper need of an answer. */
export type AnswerHead = Pick<ReportPage, 'columns' | 'comparedColumns'>

/** A row as the grid draws it; the totals are one without a target. */
export type GridReportRow = Pick<ReportRow, 'key' | 'tone' | 'cells' | 'compared'>

/** Key of the totals row among the rows. */
export const TOTALS_KEY = 'totals'

export interface ReportGridColumn extends ListColumn<GridReportRow> {
  /** The column of the report; its figure of the other period and the difference go by its key too. */
  readonly of: string
  /** Has a figure in it, which can be explained. */
  readonly figure: boolean
  /** Its figure in this row is a cost, and costs are hidden (Ctrl+H). */
  readonly isHidden?: (row: GridReportRow) => boolean
}

const WIDTHS: Record<CellKind, number> = {
  text: 104,
  word: 68,
  documentType: 96,
  date: 100,
  documentNumber: 156,
  quantity: 78,
  unitPrice: 76,
  money: 98,
  rate: 84,
  count: 76,
}
/** Of texts whose length is known. */
const TEXT_WIDTHS: Readonly<Record<string, number>> = {
  name: 150,
  code: 76,
  barcode: 118,
  spec: 80,
  unit: 60,
  reason: 140,
  account: 130,
  summary: 200,
  source: 156,
  doneTime: 56,
}
const TEXT_KINDS: readonly CellKind[] = ['text', 'word', 'documentType', 'date', 'documentNumber']

export function isFigure({ kind }: ReportColumn): boolean {
  return !TEXT_KINDS.includes(kind)
}

/** The columns of an answer, in order, with those of the comparison beside the figures they belong to. */
export function gridColumns(
  name: ReportName,
  { grouping, comparison }: Pick<ReportParameters, 'grouping' | 'comparison'>,
  answer: AnswerHead,
  text: AllTexts,
  hidesCost: boolean,
): ReportGridColumn[] {
  const definition = reportDefinition(name)
  return definition.columns
    .filter(({ fileOnly }) => fileOnly !== true)
    .filter(({ key, cost }) => answer.columns.includes(key) && !(hidesCost && cost === true))
    .flatMap((column) => {
      const at = answer.columns.indexOf(column.key)
      const isHidden = hidesCost ? isCostIn(column, answer) : undefined
      const own = ownColumn(name, column, text, (row) => {
        if (isHidden?.(row) === true) return ''
        const cell = row.cells[at] ?? null
        const written =
          column.zero === true && cell === 0 ? spokenText(column.kind, 0) : cellText(column.kind, cell, name, text)
        return written === '' && column.key === 'name' && row.key !== TOTALS_KEY ? emptyName(text, grouping) : written
      })
      const compared = answer.comparedColumns.indexOf(column.key)
      if (isHidden !== undefined) return [{ ...own, isHidden }]
      if (comparison === 'none') return [own]
      // While comparing, what is not compared leaves a narrow screen first.
      if (compared < 0)
        return [own.figure && own.emphasised !== true ? { ...own, priority: (own.priority ?? 0) + 2 } : own]
      return [own, ...comparisonColumns(name, column, text, comparison, at, compared)]
    })
}

/** Which rows have a cost in this column; undefined: none, whatever they say. */
function isCostIn({ costWhere }: ReportColumn, answer: AnswerHead): ReportGridColumn['isHidden'] {
  if (costWhere === undefined) return undefined
  const at = answer.columns.indexOf(costWhere.key)
  return (row) => row.cells[at] === costWhere.is
}

/** What a row without a name is called. */
export function emptyName(text: AllTexts, grouping: ReportParameters['grouping']): string {
  return grouping === null ? '' : text.report.ungrouped[grouping]
}

function columnWord(name: ReportName, key: string, text: AllTexts): string {
  const words: Readonly<Record<string, string>> = text.report.reports[name].columns
  return words[key] ?? key
}

/** A column by its full name, as it is spoken of outside its group: 期末金额. */
export function columnName(name: ReportName, key: string, text: AllTexts): string {
  const { group } = reportDefinition(name).columns.find((column) => column.key === key) ?? {}
  const word = columnWord(name, key, text)
  return group === undefined ? word : text.report.grouped(text.report.groups[group] ?? group, word)
}

/** Without its 规格 a row may look like another of the same name: of what can leave it leaves late. */
const SPEC_LEAVES_AT = 2

function ownColumn(
  name: ReportName,
  column: ReportColumn,
  text: AllTexts,
  written: (row: GridReportRow) => string,
): ReportGridColumn {
  const { key, kind, group, priority = 0, emphasised } = column
  const isText = !isFigure(column)
  const isName = key === 'name' || key === 'account' || (kind === 'text' && key === 'reason')
  return {
    key,
    of: key,
    figure: !isText,
    title: columnWord(name, key, text),
    hint: formulaText(name, key, text) || columnName(name, key, text),
    width: isText ? (TEXT_WIDTHS[key] ?? WIDTHS[kind]) : WIDTHS[kind],
    ...(isName ? { grow: 4, min: 132 } : { grow: key === 'partner' ? 4 : isText ? 0.5 : 1 }),
    align: isText ? 'left' : 'right',
    priority: key === 'spec' ? Math.min(priority, SPEC_LEAVES_AT) : priority,
    // An English bottle is longer than a 瓶.
    ...(key === 'unit' ? { min: 48 } : {}),
    ...(group === undefined ? {} : { group: text.report.groups[group] ?? group }),
    ...(emphasised === true ? { emphasised } : {}),
    ...(key === 'code' || key === 'unit' || key === 'spec' ? { tone: 'second' as const } : {}),
    text: written,
  }
}

/** 上期 and 增减 of a figure. */
function comparisonColumns(
  name: ReportName,
  column: ReportColumn,
  text: AllTexts,
  comparison: 'previous' | 'lastYear',
  at: number,
  compared: number,
): ReportGridColumn[] {
  const { key, kind, group } = column
  const shared = {
    of: key,
    figure: true,
    width: WIDTHS[kind],
    align: 'right' as const,
    tone: 'second' as const,
    priority: 1,
    ...(group === undefined ? {} : { group: text.report.groups[group] ?? group }),
  }
  return [
    {
      ...shared,
      key: `${key} before`,
      title: text.report.before[comparison],
      text: (row) => cellText(kind, row.compared?.[compared] ?? 0, name, text),
    },
    {
      ...shared,
      key: `${key} change`,
      title: text.report.change,
      width: WIDTHS[kind] + 14,
      text: (row) => changeText(kind, row.cells[at] ?? 0, row.compared?.[compared] ?? 0),
    },
  ]
}

/** What a formula says when somebody points at its head: `期末金额 = 期初金额 + 入库合计金额 − …`. */
export function formulaText(name: ReportName, key: string, text: AllTexts): string {
  const formula = reportDefinition(name).columns.find((column) => column.key === key)?.formula
  const named = (one: string) => columnName(name, one, text)
  if (formula === undefined) return ''
  switch (formula.kind) {
    case 'sum':
      return [formula.plus.map(named).join(' + '), ...formula.minus.map(named)].join(' − ')
    case 'ratio':
      return `${named(formula.of)} ÷ ${named(formula.over)}`
    case 'average':
      return `${named(formula.amount)} ÷ ${named(formula.quantity)}`
    case 'share':
      return `${named(formula.of)} ÷ ${text.report.total}`
  }
}
