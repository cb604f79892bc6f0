import type { PaidPrice } from '#shared/contract/price.ts'
import type { PointOf } from '#shared/domain/price/price-points.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice } from '#shared/kernel/unit-price.ts'
import { changeText } from '#renderer/text/price-change.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'

export type PricePoint = PointOf<PaidPrice>

export function historyColumns(words: AllTexts): readonly ListColumn<PricePoint>[] {
  const heads = words.price.history
  const right = { align: 'right', grow: 0 } as const
  return [
    { key: 'date', title: heads.date, width: 104, grow: 0, text: (row) => row.date },
    { key: 'partner', title: heads.partner, width: 200, min: 120, grow: 2, text: (row) => row.partnerName },
    { key: 'number', title: heads.number, width: 180, grow: 0, priority: 1, tone: 'second', text: (row) => row.number },
    { key: 'quantity', title: heads.quantity, width: 92, ...right, text: (row) => formatQuantity(row.quantity) },
    { key: 'unit', title: heads.unit, width: 68, grow: 0, tone: 'second', text: (row) => row.unitName },
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
