import { shallowReactive } from 'vue'

/** The newest answer to a question that is asked again and again. */
export interface Latest<Value> {
  /** Null until the first answer; the old one stands while a new one is on its way. */
  readonly value: Value | null
  readonly error: unknown
  ask(): Promise<void>
}

/** Ask, keep the newest answer, drop the ones that were overtaken. */
export function useLatest<Value>(question: () => Promise<Value | null>): Latest<Value> {
  let asked = 0
  const latest = shallowReactive({ value: null as Value | null, error: null as unknown, ask })

  async function ask(): Promise<void> {
    const mine = ++asked
    try {
      const value = await question()
      if (mine !== asked) return
      latest.value = value
      latest.error = null
    } catch (problem) {
      if (mine === asked) latest.error = problem
    }
  }

  return latest
}
