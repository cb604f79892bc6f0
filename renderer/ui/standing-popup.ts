import { onScopeDispose, watch } from 'vue'

/**
 * An open popup stands at its anchor however large either becomes: type is made larger, words come, a grid measures
 * itself anew. It is placed again a frame later, when everything around it has its new size, too.
 * @param panel null while it is closed
 */
export function useStandingPopup(
  panel: () => HTMLElement | null,
  anchor: () => HTMLElement | null,
  place: () => void,
): void {
  let frame = 0
  const placeAgain = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(place)
  }
  const observer = new ResizeObserver(placeAgain)
  function stop(): void {
    cancelAnimationFrame(frame)
    observer.disconnect()
    window.removeEventListener('resize', placeAgain)
  }
  watch(
    [panel, anchor],
    ([shown, at]) => {
      stop()
      if (shown === null || at === null) return
      observer.observe(shown)
      observer.observe(at)
      window.addEventListener('resize', placeAgain)
    },
    { immediate: true, flush: 'post' },
  )
  onScopeDispose(stop)
}
