import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { OpeningDevices, OpeningProgress } from '#shared/contract/opening.ts'
import type { OpeningState } from '#shared/domain/opening/opening-state.ts'
import { useCurrentBooks } from '#renderer/shell/current-books.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import type { WizardStep } from './step.ts'
import { useShelf } from './shelf-store.ts'

/** How far 期初建账 has come. Only the owner is told. */
export const useOpeningStore = defineStore('opening', () => {
  const { books, reload } = useCurrentBooks()
  const progress = shallowRef<OpeningProgress | null>(null)
  const devices = shallowRef<OpeningDevices | null>(null)
  const failure = shallowRef<unknown>(null)
  /** Where the wizard is: the checklist sends it elsewhere while it is open. */
  const step = ref<WizardStep>('product')
  const shelf = useShelf(() => books.value)
  async function load(): Promise<void> {
    if (books.value?.role !== 'owner') {
      progress.value = null
      return
    }
    try {
      ;[progress.value, devices.value] = await Promise.all([api.opening.progress({}), api.opening.devices({})])
      failure.value = null
    } catch (error) {
      failure.value = error
    }
  }

  async function setState(state: OpeningState): Promise<void> {
    await api.opening.setState({ state })
    await reload()
  }

  /** The name of the product that has this barcode; null: nobody has. */
  async function holderOf(barcode: string): Promise<string | null> {
    const question = { purpose: 'stock', partnerId: null, warehouseId: null, limit: 3 } as const
    const hits = await api.product.search({ text: barcode.slice(0, 80), ...question })
    return hits.find((hit) => hit.barcode === barcode)?.name ?? null
  }

  onTopics(['product', 'document', 'money', 'session', 'books', 'machine', 'print', 'backup'], () => void load())

  return { step, progress, devices, failure, ...shelf, load, setState, holderOf }
})
