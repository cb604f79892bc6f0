import { onScopeDispose, ref, type Ref } from 'vue'
import type { ColumnArrangement } from '../column-layout/column-arrangement.ts'
import { withOwnWidth, withPlaced, withWidthOf } from '../column-layout/column-layout.ts'

/** What a head cell is while it is dragged. */
export interface HeadEdge {
  readonly key: string
  /** Pixels in the window. */
  readonly left: number
  readonly right: number
}

/** A press that moves less than this is a click. */
const SLACK = 5

/** Before which of the cells something dropped at `x` goes; null: behind the last. */
export function placeAt(edges: readonly HeadEdge[], x: number): string | null {
  return edges.find(({ left, right }) => x < (left + right) / 2)?.key ?? null
}

export interface HeadDrag {
  /** Where the guide line stands, pixels in the window; null: nothing is dragged. */
  readonly guide: Ref<number | null>
  /** The column that is carried. */
  readonly carried: Ref<string | null>
  /** True right after a drag: the click that ends it sorts nothing. */
  readonly dragged: () => boolean
  beginWidth(event: PointerEvent, key: string): void
  beginMove(event: PointerEvent, key: string): void
  ownWidth(key: string): void
}

/**
 * Columns by mouse: the right edge of a head sets the width, the head itself goes to another place. Nothing changes
 * before the button is released; Esc leaves all as it was. By keyboard: the panel of columns.
 * @param edges the heads as they stand
 * @param scale font scale: widths are kept at 100 %
 */
export function useHeadDrag(
  arrangement: () => ColumnArrangement | undefined,
  edges: () => readonly HeadEdge[],
  scale: () => number,
): HeadDrag {
  const guide = ref<number | null>(null)
  const carried = ref<string | null>(null)
  const { follow, stop, dragged } = followPointer(() => {
    guide.value = null
    carried.value = null
  })
  onScopeDispose(stop)

  return {
    guide,
    carried,
    dragged,
    beginWidth(event, key) {
      const edge = edges().find((one) => one.key === key)
      const columns = arrangement()
      if (edge === undefined || columns === undefined) return
      follow(
        event,
        (x) => (guide.value = Math.max(x, edge.left)),
        (x) => columns.change(withWidthOf(columns.layout.value, key, (x - edge.left) / scale())),
      )
    },
    beginMove(event, key) {
      const columns = arrangement()
      if (columns === undefined) return
      follow(
        event,
        (x) => {
          const before = placeAt(edges(), x)
          carried.value = key
          guide.value = edges().find((one) => one.key === before)?.left ?? edges().at(-1)?.right ?? null
        },
        (x) => {
          const keys = columns.columns.value.map((column) => column.key)
          columns.change(withPlaced(columns.layout.value, keys, key, placeAt(edges(), x)))
        },
      )
    },
    ownWidth(key) {
      const columns = arrangement()
      columns?.change(withOwnWidth(columns.layout.value, key))
    },
  }
}

/** From the press of the button until it is released (`finish`) or Esc is pressed; `end` comes after either. */
function followPointer(end: () => void) {
  let wasDragged = false
  let forget: () => void = () => undefined

  function stop(): void {
    forget()
    forget = () => undefined
    end()
  }

  function follow(start: PointerEvent, move: (x: number) => void, finish: (x: number) => void): void {
    if (start.button !== 0) return
    stop()
    wasDragged = false
    const onMove = ({ clientX }: PointerEvent) => {
      if (!wasDragged && Math.abs(clientX - start.clientX) < SLACK) return
      wasDragged = true
      move(clientX)
    }
    const onUp = ({ clientX }: PointerEvent) => {
      stop()
      if (wasDragged) finish(clientX)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopImmediatePropagation()
      stop()
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', stop)
    window.addEventListener('keydown', onKey, true)
    forget = () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', stop)
      window.removeEventListener('keydown', onKey, true)
    }
  }

  return { follow, stop, dragged: () => wasDragged }
}
