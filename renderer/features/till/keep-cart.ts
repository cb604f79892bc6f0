import { onScopeDispose, watch } from 'vue'
import type { Cart } from '#shared/contract/till-cart.ts'
import type { TillCalls } from './store.ts'
import { keptCart } from './till-cart.ts'
import type { TillState } from './till-state.ts'

/**
 * Every change of the running cart is kept at once, the newest last: while one is written the next waits, and is the
 * only one. After a crash the cart is there as of the last scan.
 */
export function keepCart(
  state: TillState,
  calls: TillCalls,
  failed: (problem: unknown) => void,
): { readonly kept: () => Promise<void> } {
  let saved = 'null'
  let writing = false
  let under: Promise<void> = Promise.resolve()

  function write(): void {
    if (!writing) under = writeNewest()
  }

  async function writeNewest(): Promise<void> {
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

  const stop = watch(() => [state.lines, state.customer, state.remark, state.mode, state.returnOf] as const, write, {
    flush: 'sync',
  })
  onScopeDispose(stop)
  return { kept: () => under }
}

/** What ends the cart waits until it is kept: kept only later, a cart that was sold would be there again after a crash. */
export function endedWhenKept(calls: TillCalls, kept: () => Promise<void>): TillCalls {
  return {
    ...calls,
    async sell(...sale) {
      await kept()
      return calls.sell(...sale)
    },
    async hold(...cart) {
      await kept()
      return calls.hold(...cart)
    },
  }
}
