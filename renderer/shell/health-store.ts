import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { HealthCheck } from '#shared/contract/stock.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { followProgress } from '#renderer/ipc/progress.ts'

/** 数据体检: the named checks of the ledger, run on request. */
export const useHealthStore = defineStore('health', () => {
  const checks = shallowRef<HealthCheck[] | null>(null)
  const running = ref(false)
  /** How far a run has come. */
  const percent = ref(0)
  const failure = shallowRef<unknown>(null)

  async function run(): Promise<void> {
    if (running.value) return
    running.value = true
    percent.value = 0
    failure.value = null
    const requestId = crypto.randomUUID()
    const stop = followProgress(requestId, ({ done, total }) => {
      if (total > 0) percent.value = Math.floor((done * 100) / total)
    })
    try {
      checks.value = await api.stock.verify({}, { requestId })
    } catch (error) {
      failure.value = error
    } finally {
      stop()
      running.value = false
    }
  }

  function clear(): void {
    checks.value = null
    failure.value = null
  }

  // Of other books nothing has been checked yet.
  onTopics(['session'], clear)

  return { checks, running, percent, failure, run, clear }
})
