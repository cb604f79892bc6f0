import { shallowReactive, watch } from 'vue'
import type { Books } from '#shared/contract/books.ts'
import type { CostStep, StockCard, StockLayer } from '#shared/contract/stock.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { ProductId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { useLatest, type Latest } from '#renderer/ui/list-grid/latest.ts'
import { usePagedList, type PagedList } from '#renderer/ui/list-grid/paged-list.ts'

export interface CostChain {
  /** 截至日期: null is now. */
  readonly filter: { through: BusinessDate | null }
  /** Newest first. */
  readonly list: PagedList<CostStep>
  readonly card: Latest<StockCard>
  /** What FIFO has in stock now. */
  readonly layers: Latest<readonly StockLayer[]>
  readonly books: Latest<Books>
}

/** 成本怎么来的: the pool of a product step by step, asked again whenever stock changes. */
export function useCostChain(productId: ProductId, initial: BusinessDate | null): CostChain {
  const filter = shallowReactive({ through: initial })
  const list = usePagedList<CostStep>(async (cursor, limit) => {
    const { steps, next } = await api.stock.costChain({ productId, through: filter.through, cursor, limit })
    return { rows: steps, next, total: null }
  })
  const card = useLatest(() => api.stock.card({ productId }))
  const layers = useLatest<readonly StockLayer[]>(() => api.stock.layers({ productId }))
  const books = useLatest(() => api.books.current({}))
  watch(
    () => filter.through,
    () => void list.reload(),
    { immediate: true },
  )
  const askFacts = () => Promise.all([card.ask(), layers.ask(), books.ask()])
  onTopics(['stock', 'product', 'document'], () => void Promise.all([list.refresh(), askFacts()]))
  void askFacts()
  return { filter, list, card, layers, books }
}
