import type { AlertRow } from '#shared/contract/alert.ts'
import type { AlertKind } from '#shared/domain/alert/alert-kind.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { formatQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice } from '#shared/kernel/unit-price.ts'
import { stockLimits } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'

type Columns = readonly ListColumn<AlertRow>[]
type Words = AllTexts['alert']

const right = { align: 'right' } as const
const quantityText = (one: Quantity | null | undefined) => (one == null ? '' : formatQuantity(one))

/** Columns of a kind; the cost columns are left out, not masked. */
export function alertColumns(
  kind: AlertKind,
  { alert: words }: AllTexts,
  showCost: boolean,
  shortDate: (date: string) => string,
): ListColumn<AlertRow>[] {
  const { columns } = words
  const value: Columns = showCost
    ? [
        {
          key: 'value',
          title: columns.value,
          width: 100,
          priority: 1,
          ...right,
          text: ({ value: one }) => (one === null ? '' : formatMoney(one)),
        },
      ]
    : []
  return [
    { key: 'selected', title: columns.selected, width: 40, grow: 0, align: 'center' },
    {
      key: 'code',
      title: columns.code,
      width: 76,
      tone: 'third',
      sort: 'code',
      priority: 6,
      grow: 0.5,
      text: (row) => row.code,
    },
    { key: 'name', title: columns.product, width: 190, min: 150, sort: 'name', grow: 4, text: (row) => row.name },
    {
      key: 'place',
      title: columns.place,
      width: 112,
      tone: 'second',
      priority: 2,
      text: (row) => row.warehouseName || words.allWarehouses,
    },
    { key: 'location', title: columns.location, width: 76, tone: 'second', priority: 7, text: (row) => row.location },
    {
      key: 'quantity',
      title: columns.quantity,
      width: 88,
      ...right,
      sort: 'quantity',
      emphasised: true,
      text: (row) => formatQuantity(row.quantity),
    },
    { key: 'unit', title: columns.unit, width: 54, tone: 'second', grow: 0.5, text: (row) => row.unitName },
    ...ofKind(kind, words, showCost, shortDate),
    ...(kind === 'low' ? [] : value),
  ]
}

function ofKind(kind: AlertKind, words: Words, showCost: boolean, shortDate: (date: string) => string): Columns {
  switch (kind) {
    case 'low':
      return [range(words), ...purchase(words, showCost)]
    case 'high':
      return [
        range(words),
        { key: 'excess', title: words.columns.excess, width: 88, ...right, text: (row) => quantityText(row.excess) },
      ]
    case 'negative':
      return cause(words, shortDate)
    case 'slow':
      return idle(words, shortDate)
    default:
      return batch(words)
  }
}

function range({ columns }: Words): ListColumn<AlertRow> {
  return {
    key: 'range',
    title: columns.range,
    width: 100,
    ...right,
    tone: 'second',
    priority: 3,
    text: (row) => stockLimits(row.minimumStock, row.maximumStock),
  }
}

function purchase({ columns, pricePer, neverBought }: Words, showCost: boolean): Columns {
  const last = (row: AlertRow) => row.suggestion?.lastPurchase ?? null
  const priceText = (row: AlertRow) => {
    const found = last(row)
    return found === null ? '' : pricePer(formatUnitPrice(found.price), found.unitName)
  }
  const amountText = (row: AlertRow) => {
    const found = last(row)
    return found === null ? '' : formatMoney(found.amount)
  }
  const suggestion: ListColumn<AlertRow> = {
    key: 'suggestion',
    title: columns.suggestion,
    width: 88,
    ...right,
    text: (row) => quantityText(row.suggestion?.quantity),
  }
  if (!showCost) return [suggestion]
  return [
    suggestion,
    {
      key: 'supplier',
      title: columns.supplier,
      width: 120,
      grow: 2,
      priority: 4,
      text: (row) => last(row)?.supplierName ?? neverBought,
    },
    { key: 'lastPrice', title: columns.lastPrice, width: 104, ...right, priority: 5, text: priceText },
    { key: 'amount', title: columns.amount, width: 96, ...right, text: amountText },
  ]
}

function cause({ columns }: Words, shortDate: (date: string) => string): Columns {
  return [
    { key: 'cause', title: columns.cause, width: 168, text: (row) => row.cause?.number ?? '' },
    {
      key: 'causeDate',
      title: columns.causeDate,
      width: 92,
      ...right,
      tone: 'third',
      priority: 3,
      text: (row) => (row.cause === null ? '' : shortDate(row.cause.businessDate)),
    },
  ]
}

function batch({ columns, daysLeft }: Words): Columns {
  return [
    { key: 'batch', title: columns.batch, width: 120, text: (row) => row.batch?.code ?? '' },
    { key: 'expiresOn', title: columns.expiresOn, width: 100, ...right, text: (row) => row.batch?.expiresOn ?? '' },
    {
      key: 'daysLeft',
      title: columns.daysLeft,
      width: 108,
      ...right,
      text: (row) => (row.batch === null ? '' : daysLeft(row.batch.daysLeft)),
    },
  ]
}

function idle({ columns, days, neverSold }: Words, shortDate: (date: string) => string): Columns {
  const lastSale = ({ idle: found }: AlertRow) =>
    found === null ? '' : found.lastSaleDate === null ? neverSold : shortDate(found.lastSaleDate)
  return [
    { key: 'lastSale', title: columns.lastSale, width: 96, ...right, tone: 'second', priority: 3, text: lastSale },
    {
      key: 'idleDays',
      title: columns.idleDays,
      width: 92,
      ...right,
      text: (row) => (row.idle === null ? '' : days(row.idle.days)),
    },
    {
      key: 'age',
      title: columns.age,
      width: 92,
      ...right,
      tone: 'second',
      priority: 4,
      text: (row) => (row.idle === null ? '' : days(row.idle.ageDays)),
    },
  ]
}
