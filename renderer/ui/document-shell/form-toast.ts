import { shallowRef, type Ref } from 'vue'
import type { StripAction } from '#renderer/ui/InlineStrip.vue'

/** One thing that can still be taken back, shown for ten seconds. */
export interface ToastContent {
  readonly id: number
  readonly message: string
  undo(): Promise<void>
  /** What else can be done with it. */
  readonly actions: readonly StripAction[]
}

export interface FormToast {
  readonly current: Readonly<Ref<ToastContent | null>>
  show(message: string, undo: () => Promise<void>, actions?: readonly StripAction[]): void
  hide(): void
}

export function useToast(): FormToast {
  const current = shallowRef<ToastContent | null>(null)
  let count = 0
  return {
    current,
    show(message, undo, actions = []) {
      count += 1
      current.value = { id: count, message, undo, actions }
    },
    hide() {
      current.value = null
    },
  }
}
