import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/vue-virtual'
import { computed, watch, type ComputedRef, type Ref } from 'vue'
import type { GridMeasure } from './grid-measure.ts'

type GridVirtualizer = Virtualizer<HTMLElement, HTMLElement>

export interface GridRows {
  readonly items: ComputedRef<readonly VirtualItem[]>
  readonly height: ComputedRef<number>
  /** Rows that fit on the screen. */
  readonly pageRows: ComputedRef<number>
  scrollTo(index: number): void
  scrollToTop(): void
}

interface GridRowsInput {
  readonly host: Readonly<Ref<HTMLElement | null>>
  readonly measure: GridMeasure
  readonly count: () => number
  readonly headHeight: () => number
  /** How many lines stand under each row. */
  readonly notes: () => readonly number[]
}

export const NO_NOTES: readonly number[] = []

/** A line under a row is that much lower than a row. */
const NOTE_SHARE = 28 / 32

/** Draw only the rows on the screen. The head is sticky inside the same scroller, so it is a margin of the rows. */
export function useGridRows({ host, measure, count, headHeight, notes }: GridRowsInput): GridRows {
  const rowSize = (index: number) => measure.rowHeight * (1 + (notes()[index] ?? 0) * NOTE_SHARE)
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>(
    computed(() => ({
      count: count(),
      getScrollElement: () => host.value,
      estimateSize: rowSize,
      overscan: 8,
      scrollPaddingStart: headHeight(),
      scrollMargin: headHeight(),
      initialRect: { width: measure.width, height: measure.height },
      observeElementRect: observeVisibleRect,
    })),
  )
  watch([() => measure.rowHeight, notes], () => virtualizer.value.measure())
  return {
    items: computed(() => virtualizer.value.getVirtualItems()),
    height: computed(() => virtualizer.value.getTotalSize()),
    pageRows: computed(() => Math.max(1, Math.floor((measure.height - headHeight()) / measure.rowHeight) - 1)),
    scrollTo: (index) => virtualizer.value.scrollToIndex(index, { align: 'auto' }),
    scrollToTop: () => virtualizer.value.scrollToOffset(0),
  }
}

/** A hidden tab has no size: keep the last one, and put the scroll position back when it is shown again. */
function observeVisibleRect(
  instance: GridVirtualizer,
  take: (rect: { width: number; height: number }) => void,
): () => void {
  const element = instance.scrollElement
  if (element === null) return () => undefined
  let hidden = false
  const observer = new ResizeObserver(() => {
    if (element.clientHeight === 0) {
      hidden = true
      return
    }
    if (hidden && instance.scrollOffset !== null && element.scrollTop !== instance.scrollOffset)
      element.scrollTop = instance.scrollOffset
    hidden = false
    take({ width: element.clientWidth, height: element.clientHeight })
  })
  observer.observe(element)
  if (element.clientHeight > 0) take({ width: element.clientWidth, height: element.clientHeight })
  return () => observer.disconnect()
}
