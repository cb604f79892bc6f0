import type { StockRow } from '#shared/contract/stock.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice, type UnitPrice } from '#shared/kernel/unit-price.ts'
import { stockLimits } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'

const price = (value: UnitPrice | null) => (value === null ? '' : formatUnitPrice(value))

/** Columns of the stock list; the cost columns are left out, not masked. */
export function stockColumns(
  { stock: words }: AllTexts,
  showCost: boolean,
  shortDate: (date: string) => string,
  showLocation = false,
  showOrders = false,
): ListColumn<StockRow>[] {
  return [
    {
      key: 'code',
      title: words.code,
      width: 76,
      tone: 'third',
      sort: 'code',
      priority: 6,
      grow: 0.5,
      text: (row) => row.code,
    },
    { key: 'name', title: words.product, width: 200, sort: 'name', grow: 4, text: (row) => row.name },
    { key: 'spec', title: words.spec, width: 84, grow: 1, tone: 'second', priority: 3, text: (row) => row.spec },
    ...(showLocation
      ? [
          {
            key: 'location',
            title: words.location,
            width: 92,
            tone: 'second' as const,
            text: (row: StockRow) => row.location,
          },
        ]
      : []),
    {
      key: 'quantity',
      title: words.quantity,
      width: 112,
      align: 'right',
      sort: 'quantity',
      emphasised: true,
      grow: 1.5,
    },
    ...(showOrders ? orderColumns(words) : []),
    { key: 'unit', title: words.unit, width: 54, tone: 'second', grow: 0.5, text: (row) => row.unitName },
    {
      key: 'range',
      title: words.range,
      width: 100,
      align: 'right',
      tone: 'second',
      // Next to open orders it is the first to go.
      priority: showOrders ? 4 : 2,
      text: (row) => stockLimits(row.minimumStock, row.maximumStock),
    },
    ...(showCost ? costColumns(words) : []),
    ...lateColumns(words, shortDate),
  ]
}

function lateColumns(words: AllTexts['stock'], shortDate: (date: string) => string): ListColumn<StockRow>[] {
  return [
    {
      key: 'retailPrice',
      title: words.retailPrice,
      width: 80,
      align: 'right',
      priority: 4,
      text: (row) => price(row.retailPrice),
    },
    {
      key: 'lastMovement',
      title: words.lastMovement,
      width: 92,
      align: 'right',
      tone: 'third',
      priority: 5,
      text: (row) => (row.lastMovementDate === null ? '' : shortDate(row.lastMovementDate)),
    },
  ]
}

/** 占用, 在途 and 可用: what of the stock is spoken for. */
function orderColumns(words: AllTexts['stock']): ListColumn<StockRow>[] {
  return (['reserved', 'available', 'onOrder'] as const).map((key) => ({
    key,
    title: words[key],
    width: key === 'available' ? 84 : 72,
    align: 'right',
    tone: 'second',
    priority: 2,
    text: (row) => (row[key] === null || (row[key] === 0 && key !== 'available') ? '' : formatQuantity(row[key])),
  }))
}

function costColumns(words: AllTexts['stock']): ListColumn<StockRow>[] {
  return [
    {
      key: 'unitCost',
      title: words.unitCost,
      width: 82,
      align: 'right',
      priority: 1,
      text: (row) => price(row.unitCost),
    },
    {
      key: 'value',
      title: words.value,
      width: 98,
      align: 'right',
      sort: 'value',
      text: (row) => (row.value === null ? '' : formatMoney(row.value)),
    },
  ]
}
