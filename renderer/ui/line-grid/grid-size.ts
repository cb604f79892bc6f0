import { onMounted, onScopeDispose, shallowRef, type Ref, type ShallowRef } from 'vue'

/** Sizes the stylesheet decides and the virtual rows must know, in px. */
export interface GridSize {
  readonly row: number
  readonly head: number
  readonly strip: number
  readonly width: number
  readonly height: number
  /** Font scale. */
  readonly scale: number
}

/** Before the first layout (and in tests, which have none). */
export const PLAIN_SIZE: GridSize = { row: 32, head: 30, strip: 28, width: 1302, height: 440, scale: 1 }

const PROBE_WIDTH = 100

/**
 * Measure the grid through invisible probes that are as high as a row, a head and a strip, so that the
 * font scale and the density of the theme reach the virtual rows without being named here.
 */
export function useGridSize(
  scroller: Ref<HTMLElement | null>,
  probes: Ref<HTMLElement | null>,
): Readonly<ShallowRef<GridSize>> {
  const size = shallowRef(PLAIN_SIZE)
  const measure = () => {
    const [row, head, strip] = [...(probes.value?.children ?? [])].map((probe) => probe.getBoundingClientRect())
    // A hidden tab has no size; what was measured last still holds.
    if (scroller.value === null || row === undefined || row.height === 0) return
    size.value = {
      row: row.height,
      head: head?.height ?? PLAIN_SIZE.head,
      strip: strip?.height ?? PLAIN_SIZE.strip,
      width: scroller.value.clientWidth,
      height: scroller.value.clientHeight,
      scale: row.width / PROBE_WIDTH,
    }
  }
  const observer = new ResizeObserver(measure)
  onMounted(() => {
    measure()
    for (const element of [scroller.value, ...(probes.value?.children ?? [])])
      if (element !== null) observer.observe(element)
  })
  onScopeDispose(() => observer.disconnect())
  return size
}
