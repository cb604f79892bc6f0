import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'

/** 已结账到: the last closed day of the open books, for everything that takes a date. */
export const useClosedPeriodStore = defineStore('closed period', () => {
  const through = shallowRef<BusinessDate | null>(null)

  // Without books, or without a login, nothing is known of it; a posting says so itself.
  const load = () =>
    void api.period.status({}).then(
      (status) => (through.value = status.closedThrough),
      () => (through.value = null),
    )
  onTopics(['period', 'books', 'session'], load)
  load()

  return { through }
})
