import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { subtractMoney, type Money } from '#shared/kernel/money.ts'
import { lacksPrice, lineMoney } from './cart-line.ts'
import type { TillCalls } from './store.ts'
import { liveLines, type TillState } from './till-state.ts'

/** A line that is sold below cost. */
export interface BelowCostLine {
  readonly name: string
  /** Refused later unless somebody stands for it; else only said. */
  readonly blocks: boolean
  readonly amount: Money
  /** What it costs and what is lost; null for those who do not see cost. */
  readonly figures: { readonly cost: Money; readonly loss: Money } | null
}

/** By the key of the line. */
export type BelowCostLines = ReadonlyMap<number, BelowCostLine>

const NONE: BelowCostLines = new Map()

/**
 * 低于成本, said as soon as a line is rung up or its price is changed, and nobody has to wait for it: while one cart is
 * asked about the next waits, and is the only one.
 */
export function useBelowCost(state: TillState, calls: Pick<TillCalls, 'belowCost'>): Readonly<Ref<BelowCostLines>> {
  const known = shallowRef(NONE)
  let changed = false
  let asking = false

  async function ask(): Promise<void> {
    if (asking) return
    asking = true
    try {
      while (changed) {
        changed = false
        known.value = await belowCostOf(state, calls)
      }
    } catch (problem) {
      // What cannot be said here the sale itself is refused for.
      known.value = NONE
      console.error(problem)
    } finally {
      asking = false
    }
  }

  const stop = watch(
    () => [state.lines, state.mode] as const,
    () => {
      changed = true
      void ask()
    },
  )
  onScopeDispose(stop)
  return known
}

async function belowCostOf(state: TillState, calls: Pick<TillCalls, 'belowCost'>): Promise<BelowCostLines> {
  // What has no price yet is asked for one; it is sold below nothing.
  const lines = liveLines(state).filter((line) => !lacksPrice(line))
  if (state.mode === 'return' || lines.length === 0) return NONE
  const asked = lines.map((line) => ({ line, amount: lineMoney(line).amount }))
  const answer = await calls.belowCost(
    asked.map(({ line: { productId, unitId, quantity }, amount }) => ({ productId, unitId, quantity, amount })),
  )
  return new Map(
    answer.lines.flatMap(({ index, cost }) => {
      const one = asked[index]
      if (one === undefined) return []
      const figures = cost === null ? null : { cost, loss: subtractMoney(cost, one.amount) }
      const said = { name: one.line.hit.name, blocks: answer.mode === 'block', amount: one.amount, figures }
      return [[one.line.key, said] as const]
    }),
  )
}

/** The one to say: the line in hand, else the first. */
export function belowCostToSay(known: BelowCostLines, currentKey: number | null): BelowCostLine | null {
  return (currentKey === null ? undefined : known.get(currentKey)) ?? [...known.values()][0] ?? null
}
