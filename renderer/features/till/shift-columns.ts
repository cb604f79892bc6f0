import type { ShiftRow } from '#shared/contract/shift.ts'
import { formatMoney, subtractMoney } from '#shared/kernel/money.ts'
import { shortMoment } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'

/** Columns of 交班记录. */
export function shiftColumns({ till: { shift: words } }: AllTexts): ListColumn<ShiftRow>[] {
  const { rows } = words
  const money = (amount: ShiftRow['expected']) => (amount === null ? '–' : formatMoney(amount))
  const figure = { width: 100, align: 'right', grow: 0 } as const
  const closed = ({ closedAt }: ShiftRow) => (closedAt === null ? '–' : shortMoment(closedAt))
  return [
    { key: 'date', title: rows.date, width: 104, grow: 0, text: (row) => row.businessDate },
    { key: 'cashier', title: rows.cashier, width: 96, text: (row) => row.openedBy },
    { key: 'opened', title: rows.opened, width: 80, tone: 'second', text: (row) => shortMoment(row.openedAt) },
    { key: 'closed', title: rows.closed, width: 80, tone: 'second', priority: 2, text: closed },
    { key: 'expected', title: rows.expected, ...figure, priority: 1, text: (row) => money(row.expected) },
    { key: 'counted', title: rows.counted, ...figure, text: (row) => money(row.counted) },
    { key: 'difference', title: rows.difference, ...figure, width: 112, emphasised: true, text: differenceOf },
  ]

  function differenceOf({ expected, counted, closedAt }: ShiftRow): string {
    if (closedAt === null) return words.openNow
    if (expected === null || counted === null) return words.notCounted
    const amount = subtractMoney(counted, expected)
    if (amount === 0) return '0.00'
    return amount > 0 ? `▲ +${formatMoney(amount)}` : `▼ ${formatMoney(amount)}`
  }
}
