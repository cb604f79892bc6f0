import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { CHECK_PARTS, type HealthCheck } from '#shared/contract/stock.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import { api } from '#renderer/ipc/client.ts'
import { followProgress } from '#renderer/ipc/progress.ts'

/** How far all parts have come; 0 until each has said how much there is. */
function percentOf(steps: readonly { readonly done: number; readonly total: number }[]): number {
  if (steps.some(({ total }) => total === 0)) return 0
  const sum = (of: 'done' | 'total') => steps.reduce((all, step) => all + step[of], 0)
  return Math.floor((sum('done') * 100) / sum('total'))
}

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
    const steps = CHECK_PARTS.map(() => ({ done: 0, total: 0 }))
    const requests = CHECK_PARTS.map((part, at) => ({ part, at, requestId: crypto.randomUUID() }))
    const stops = requests.map(({ at, requestId }) =>
      followProgress(requestId, (step) => {
        steps[at] = step
        percent.value = percentOf(steps)
      }),
    )
    try {
      const found = await Promise.all(requests.map(({ part, requestId }) => api.stock.verify({ part }, { requestId })))
      checks.value = found.flat()
    } catch (error) {
      failure.value = error
    } finally {
      for (const stop of stops) stop()
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
