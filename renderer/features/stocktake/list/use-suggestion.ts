import { computed, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { CountSuggestion } from '#shared/contract/stocktake-task.ts'
import type { StocktakeId, WarehouseId } from '#shared/kernel/id.ts'
import { text } from '#renderer/text/text.ts'
import { createStocktake, suggestedContent, suggestion, type Suggestion } from '../store.ts'

export interface Suggested {
  readonly rows: ComputedRef<readonly CountSuggestion[]>
  /** 建议今天抽盘 20 个，约 8 分钟 */
  readonly lead: ComputedRef<string>
  readonly loading: Readonly<Ref<boolean>>
  readonly problem: Readonly<Ref<unknown>>
  readonly starting: Readonly<Ref<boolean>>
  /** Begin a count of just these, and open it. */
  start(): Promise<void>
}

/** As many as one counts between two customers. */
const COUNT = 20

/** 今日抽盘: what is worth counting today in a warehouse. */
export function useSuggestion(warehouseId: () => WarehouseId | null, started: (id: StocktakeId) => void): Suggested {
  const found = shallowRef<Suggestion | null>(null)
  const loading = shallowRef(false)
  const problem = shallowRef<unknown>(null)
  const starting = shallowRef(false)
  // The same attempt again, until it is known to have come to something.
  let requestId = crypto.randomUUID()

  async function ask(id: WarehouseId): Promise<void> {
    loading.value = true
    try {
      const answer = await suggestion(id, COUNT)
      if (id === warehouseId()) found.value = answer
      problem.value = null
    } catch (refusal) {
      problem.value = refusal
    } finally {
      loading.value = false
    }
  }

  async function start(): Promise<void> {
    const id = warehouseId()
    const rows = found.value?.rows ?? []
    if (id === null || rows.length === 0 || starting.value) return
    starting.value = true
    try {
      const { id: created } = await createStocktake(suggestedContent(id, rows), requestId)
      requestId = crypto.randomUUID()
      started(created)
      void ask(id)
    } catch (refusal) {
      problem.value = refusal
    } finally {
      starting.value = false
    }
  }

  watch(warehouseId, (id) => id !== null && void ask(id), { immediate: true })
  return {
    rows: computed(() => found.value?.rows ?? []),
    lead: computed(() => {
      const { rows, minutes } = found.value ?? { rows: [], minutes: 0 }
      return text.value.stocktake.suggestion.lead(String(rows.length), String(minutes))
    }),
    loading,
    problem,
    starting,
    start,
  }
}
