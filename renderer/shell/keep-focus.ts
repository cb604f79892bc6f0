import { nextTick, watch, type Ref } from 'vue'

/**
 * The focus goes back to where it was in a screen when its tab comes to the front by key; without it, whoever has
 * no mouse would be left nowhere. A screen that knows a better place, like a list, takes the focus after this.
 */
export function useKeptFocus(pane: Readonly<Ref<HTMLElement | null>>, active: Readonly<Ref<boolean>>) {
  let last: HTMLElement | null = null

  function remember(event: FocusEvent): void {
    if (event.target instanceof HTMLElement) last = event.target
  }

  /** Whoever walks along the tabs themselves stays there. */
  function isNowhere(): boolean {
    const now = document.activeElement
    return now === null || now === document.body || (now.closest('[role=tabpanel]') ?? pane.value) !== pane.value
  }

  watch(active, async (isActive) => {
    if (!isActive) return
    await nextTick()
    if (last?.isConnected === true && isNowhere()) last.focus({ preventScroll: true })
  })
  return remember
}
