import { formatMoney, type Money } from '#shared/kernel/money.ts'
import { formatQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice, type UnitPrice } from '#shared/kernel/unit-price.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'
import type { CodeWords } from '#renderer/ui/table-export/view-export.ts'
import { documentTypeNames } from '#renderer/text/document-type-name.ts'
import { balanceAfter, sidePrice, sideQuantity, sideValue, type LedgerLine, type MovementLine } from './ledger-line.ts'

const quantityText = (value: Quantity | null) => (value === null ? '' : formatQuantity(value))
const priceText = (value: UnitPrice | null) => (value === null ? '' : formatUnitPrice(value))
const moneyText = (value: Money | null) => (value === null ? '' : formatMoney(value))

type Columns = ListColumn<LedgerLine>[]
type Words = AllTexts['stock']['ledger']

/** Columns of the 库存明细账; without cost only the quantities stay. */
export function ledgerColumns(text: AllTexts, showCost: boolean, shortDate: (date: string) => string): Columns {
  return [...documentColumns(text, shortDate), ...figureColumns(text.stock.ledger, showCost)]
}

/** What moved the goods. */
function documentColumns(
  { stock: { ledger: words }, document: { types } }: AllTexts,
  shortDate: (date: string) => string,
): Columns {
  const dateText = (line: LedgerLine) => {
    const date = line.kind === 'movement' ? line.businessDate : line.kind === 'opening' ? line.date : null
    return date === null ? '' : shortDate(date)
  }
  const movement = (read: (line: MovementLine) => string) => (line: LedgerLine) =>
    line.kind === 'movement' ? read(line) : ''
  return [
    { key: 'date', title: words.date, width: 96, min: 72, tone: 'third', grow: 0, text: dateText },
    { key: 'number', title: words.number, width: 176, min: 158, grow: 1 },
    {
      ...({ key: 'type', title: words.type, width: 92, tone: 'second', priority: 3, grow: 0.5 } as const),
      text: movement((line) => types[line.documentType].short),
    },
    {
      ...{ key: 'partner', title: words.partner, width: 120, priority: 2, grow: 2 },
      text: movement((line) => line.partnerName),
    },
    {
      ...({ key: 'warehouse', title: words.warehouse, width: 80, tone: 'second', priority: 4 } as const),
      text: movement((line) => line.warehouseName),
    },
    {
      ...({ key: 'remark', title: words.remark, width: 100, tone: 'second', priority: 6, grow: 1 } as const),
      text: movement((line) => line.remark),
    },
  ]
}

/** 入, 出 and 结存, each with quantity, price and amount. */
function figureColumns(words: Words, showCost: boolean): Columns {
  const amount = (key: string, group: string, read: (line: LedgerLine) => Money | null): Columns =>
    showCost
      ? [{ key, group, title: words.amount, width: 96, min: 92, align: 'right', text: (line) => moneyText(read(line)) }]
      : []
  const price = (
    key: string,
    group: string,
    priority: number,
    read: (line: LedgerLine) => UnitPrice | null,
  ): Columns => {
    const look = { title: words.price, width: 84, align: 'right', tone: 'second' } as const
    return showCost ? [{ key, group, priority, ...look, text: (line) => priceText(read(line)) }] : []
  }
  const count = { title: words.quantity, width: 76, min: 66, align: 'right' as const }
  return [
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

/** What a file says for the codes of the lines. */
export function ledgerCodes(text: AllTexts): CodeWords {
  return { number: { opening: text.stock.ledger.opening }, type: documentTypeNames(text) }
}
