import type { ReportPage } from '#shared/contract/report.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import type { SentenceFigures } from '#renderer/text/report-words.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { spokenText } from './cell-text.ts'

type Answer = Pick<ReportPage, 'columns' | 'totals' | 'rowCount'>

/** The whole report in one sentence, from its totals; hidden costs are not in it. */
export function sentenceOf(name: ReportName, answer: Answer, text: AllTexts, hidesCost: boolean): string {
  const { columns } = reportDefinition(name)
  const found = (key: string) => {
    const column = columns.find((one) => one.key === key)
    if (column === undefined || (hidesCost && column.cost === true)) return undefined
    const cell = answer.totals?.[answer.columns.indexOf(key)]
    return cell === undefined ? undefined : { kind: column.kind, cell }
  }
  const figures: SentenceFigures = {
    rows: String(answer.rowCount),
    of: (key) => {
      const one = found(key)
      return one === undefined ? '' : spokenText(one.kind, one.cell)
    },
    has: (key) => found(key) !== undefined,
  }
  return text.report.reports[name].sentence(figures)
}
