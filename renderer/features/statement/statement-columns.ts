import type { LedgerSide } from '#shared/contract/money-content.ts'
import type { StatementRow } from '#shared/contract/statement.ts'
import { formatMoney, type Money } from '#shared/kernel/money.ts'
import { documentTypeName, documentTypeNames } from '#renderer/text/document-type-name.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'
import type { CodeWords } from '#renderer/ui/table-export/view-export.ts'
import { may } from '#renderer/ui/rights.ts'
import type { Segment } from '#renderer/ui/SegmentedControl.vue'

/** One line of 对账单: what stood before the first day, or a document. */
export type StatementLineRow =
  | { readonly kind: 'opening'; readonly balance: Money }
  | (StatementRow & { readonly kind: 'document' })

export function statementColumns(text: AllTexts, side: LedgerSide): ListColumn<StatementLineRow>[] {
  const { columns: words, opening } = text.statement
  const figure = { width: 112, min: 96, align: 'right', grow: 0 } as const
  const amount = (read: (row: StatementRow) => Money) => (row: StatementLineRow) => {
    const found = row.kind === 'opening' ? 0 : read(row)
    return found === 0 ? '' : formatMoney(found)
  }
  const ofDocument = (read: (row: StatementRow) => string, before: string) => (row: StatementLineRow) =>
    row.kind === 'opening' ? before : read(row)
  return [
    { key: 'date', title: words.date, width: 104, grow: 0, text: ofDocument((row) => row.businessDate, '') },
    {
      key: 'number',
      title: words.number,
      width: 176,
      min: 158,
      grow: 0,
      text: ofDocument((row) => row.number, opening),
    },
    {
      key: 'type',
      title: words.type,
      width: 100,
      grow: 0,
      tone: 'second',
      priority: 1,
      text: ofDocument((row) => documentTypeName(text, row.type), ''),
    },
    { key: 'summary', title: words.summary, width: 180, min: 80, grow: 3, text: ofDocument((row) => row.remark, '') },
    { key: 'increase', title: words.increase[side], ...figure, text: amount((row) => row.increase) },
    { key: 'paid', title: words.paid[side], ...figure, text: amount((row) => row.paid) },
    { key: 'adjusted', title: words.adjusted, ...figure, priority: 2, text: amount((row) => row.adjusted) },
    { key: 'balance', title: words.balance, ...figure, emphasised: true, text: (row) => formatMoney(row.balance) },
  ]
}

/** What a file says for the codes of the lines. */
export function statementCodes(text: AllTexts): CodeWords {
  return { number: { opening: text.statement.opening }, type: documentTypeNames(text) }
}

/** Whose statement: what is owed to suppliers is cost. */
export function statementSides({ statement: words }: AllTexts): readonly Segment<LedgerSide>[] {
  const sides: readonly LedgerSide[] = may('cost') ? ['receivable', 'payable'] : ['receivable']
  return sides.map((value) => ({ value, label: words.side[value] }))
}
