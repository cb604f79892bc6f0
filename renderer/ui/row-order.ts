import { nextTick, ref, type Ref } from 'vue'

/** Rows that stand in an order of one's own: by Alt with an arrow, or carried by their handle to another row. */
export interface RowOrder<Key extends string> {
  /** The row that is carried. */
  readonly carried: Ref<Key | null>
  /** The row it is over: it would take its place. */
  readonly over: Ref<Key | null>
  move(key: Key, step: -1 | 1): void
  /** Attributes and handlers of a row, for `v-bind`. */
  row(key: Key): Record<string, unknown>
  /** Those of its handle. */
  handle(key: Key): Record<string, unknown>
}

const STEPS: Readonly<Record<string, -1 | 1>> = { 'Alt+ArrowUp': -1, 'Alt+ArrowDown': 1 }

/**
 * @param keys the rows in their order
 * @param place puts a row at a place, the first being 0
 */
export function useRowOrder<Key extends string>(
  keys: () => readonly Key[],
  place: (key: Key, at: number) => void,
): RowOrder<Key> {
  const carried: Ref<Key | null> = ref(null)
  const over: Ref<Key | null> = ref(null)

  function end(): void {
    carried.value = null
    over.value = null
  }

  function move(key: Key, step: -1 | 1): void {
    const focused = document.activeElement
    place(key, keys().indexOf(key) + step)
    // A row that is put elsewhere loses the focus.
    void nextTick(() => focused instanceof HTMLElement && focused.focus())
  }

  return {
    carried,
    over,
    move,
    row: (key) => ({
      class: { carried: carried.value === key, over: over.value === key && carried.value !== key },
      onKeydown(event: KeyboardEvent) {
        const step = event.altKey ? STEPS[`Alt+${event.key}`] : undefined
        if (step === undefined) return
        event.preventDefault()
        event.stopPropagation()
        move(key, step)
      },
      onDragover(event: DragEvent) {
        if (carried.value === null || !keys().includes(key)) return
        event.preventDefault()
        over.value = key
      },
      onDrop(event: DragEvent) {
        event.preventDefault()
        if (carried.value !== null) place(carried.value, keys().indexOf(key))
        end()
      },
    }),
    handle: (key) => ({
      draggable: true,
      onDragstart(event: DragEvent) {
        carried.value = key
        event.dataTransfer?.setData('text/plain', key)
        const row = (event.target as HTMLElement).closest('[data-row]')
        if (row !== null) event.dataTransfer?.setDragImage(row, 0, 0)
      },
      onDragend: end,
    }),
  }
}
