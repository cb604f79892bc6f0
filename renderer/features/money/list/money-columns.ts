import type { MoneyRow } from '#shared/contract/money.ts'
import type { MoneyType } from '#shared/domain/money/money-type.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'
import type { CodeWords } from '#renderer/ui/table-export/view-export.ts'

/** @param type null: documents of all types, so the type has a column */
export function moneyColumns(type: MoneyType | null, text: AllTexts): readonly ListColumn<MoneyRow>[] {
  const { list, entries, amount, date, discount, remark } = text.money
  const all: ListColumn<MoneyRow>[] = [
    { key: 'number', title: list.number, width: 168, min: 158, grow: 0, sort: 'number' },
    {
      key: 'type',
      title: entries.type,
      width: 110,
      min: 90,
      grow: 0,
      tone: 'second',
      text: (row) => text.money.types[row.type],
    },
    { key: 'businessDate', title: date, width: 100, grow: 0, sort: 'businessDate', text: (row) => row.businessDate },
    { key: 'partner', title: list.partner, width: 200, min: 100, grow: 3, text: (row) => row.partnerName },
    {
      key: 'accounts',
      title: list.accounts,
      width: 140,
      min: 80,
      priority: 3,
      tone: 'second',
      text: (row) => row.accountNames,
    },
    { key: 'amount', title: amount, width: 120, min: 108, align: 'right', grow: 0, sort: 'amount', emphasised: true },
    {
      key: 'discount',
      title: discount,
      width: 84,
      align: 'right',
      grow: 0,
      priority: 4,
      tone: 'second',
      text: (row) => (row.discount === 0 ? '' : formatMoney(row.discount)),
    },
    { key: 'open', title: list.open, width: 110, align: 'right', grow: 0, priority: 2 },
    { key: 'status', title: list.status, width: 220, min: 130, grow: 0 },
    {
      key: 'remark',
      title: remark,
      width: 140,
      min: 80,
      grow: 2,
      priority: 6,
      tone: 'third',
      text: (row) => row.remark,
    },
    {
      key: 'postedBy',
      title: list.operator,
      width: 104,
      grow: 0,
      priority: 5,
      tone: 'second',
      text: (row) => row.postedBy,
    },
  ]
  const absent = absentColumns(type)
  return all.filter(({ key }) => !absent.includes(key))
}

function absentColumns(type: MoneyType | null): readonly string[] {
  if (type === null) return []
  const settles = type === 'collection' || type === 'payment'
  const ofPartner = settles || ['depositReceived', 'depositPaid', 'partnerAdjustment', 'openingPartner'].includes(type)
  const ofAccounts = type !== 'partnerAdjustment' && type !== 'openingPartner'
  return [
    'type',
    ...(settles ? [] : ['discount']),
    ...(ofPartner ? [] : ['open']),
    ...(ofPartner || type === 'income' || type === 'expense' ? [] : ['partner']),
    ...(ofAccounts ? [] : ['accounts']),
  ]
}

/** What an export writes for the codes of a money document; what has been done is called by its type. */
export function exportWords({ money: { types, posted, list } }: AllTexts): CodeWords {
  const done = Object.entries(posted).map(([type, word]) => [`posted ${type}`, word] as const)
  return { type: types, status: { ...Object.fromEntries(done), voided: list.voided, reversal: list.reversal } }
}
