import type { InputOf } from '#shared/contract/define.ts'
import type { CountLine } from '#shared/contract/stocktake-count.ts'
import type { ReviewRow } from '#shared/contract/stocktake-review.ts'
import type { Stocktake, StocktakeContent } from '#shared/contract/stocktake-task.ts'
import type { stocktake } from '#shared/contract/index.ts'
import type { StocktakeId, StocktakeSegmentId } from '#shared/kernel/id.ts'
import { parseQuantity, quantityToText, type Quantity } from '#shared/kernel/quantity.ts'
import { openShop, type Shop } from './shop.ts'
import type { Api } from './test-program.ts'

/** A shop in the middle of a stocktake; products by name, figures as text. */
export interface CountShop extends Shop {
  begin(changes?: Partial<StocktakeContent>): Promise<Stocktake>
  line(task: { readonly id: StocktakeId }, product: string): Promise<CountLine>
  /** So many more of a product, as somebody types after a scan. */
  count(
    task: { readonly id: StocktakeId },
    product: string,
    quantity: string,
    segment?: StocktakeSegmentId,
  ): Promise<void>
  review(task: { readonly id: StocktakeId }): Promise<Stocktake>
  row(task: { readonly id: StocktakeId }, product: string): Promise<ReviewRow>
  postCount(
    task: { readonly id: StocktakeId },
    changes?: Partial<InputOf<typeof stocktake.post>>,
  ): ReturnType<Api['stocktake']['post']>
}

export async function openCountShop(shop?: Shop): Promise<CountShop> {
  const base = shop ?? (await openShop())
  const { api } = base
  const count: CountShop = {
    ...base,
    begin: async (changes = {}) =>
      api.stocktake.create({
        warehouseId: await base.warehouse('门店'),
        scope: { kind: 'all' },
        withoutStock: true,
        blind: true,
        remark: '',
        segments: [],
        leaveOutOthers: false,
        ...changes,
      }),
    line: async ({ id }, product) => {
      const all = await api.stocktakeCount.lines({
        id,
        sort: 'row',
        descending: false,
        cursor: null,
        limit: 200,
        tab: 'all',
        search: '',
        segmentId: null,
      })
      const found = all.rows.find((row) => row.name === product)
      if (found === undefined) throw new Error(`${product} is not in this round`)
      return found
    },
    count: async (task, product, text, segment) => {
      const line = await count.line(task, product)
      const quantity = quantityOf(text)
      await api.stocktakeCount.enter({
        id: task.id,
        lineId: line.id,
        segmentId: segment ?? null,
        entry: quantity === 0 ? { kind: 'zero' } : { kind: 'quantity', quantity, unitId: null },
      })
    },
    review: ({ id }) => api.stocktakeReview.toReview({ id }),
    row: async ({ id }, product) => {
      const page = await api.stocktakeReview.page({
        id,
        sort: 'row',
        descending: false,
        cursor: null,
        limit: 200,
        tab: 'all',
        search: '',
      })
      const found = page.rows.find((row) => row.name === product)
      if (found === undefined) throw new Error(`${product} is not in this stocktake`)
      return found
    },
    postCount: ({ id }, changes = {}) =>
      api.stocktake.post({ id, businessDate: null, keepMissed: true, acceptLate: false, ...changes }),
  }
  return count
}

function quantityOf(text: string): Quantity {
  const quantity = parseQuantity(text)
  if (quantity === null) throw new Error(`not a quantity: ${text}`)
  return quantity
}

/** `22 → 20: -2` of a line in review; a missed one is `22 → ?`. */
export function said(row: Pick<ReviewRow, 'expected' | 'counted' | 'difference'>): string {
  const counted = row.counted === null ? '?' : quantityToText(row.counted)
  const difference = row.difference === null ? '' : `: ${quantityToText(row.difference)}`
  return `${quantityToText(row.expected)} → ${counted}${difference}`
}
