import { formatMoney, type Money } from '#shared/kernel/money.ts'
import { formatQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice, type UnitPrice } from '#shared/kernel/unit-price.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'
import { balanceAfter, sidePrice, sideQuantity, sideValue, type LedgerLine, type MovementLine } from './ledger-line.ts'

const quantityText = (value: Quantity | null) => (value === null ? '' : formatQuantity(value))
const priceText = (value: UnitPrice | null) => (value === null ? '' : formatUnitPrice(value))
const moneyText = (value: Money | null) => (value === null ? '' : formatMoney(value))

/** Columns of the 库存明细账; without cost only the quantities stay. */
export function ledgerColumns(
  { stock: { ledger: words }, document: { types } }: AllTexts,
  showCost: boolean,
  shortDate: (date: string) => string,
): ListColumn<LedgerLine>[] {
  const amount = (key: string, group: string, read: (line: LedgerLine) => Money | null): ListColumn<LedgerLine>[] =>
    showCost
      ? [{ key, group, title: words.amount, width: 96, min: 92, align: 'right', text: (line) => moneyText(read(line)) }]
      : []
  const dateText = (line: LedgerLine) => {
    const date = line.kind === 'movement' ? line.businessDate : line.kind === 'opening' ? line.date : null
    return date === null ? '' : shortDate(date)
  }
  const movement = (read: (line: MovementLine) => string) => (line: LedgerLine) =>
    line.kind === 'movement' ? read(line) : ''
  const price = (
    key: string,
    group: string,
    priority: number,
    read: (line: LedgerLine) => UnitPrice | null,
  ): ListColumn<LedgerLine>[] => {
    const text = (line: LedgerLine) => priceText(read(line))
    const column = {
      key,
      group,
      title: words.price,
      width: 84,
      align: 'right',
      tone: 'second',
      priority,
      text,
    } as const
    return showCost ? [column] : []
  }
  const count = { title: words.quantity, width: 76, min: 66, align: 'right' as const }
  return [
    { key: 'date', title: words.date, width: 96, min: 72, tone: 'third', grow: 0, text: dateText },
    { key: 'number', title: words.number, width: 176, min: 158, grow: 1 },
    {
      key: 'type',
      title: words.type,
      width: 84,
      tone: 'second',
      priority: 3,
      grow: 0.5,
      text: movement((line) => types[line.documentType].short),
    },
    {
      key: 'partner',
      title: words.partner,
      width: 120,
      priority: 2,
      grow: 2,
      text: movement((line) => line.partnerName),
    },
    {
      key: 'warehouse',
      title: words.warehouse,
      width: 80,
      tone: 'second',
      priority: 4,
      text: movement((line) => line.warehouseName),
    },
    {
      key: 'remark',
      title: words.remark,
      width: 100,
      tone: 'second',
      priority: 6,
      grow: 1,
      text: movement((line) => line.remark),
    },
    { ...count, key: 'in', group: words.incoming, text: (line) => quantityText(sideQuantity(line).in) },
    ...price('inPrice', words.incoming, 5, (line) => sidePrice(line).in),
    ...amount('inValue', words.incoming, (line) => sideValue(line).in),
    { ...count, key: 'out', group: words.outgoing, text: (line) => quantityText(sideQuantity(line).out) },
    ...price('outPrice', words.outgoing, 5, (line) => sidePrice(line).out),
    ...amount('outValue', words.outgoing, (line) => sideValue(line).out),
    {
      ...count,
      key: 'after',
      group: words.balance,
      emphasised: true,
      text: (line) => quantityText(balanceAfter(line).quantity),
    },
    ...amount('valueAfter', words.balance, (line) => balanceAfter(line).value),
    ...price('price', words.balance, 1, (line) => balanceAfter(line).price),
  ]
}
