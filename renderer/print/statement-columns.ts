import type { Statement, StatementRow } from '#shared/contract/statement.ts'
import type { PrintTemplate } from '#shared/domain/print/print-template.ts'
import { formatMoney, type Money } from '#shared/kernel/money.ts'
import { documentTypeName } from '#renderer/text/document-type-name.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import { chosenColumns, type PrintedColumn } from './printed-column.ts'

/**
 * The columns of a statement, in order. What was given off is printed wherever there is some, or the balances would not
 * follow from what stands before them.
 */
export function statementColumns(
  { side, adjusted, rows }: Statement,
  { columns }: PrintTemplate,
  text: AllTexts,
): PrintedColumn<StatementRow>[] {
  const words = text.statement.columns
  const isAdjusted = adjusted !== 0 || rows.some((row) => row.adjusted !== 0)
  const shown = columns.map((column) => (column.key === 'adjusted' && isAdjusted ? { ...column, shown: true } : column))
  return chosenColumns<StatementRow>(shown, {
    date: { title: words.date, align: 'left', whole: true, text: (row) => row.businessDate },
    number: { title: words.number, align: 'left', whole: true, text: (row) => row.number },
    type: { title: words.type, align: 'left', text: (row) => documentTypeName(text, row.type) },
    summary: { title: words.summary, align: 'left', text: (row) => row.remark },
    increase: { title: words.increase[side], align: 'right', text: (row) => orBlank(row.increase) },
    paid: { title: words.paid[side], align: 'right', text: (row) => orBlank(row.paid) },
    adjusted: { title: words.adjusted, align: 'right', text: (row) => orBlank(row.adjusted) },
    balance: { title: words.balance, align: 'right', text: (row) => formatMoney(row.balance) },
  })
}

function orBlank(amount: Money): string {
  return amount === 0 ? '' : formatMoney(amount)
}
