import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Check } from '#shared/contract/stock.ts'
import { api } from '#renderer/ipc/client.ts'

/** 数据体检: the named checks of the ledger, run on request. */
export const useHealthStore = defineStore('health', () => {
  const checks = shallowRef<Check[] | null>(null)
  const running = ref(false)
  const failure = shallowRef<unknown>(null)

  async function run(): Promise<void> {
    if (running.value) return
    running.value = true
    failure.value = null
    try {
      checks.value = await api.stock.verify({})
    } catch (error) {
      failure.value = error
    } finally {
      running.value = false
    }
  }

  function clear(): void {
    checks.value = null
    failure.value = null
  }

  return { checks, running, failure, run, clear }
})
