import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { AlertCounts } from '#shared/contract/alert.ts'
import { api } from '#renderer/ipc/client.ts'

const EVERYTHING = { search: '', categoryId: null, warehouseId: null } as const

/** How many alerts there are, for the home screen; asked whenever that is looked at, because counting reads all stock. */
export const useAlertCountsStore = defineStore('alertCounts', () => {
  const counts = shallowRef<AlertCounts | null>(null)

  async function ask(): Promise<void> {
    // Without them the home screen says nothing about alerts; the alerts themselves say what is wrong.
    counts.value = await api.alert.counts(EVERYTHING).catch(() => null)
  }
  return { counts, ask }
})
