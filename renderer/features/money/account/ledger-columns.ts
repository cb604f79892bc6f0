import type { AccountLine } from '#shared/contract/account.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { formatMoney, negateMoney, type Money } from '#shared/kernel/money.ts'
import { documentTypeName, documentTypeNames } from '#renderer/text/document-type-name.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'
import type { CodeWords } from '#renderer/ui/table-export/view-export.ts'

/** One line of 资金流水: what lay there before the first day, or a document that moved it. */
export type AccountLedgerLine =
  | { readonly kind: 'opening'; readonly date: BusinessDate | null; readonly balance: Money }
  | (AccountLine & { readonly kind: 'entry' })

export function accountLedgerColumns(text: AllTexts): ListColumn<AccountLedgerLine>[] {
  const { entries, ledger: words } = text.money
  const figure = { width: 120, min: 104, align: 'right', grow: 0 } as const
  const ofEntry = (read: (line: AccountLine) => string) => (line: AccountLedgerLine) =>
    line.kind === 'opening' ? '' : read(line)
  const incomeText = ({ amount }: AccountLine) => (amount > 0 ? formatMoney(amount) : '')
  const outgoingText = ({ amount }: AccountLine) => (amount < 0 ? formatMoney(negateMoney(amount)) : '')
  return [
    { key: 'date', title: entries.date, width: 104, grow: 0, text: (line) => dateOf(line) },
    { key: 'number', title: entries.number, width: 176, min: 158, grow: 0 },
    {
      key: 'type',
      title: entries.type,
      width: 120,
      grow: 0,
      tone: 'second',
      priority: 1,
      text: ofEntry((line) => documentTypeName(text, line.documentType)),
    },
    { key: 'summary', title: words.summary, width: 200, min: 110, grow: 3, text: ofEntry(summaryText) },
    { key: 'income', title: words.income, ...figure, text: ofEntry(incomeText) },
    { key: 'outgoing', title: words.outgoing, ...figure, text: ofEntry(outgoingText) },
    {
      key: 'balance',
      title: words.balance,
      ...figure,
      emphasised: true,
      text: (line) => formatMoney(line.balance),
    },
  ]
}

const dateOf = (line: AccountLedgerLine) => (line.kind === 'opening' ? line.date : line.businessDate) ?? ''
const summaryText = ({ partnerName, remark }: AccountLine) =>
  [partnerName, remark].filter((part) => part !== '').join(' · ')

/** What a file says for the codes of the lines. */
export function accountLedgerCodes(text: AllTexts): CodeWords {
  return { number: { opening: text.money.ledger.opening }, type: documentTypeNames(text) }
}
