import { computed, reactive, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { PaidPrice } from '#shared/contract/price.ts'
import { pricePoints } from '#shared/domain/price/price-points.ts'
import type { PartnerId, ProductId } from '#shared/kernel/id.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { usePagedList, type PagedList } from '#renderer/ui/list-grid/paged-list.ts'
import type { PricePoint } from './history-columns.ts'

/** A year or more of a product that is bought every other day. */
const LIMIT = 200

export interface HistoryFilter {
  side: 'purchase' | 'sales'
  partnerId: PartnerId | null
}

export interface PriceHistory {
  readonly filter: HistoryFilter
  readonly list: PagedList<PricePoint>
  readonly productName: ShallowRef<string>
  /** Whom it was bought from or sold to, the newest first. */
  readonly partners: ComputedRef<readonly Pick<PaidPrice, 'partnerId' | 'partnerName'>[]>
}

/** 价格史 of one product: what was paid to suppliers, or by customers. */
export function usePriceHistory(productId: ProductId, begin: HistoryFilter): PriceHistory {
  const filter = reactive<HistoryFilter>({ ...begin })
  const productName = shallowRef('')
  const ofSide = shallowRef<readonly PaidPrice[]>([])
  void api.product.get({ id: productId }).then(({ name }) => (productName.value = name))
  const list = usePagedList<PricePoint>(async () => {
    const { side, partnerId } = filter
    const [all, shown] = await Promise.all([
      api.price.history({ side, productId, partnerId: null, limit: LIMIT }),
      api.price.history({ side, productId, partnerId, limit: LIMIT }),
    ])
    ofSide.value = all
    return { rows: [...pricePoints(shown)], next: null, total: shown.length }
  })
  void list.reload()
  watch(filter, () => void list.reload())
  onTopics(['document', 'session'], () => void list.refresh())
  const partners = computed(() => [...new Map(ofSide.value.map((one) => [one.partnerId, one])).values()])
  return { filter, list, productName, partners }
}
