import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/vue-virtual'
import { computed, type ComputedRef, type Ref } from 'vue'
import type { GridSize } from './grid-size.ts'

export interface GridRowsSource {
  readonly scroller: Ref<HTMLElement | null>
  readonly size: Readonly<Ref<GridSize>>
  count(): number
  keyOf(index: number): string | number
  /** Strips under a row make it higher. */
  stripsUnder(index: number): number
}

/** The rows that are drawn, and where: only those near the window exist. */
export interface GridRows {
  readonly items: ComputedRef<readonly VirtualItem[]>
  readonly height: ComputedRef<number>
  /** Empty rows drawn down to the footer; the last one is cut off there, so that nothing has to scroll. */
  readonly fillers: ComputedRef<number>
  readonly fillerHeight: ComputedRef<number>
  /** Upper edge of a row below the head, in px, whether or not it is drawn. */
  topOf(index: number): number
  scrollTo(index: number): void
  /** Heights changed: strips came or went, the font scale grew. */
  measure(): void
}

const OVERSCAN = 6

export function useGridRows({ scroller, size, count, keyOf, stripsUnder }: GridRowsSource): GridRows {
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>(
    computed(() => ({
      count: count(),
      getScrollElement: () => scroller.value,
      getItemKey: keyOf,
      estimateSize: (index: number) => size.value.row + size.value.strip * stripsUnder(index),
      overscan: OVERSCAN,
      initialRect: { width: size.value.width, height: size.value.height },
      observeElementRect: observeVisibleRect,
      scrollMargin: size.value.head,
      scrollPaddingStart: size.value.head,
      // Room for the next row, so that the line being typed never sits on the very edge.
      scrollPaddingEnd: size.value.row,
    })),
  )
  const items = computed(() => virtualizer.value.getVirtualItems())
  const height = computed(() => virtualizer.value.getTotalSize())
  const fillerHeight = computed(() => Math.max(0, size.value.height - size.value.head - height.value))
  return {
    items,
    height,
    fillers: computed(() => Math.ceil(fillerHeight.value / size.value.row)),
    fillerHeight,
    topOf: (index) => (virtualizer.value.measurementsCache[index]?.start ?? size.value.head) - size.value.head,
    scrollTo: (index) => virtualizer.value.scrollToIndex(index, { align: 'auto' }),
    measure: () => virtualizer.value.measure(),
  }
}

/** A hidden tab has no size: the rows stay as they were and the scroll position comes back with the tab. */
function observeVisibleRect(
  instance: Virtualizer<HTMLElement, HTMLElement>,
  take: (rect: { width: number; height: number }) => void,
): () => void {
  const element = instance.scrollElement
  if (element === null) return () => undefined
  let hidden = false
  const observer = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = element
    if (height > 0) take({ width, height })
    if (hidden && height > 0) element.scrollTop = instance.scrollOffset ?? 0
    hidden = height === 0
  })
  observer.observe(element)
  return () => observer.disconnect()
}
