import { defineStore } from 'pinia'
import { ref } from 'vue'
import { money, type Money } from '#shared/kernel/money.ts'
import { api } from '#renderer/ipc/client.ts'
import { onTopics } from '#renderer/ipc/changed.ts'

/** What the title bar says about today. */
export interface Today {
  readonly sales: Money
  /** Null without the cost permission. */
  readonly grossProfit: Money | null
  readonly shipments: number
  readonly receipts: number
}

/** How far new books have come, for the coach marks of the home screen. */
export interface Beginnings {
  readonly hasProducts: boolean
  readonly hasStock: boolean
  readonly hasSales: boolean
}

export const useTodayStore = defineStore('today', () => {
  const today = ref<Today | null>(null)
  const beginnings = ref<Beginnings | null>(null)

  async function loadToday(): Promise<void> {
    const reply = await api.books.today({}).catch(() => null)
    if (reply === null) return
    const { sales, grossProfit, shipments, receipts } = reply
    today.value = {
      sales: money(sales),
      grossProfit: grossProfit === null ? null : money(grossProfit),
      shipments,
      receipts,
    }
  }

  async function countDocuments(type: 'openingStock' | 'purchaseReceipt' | 'salesShipment'): Promise<number> {
    const filter = {
      type,
      search: '',
      from: null,
      to: null,
      partnerId: null,
      warehouseId: null,
      status: 'all',
    } as const
    return (await api.document.totals(filter)).count
  }

  /** Asked until the three first steps are done; afterwards never again for these books. */
  async function loadBeginnings(): Promise<void> {
    const done = beginnings.value
    if (done?.hasProducts && done.hasStock && done.hasSales) return
    const counts = Promise.all([
      countDocuments('openingStock'),
      countDocuments('purchaseReceipt'),
      countDocuments('salesShipment'),
    ])
    const [products, [openings, receipts, sales]] = await Promise.all([api.product.counts({}), counts])
    beginnings.value = { hasProducts: products.enabled > 0, hasStock: openings + receipts > 0, hasSales: sales > 0 }
  }

  async function load(): Promise<void> {
    await Promise.all([loadToday(), loadBeginnings().catch(() => undefined)])
  }

  function clear(): void {
    today.value = null
    beginnings.value = null
  }

  onTopics(['stock', 'document', 'session', 'day'], () => void loadToday())
  onTopics(['product', 'document'], () => void loadBeginnings().catch(() => undefined))

  return { today, beginnings, load, clear }
})
