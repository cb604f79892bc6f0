import type { Ref } from 'vue'

/** A setting whose changes are shown before they are kept. */
export interface ShownAtOnce<Value> {
  change(next: Value): void
  /** An answer that was asked for before the newest change does not know it: shown, it would take that change back. */
  show(answer: Promise<Value>): Promise<void>
}

/** @param shown what the window shows of the setting */
export function shownAtOnce<Value>(shown: Ref<Value>): ShownAtOnce<Value> {
  let changes = 0
  return {
    change(next) {
      changes += 1
      shown.value = next
    },
    async show(answer) {
      const known = changes
      const kept = await answer
      if (known === changes) shown.value = kept
    },
  }
}
