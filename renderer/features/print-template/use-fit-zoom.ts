import { onMounted, onScopeDispose, ref, type Ref } from 'vue'

/** CSS pixels of a tenth of a millimetre. */
const PER_TENTH = 96 / 254
/** Beside the sheet, where the desk has its padding and the scroll bar. */
const MARGIN = 48

/** How large a sheet can be shown without scrolling sideways; never larger than it is. */
export function fitZoom(room: number, sheetTenths: number): number {
  return Math.min(1, Math.max(0.25, (room - MARGIN) / (sheetTenths * PER_TENTH)))
}

/** The width an element has, as it grows and shrinks. */
export function useElementWidth(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<number>> {
  const width = ref(0)
  const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure)
  function measure(): void {
    width.value = element.value?.offsetWidth ?? 0
  }
  onMounted(() => {
    measure()
    if (element.value !== null) observer?.observe(element.value)
  })
  onScopeDispose(() => observer?.disconnect())
  return width
}
