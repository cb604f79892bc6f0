import type { PaidPrice } from '#shared/contract/price.ts'
import { priceChange } from '#shared/domain/price/striking-change.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice } from '#shared/kernel/unit-price.ts'
import { changeText } from '#renderer/text/price-change.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'

/** A price with how far it is from the one before it in the same unit, in 1/10,000; null for the first. */
export interface PricePoint extends PaidPrice {
  readonly key: string
  readonly change: number | null
}

/** Newest first, as they come. */
export function pricePoints(prices: readonly PaidPrice[]): readonly PricePoint[] {
  return prices.map((one, index) => {
    const before = prices.slice(index + 1).find(({ unitId }) => unitId === one.unitId)
    return {
      ...one,
      key: `${one.documentId}-${index}`,
      change: before === undefined ? null : priceChange(one.price, before.price),
    }
  })
}

export function historyColumns(words: AllTexts): readonly ListColumn<PricePoint>[] {
  const heads = words.price.history
  const right = { align: 'right', grow: 0 } as const
  return [
    { key: 'date', title: heads.date, width: 104, grow: 0, text: (row) => row.date },
    { key: 'partner', title: heads.partner, width: 200, min: 120, grow: 2, text: (row) => row.partnerName },
    { key: 'number', title: heads.number, width: 180, grow: 0, priority: 1, tone: 'second', text: (row) => row.number },
    { key: 'quantity', title: heads.quantity, width: 92, ...right, text: (row) => formatQuantity(row.quantity) },
    { key: 'unit', title: heads.unit, width: 56, grow: 0, tone: 'second', text: (row) => row.unitName },
    {
      key: 'price',
      title: heads.price,
      width: 104,
      ...right,
      emphasised: true,
      text: (row) => formatUnitPrice(row.price),
    },
    {
      key: 'change',
      title: heads.change,
      width: 84,
      ...right,
      tone: 'second',
      text: (row) => (row.change === null ? '' : changeText(row.change)),
    },
  ]
}
