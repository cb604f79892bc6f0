import { ref, type Ref } from 'vue'
import { placePopup } from './search-popup/place-popup.ts'
import { useStandingPopup } from './standing-popup.ts'

/** Where the explanation of a figure stands, and how it is placed once it is there. */
export interface ExplanationPlace {
  readonly place: Readonly<Ref<{ readonly left: number; readonly top: number }>>
  stand(): void
}

/**
 * 「这个数怎么来的」: at the right end of its cell or row, in the window and off the rail, also while either changes size.
 * @param anchor what it stands at, as the grid draws it now
 * @param inset pixels between their right ends
 */
export function useExplanationPlace(
  popover: () => HTMLElement | null,
  anchor: () => HTMLElement | null,
  inset: number,
): ExplanationPlace {
  const place = ref({ left: 0, top: 0 })
  function stand(): void {
    const [shown, at] = [popover(), anchor()]
    if (shown === null || at === null) return
    const { offsetWidth: width, offsetHeight: height } = shown
    const { right, top, bottom } = at.getBoundingClientRect()
    const rail = at.closest('main')?.getBoundingClientRect().left
    const room = { ...(rail !== undefined && { left: rail }), right: window.innerWidth, bottom: window.innerHeight }
    place.value = placePopup({ left: right - width - inset, top, bottom }, { width, height }, room)
  }
  useStandingPopup(popover, anchor, stand)
  return { place, stand }
}
