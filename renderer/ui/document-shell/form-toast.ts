import { shallowRef, type Ref } from 'vue'

/** One thing that can still be taken back, shown for ten seconds. */
export interface ToastContent {
  readonly id: number
  readonly message: string
  undo(): Promise<void>
}

export interface FormToast {
  readonly current: Readonly<Ref<ToastContent | null>>
  show(message: string, undo: () => Promise<void>): void
  hide(): void
}

export function useToast(): FormToast {
  const current = shallowRef<ToastContent | null>(null)
  let count = 0
  return {
    current,
    show(message, undo) {
      count += 1
      current.value = { id: count, message, undo }
    },
    hide() {
      current.value = null
    },
  }
}
