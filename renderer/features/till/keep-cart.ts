import { onScopeDispose, watch } from 'vue'
import type { Cart } from '#shared/contract/till-cart.ts'
import type { TillCalls } from './store.ts'
import { keptCart } from './till-cart.ts'
import type { TillState } from './till-state.ts'

/**
 * Every change of the running cart is kept at once, the newest last: while one is written the next waits, and is the
 * only one. After a crash the cart is there as of the last scan.
 */
export function keepCart(state: TillState, calls: TillCalls, failed: (problem: unknown) => void): void {
  let saved = 'null'
  let writing = false

  async function write(): Promise<void> {
    if (writing) return
    writing = true
    try {
      for (let now = JSON.stringify(keptCart(state)); now !== saved; now = JSON.stringify(keptCart(state))) {
        await calls.saveCart(JSON.parse(now) as Cart | null)
        saved = now
      }
    } catch (problem) {
      failed(problem)
    } finally {
      writing = false
    }
  }

  const stop = watch(
    () => [state.lines, state.customer, state.remark, state.mode, state.returnOf] as const,
    () => void write(),
    { flush: 'sync' },
  )
  onScopeDispose(stop)
}
