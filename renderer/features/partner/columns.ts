import type { PartnerRow } from '#shared/contract/partner.ts'
import { formatMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'

/** Nothing owed is left blank: the eye should stop only at debts. */
const owed = (amount: Money) => (amount === 0 ? '' : formatMoney(amount))

export function partnerColumns(
  { partner: { list: words, side, contact, phone, name } }: AllTexts,
  shortDate: (date: string) => string,
): ListColumn<PartnerRow>[] {
  const kind = (row: PartnerRow) =>
    row.isSupplier && row.isCustomer ? side.both : row.isSupplier ? side.supplier : side.customer
  return [
    {
      key: 'code',
      title: words.code,
      width: 84,
      tone: 'third',
      sort: 'code',
      priority: 4,
      grow: 0.5,
      text: (row) => row.code,
    },
    { key: 'name', title: name, width: 220, min: 180, sort: 'name', grow: 3, text: (row) => row.name },
    { key: 'kind', title: words.kind, width: 108, tone: 'second', priority: 5, text: kind },
    { key: 'contact', title: contact, width: 88, priority: 3, text: (row) => row.contact },
    { key: 'phone', title: phone, width: 128, priority: 2, text: (row) => row.phone },
    {
      key: 'receivable',
      title: words.receivable,
      width: 108,
      align: 'right',
      emphasised: true,
      text: (row) => owed(row.receivable),
    },
    {
      key: 'payable',
      title: words.payable,
      width: 108,
      align: 'right',
      emphasised: true,
      text: (row) => (row.payable === null ? '' : owed(row.payable)),
    },
    {
      key: 'overdue',
      title: words.overdue,
      width: 100,
      align: 'right',
      priority: 1,
      tone: 'bad',
      text: (row) =>
        [row.receivableOverdue, row.payableOverdue]
          .map((one) => owed(one ?? ZERO_MONEY))
          .filter((one) => one !== '')
          .join(' / '),
    },
    {
      key: 'term',
      title: words.term,
      width: 72,
      align: 'right',
      tone: 'second',
      priority: 6,
      text: (row) => (row.termDays === 0 ? words.cash : words.days(String(row.termDays))),
    },
    {
      key: 'last',
      title: words.last,
      width: 92,
      align: 'right',
      tone: 'third',
      priority: 1,
      text: (row) => (row.lastDocumentDate === null ? '' : shortDate(row.lastDocumentDate)),
    },
  ]
}
