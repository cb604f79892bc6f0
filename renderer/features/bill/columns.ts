import type { Bill } from '#shared/contract/bill.ts'
import type { ExportColumn } from '#shared/contract/table-export.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'

const NAMED = 3

/** The first components in words, and how many there are. */
export function componentsText({ lines }: Bill, { bill: words }: AllTexts): string {
  const parts = lines
    .slice(0, NAMED)
    .map((line) => words.part(line.productName, formatQuantity(line.quantity), line.unitName))
  return words.componentsOf(parts.join(' + '), lines.length)
}

const productOf = (bill: Bill) => bill.productName

export function billColumns(text: AllTexts, showCost: boolean): ListColumn<Bill>[] {
  const words = text.bill
  const cost: ListColumn<Bill> = {
    key: 'cost',
    title: words.cost,
    width: 110,
    align: 'right',
    grow: 0,
    priority: 1,
    sort: 'cost',
    text: (bill) => (bill.cost === null ? '–' : formatMoney(bill.cost)),
  }
  return [
    { key: 'product', title: words.product, width: 190, min: 140, grow: 2, sort: 'product', text: productOf },
    { key: 'spec', title: text.terms.spec, width: 84, tone: 'second', priority: 4, text: (bill) => bill.productSpec },
    { key: 'name', title: words.name, width: 110, sort: 'name', text: (bill) => bill.name },
    {
      key: 'quantity',
      title: words.makes,
      width: 90,
      align: 'right',
      grow: 0,
      text: (bill) => `${formatQuantity(bill.quantity)} ${bill.unitName}`,
    },
    {
      key: 'components',
      title: words.components,
      width: 280,
      min: 160,
      grow: 4,
      tone: 'second',
      text: (bill) => componentsText(bill, text),
    },
    ...(showCost ? [cost] : []),
    {
      key: 'state',
      title: text.terms.state,
      width: 86,
      grow: 0,
      text: ({ enabled }) => (enabled ? text.terms.enabled : text.terms.disabled),
    },
    { key: 'remark', title: words.remark, width: 110, tone: 'third', priority: 3, text: (bill) => bill.remark },
  ]
}

/** In a file what a set makes is a figure and its unit. */
export function billFile({ terms, bill: words }: AllTexts): {
  readonly instead: Readonly<Record<string, readonly ExportColumn[]>>
} {
  return {
    instead: {
      quantity: [
        { key: 'quantity', heading: words.makes, width: 10 },
        { key: 'unit', heading: terms.unit, width: 8 },
      ],
    },
  }
}
